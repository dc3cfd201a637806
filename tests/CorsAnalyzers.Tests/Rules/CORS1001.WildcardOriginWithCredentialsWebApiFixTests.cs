using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.AspNetCore.Policies;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Policies of Web API 2 and OWIN, where any origin with credentials sends back whatever origin asks.</summary>
public sealed class WildcardOriginWithCredentialsWebApiFixTests
{
    [Theory]
    [InlineData("[EnableCors({|CORS1001:\"*\"|}, \"*\", \"*\", SupportsCredentials = true)] public class Orders { }")]
    [InlineData("[EnableCors(methods: \"*\", headers: \"*\", origins: {|CORS1001:\"*\"|}, SupportsCredentials = true)] public class Orders { }")]
    [InlineData("public class Orders { public void Add(HttpConfiguration c) { var cors = new EnableCorsAttribute({|CORS1001:\"*\"|}, \"*\", \"*\") { SupportsCredentials = true }; c.EnableCors(cors); } }")]
    [InlineData("public class Orders { public void Add(HttpConfiguration c) { var cors = new EnableCorsAttribute({|CORS1001:\"*\"|}, \"*\", \"*\"); cors.SupportsCredentials = true; c.EnableCors(cors); } }")]
    [InlineData("public class Orders { public CorsPolicy Make() { var p = new CorsPolicy { AllowAnyOrigin = true }; return p; } }")]
    [InlineData("public class P : ICorsPolicyProvider { public Task<CorsPolicy> GetCorsPolicyAsync(System.Net.Http.HttpRequestMessage r, System.Threading.CancellationToken c) => Task.FromResult(new CorsPolicy { {|CORS1001:AllowAnyOrigin|} = true, AllowAnyMethod = true, SupportsCredentials = true }); }")]
    [InlineData("[EnableCors(\"https://a.example\", \"*\", \"*\", SupportsCredentials = true)] public class Orders { }")]
    [InlineData("[EnableCors(\"*\", \"*\", \"*\")] public class Orders { }")]
    [InlineData("[EnableCors(\"*\", \"*\", \"*\", SupportsCredentials = false)] public class Orders { }")]
    [InlineData("[EnableCors({|CORS1004:\"https://a.example/\"|}, \"*\", \"*\")] public class Orders { }")]
    [InlineData("[EnableCors(\"https://a.example, {|CORS1004:https://b.example/|}\", \"*\", \"*\")] public class Orders { }")]
    [InlineData("[EnableCors(\"https://a.example\", \"*\", \"GET, {|CORS2004:put|}\")] public class Orders { }")]
    [InlineData("public class Orders { public void Add(HttpConfiguration c) { c.EnableCors(new EnableCorsAttribute(\"https://a.example\", \"*\", \"*\") { PreflightMaxAge = {|CORS2008:-5|} }); } }")]
    public async Task Judges_attributes_and_policies(string code)
    {
        var test = Policies.Create("using System.Web.Cors;\nusing System.Web.Http;\nusing System.Web.Http.Cors;\n" + code);
        test.TestState.AdditionalReferences.Add(WebApi.Reference);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("[EnableCors({|CORS1001:\"*\"|}, \"*\", \"*\", SupportsCredentials = true)] public class Orders { }", "[EnableCors(\"*\", \"*\", \"*\")] public class Orders { }", "CORS1001.RemoveCredentials")]
    [InlineData("[EnableCors({|CORS1001:\"*\"|}, \"*\", \"*\", SupportsCredentials = true)] public class Orders { }", "[EnableCors(\"https://a.example,https://b.example\", \"*\", \"*\", SupportsCredentials = true)] public class Orders { }", "CORS1001.NameOrigin:https://a.example,https://b.example")]
    public async Task Mends_attributes(string code, string fixedCode, string key)
    {
        var test = VerifyFix<PolicyAnalyzer, WildcardOriginWithCredentialsFix>.Create("using System.Web.Http.Cors;\n" + code, "using System.Web.Http.Cors;\n" + fixedCode);
        test.TestState.AdditionalReferences.Add(WebApi.Reference);
        test.CodeActionEquivalenceKey = key;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ncors_analyzers.allowed_origins = https://a.example, https://b.example\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
