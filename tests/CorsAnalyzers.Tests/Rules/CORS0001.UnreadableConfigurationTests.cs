using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Surfaces.Configuration;
using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

public sealed class UnreadableConfigurationTests
{
    private const string Code = "public class C;";
    private const string AllowedOrigins = "cors_analyzers.allowed_origins";
    private const string MissingAllowOrigin = "cors_analyzers.missing_allow_origin";
    private const string ResponseTypes = "cors_analyzers.response_types";
    private const string Origins = "origins such as https://app.example.com separated by commas";
    private const string Modes = "'always', 'evidence' or 'never'";
    private const string Abbreviations = "cors_analyzers.abbreviations";
    private const string AcceptedNames = "cors_analyzers.accepted_header_names";
    private const string AbbreviationList = "abbreviations such as SKU, or -ID to take one away, separated by commas";
    private const string NameList = "header names separated by commas, * at the end of one for any rest";
    private const string Types = "full type names separated by commas";

    public static TheoryData<string, string, string, string> Unreadable { get; } = new()
    {
        { AllowedOrigins, "*", Origins, "none" },
        { AllowedOrigins, "app.example.com", Origins, "none" },
        { AllowedOrigins, "https://app.example.com/", Origins, "none" },
        { AllowedOrigins, "https://app.example.com https://admin.example.com", Origins, "none" },
        { AllowedOrigins, "https://app.example.com,", Origins, "none" },
        { AllowedOrigins, "https://app.example.com, https://Admin.Example.com", Origins, "none" },
        { MissingAllowOrigin, "sometimes", Modes, "by platform" },
        { MissingAllowOrigin, "true", Modes, "by platform" },
        { MissingAllowOrigin, "always, never", Modes, "by platform" },
        { ResponseTypes, "Shop Reply", Types, "none" },
        { ResponseTypes, "Shop..Reply", Types, "none" },
        { ResponseTypes, "Shop.Reply,,Shop.Answer", Types, "none" },
        { ResponseTypes, "Shop.1Reply", Types, "none" },
        { ResponseTypes, "Shop.Reply<T>", Types, "none" },
        { Abbreviations, "SKU EAN", AbbreviationList, HeaderConvention.DefaultAbbreviations },
        { Abbreviations, "SKU,,EAN", AbbreviationList, HeaderConvention.DefaultAbbreviations },
        { Abbreviations, "-", AbbreviationList, HeaderConvention.DefaultAbbreviations },
        { AcceptedNames, "*", NameList, "none" },
        { AcceptedNames, "x-acme-*, my token", NameList, "none" },
        { AcceptedNames, "x-*-acme", NameList, "none" },
        { AcceptedNames, "Schlüssel", NameList, "none" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public Task Reports_an_unreadable_value_in_an_editorconfig(string key, string value, string expected, string defaultText) =>
        Create(("/.editorconfig", $"root = true\n[*.cs]\n{key} = {value}\n"), Report(key, value, expected, defaultText)).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Unreadable))]
    public Task Reports_an_unreadable_value_in_a_globalconfig(string key, string value, string expected, string defaultText) =>
        Create(("/.globalconfig", $"is_global = true\n{key} = {value}\n"), Report(key, value, expected, defaultText)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Says_what_is_expected_and_what_holds_instead() =>
        Create(
            ("/.globalconfig", "is_global = true\ncors_analyzers.missing_allow_origin = sometimes\n"),
            new DiagnosticResult("CORS0001", DiagnosticSeverity.Warning)
                .WithNoLocation()
                .WithMessage("'sometimes' is not a value of 'cors_analyzers.missing_allow_origin' ('always', 'evidence' or 'never'); the default 'by platform' is used"))
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Reports_each_option_once_for_all_files()
    {
        var test = Create(
            ("/.globalconfig", $"is_global = true\n{MissingAllowOrigin} = sometimes\n{AllowedOrigins} = *\n"),
            Report(MissingAllowOrigin, "sometimes", Modes, "by platform"),
            Report(AllowedOrigins, "*", Origins, "none"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{MissingAllowOrigin} = sometimes\n"));
        test.TestState.Sources.Add("public class D;");
        test.TestState.Sources.Add("public class E;");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(AllowedOrigins, "https://app.example.com")]
    [InlineData(AllowedOrigins, " https://app.example.com ,  http://localhost:3000 ")]
    [InlineData(AllowedOrigins, "http://[::1]:8080, capacitor://localhost")]
    [InlineData(MissingAllowOrigin, "always")]
    [InlineData(MissingAllowOrigin, "Evidence")]
    [InlineData(MissingAllowOrigin, "NEVER")]
    [InlineData(ResponseTypes, "Reply")]
    [InlineData(ResponseTypes, "Shop.Reply, Shop.Outer+Answer, Shop.Answer`1")]
    [InlineData(ResponseTypes, "Größe.Antwort_1")]
    [InlineData(Abbreviations, "SKU, EAN13, -ID")]
    [InlineData(AcceptedNames, "x-acme-*, apikey, my_token, transferMode.dlna.org")]
    [InlineData("cors_analyzers.something_else", "?")]
    public Task Silent_about_values_that_can_be_read(string key, string value) =>
        Create(("/.editorconfig", $"root = true\n[*.cs]\n{key} = {value}\n")).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Silent_without_configuration() => Create(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CORS1001.severity = error\n")).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Silent_about_a_file_that_the_project_does_not_have() =>
        Create(("/.editorconfig", $"root = true\n[*.vb]\n{MissingAllowOrigin} = sometimes\n")).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(MissingAllowOrigin, "sometimes")]
    [InlineData(ResponseTypes, "Reply, 1Reply")]
    [InlineData(AllowedOrigins, "*")]
    public Task The_default_stands_where_a_value_cannot_be_read(string key, string value) => Verify<LambdaResponseAnalyzer>.AnalyzerWithOptions($"{key} = {value}", """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public Reply Post() => new() { Headers = new() };
        }

        public class Reply
        {
            public Dictionary<string, string> Headers { get; set; }
        }
        """);

    private static DiagnosticResult Report(string key, string value, string expected, string defaultText) =>
        new DiagnosticResult("CORS0001", DiagnosticSeverity.Warning).WithNoLocation().WithArguments(value, key, expected, defaultText);

    private static Verify<ConfigurationAnalyzer>.Test Create((string Name, string Text) configuration, params DiagnosticResult[] expected)
    {
        var test = Verify<ConfigurationAnalyzer>.Create(Code);
        test.TestState.AnalyzerConfigFiles.Add(configuration);
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }
}
