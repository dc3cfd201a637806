using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Every place where a literal is a header's name.</summary>
public sealed class HeaderNameConventionTests
{
    private static Task Check(string source, params string[] furtherFiles)
    {
        var test = OneRule.Create<HeaderNameAnalyzer>("CORS3001", source, furtherFiles);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Says_how_the_convention_spells_it_and_whether_that_is_another_header()
    {
        var test = OneRule.Create<HeaderNameAnalyzer>("CORS3001", """
            public class C
            {
                public void M(System.Net.Http.HttpRequestMessage request)
                {
                    request.Headers.Add({|#0:"Api-Key"|}, "1");
                    request.Headers.Add({|#1:"accessToken"|}, "1");
                }
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS3001", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("'Api-Key' does not follow the convention for header names; write 'API-Key'"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS3001", DiagnosticSeverity.Warning).WithLocation(1).WithMessage("'accessToken' does not follow the convention for header names; 'Access-Token' would, which is another header for every client"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_names_in_HttpClient_code() => Check("""
        using System.Net.Http;

        public class C
        {
            public void M(HttpClient client, HttpRequestMessage request, HttpResponseMessage response, HttpContent content)
            {
                client.DefaultRequestHeaders.Add({|CORS3001:"accessToken"|}, "1");
                client.DefaultRequestHeaders.TryAddWithoutValidation({|CORS3001:"refresh_token"|}, "1");
                request.Headers.Add(name: {|CORS3001:"ApiKey"|}, value: "1");
                request.Headers.Add(value: "orderId", name: "Order-ID");
                request.Headers.Remove({|CORS3001:"X-Correlation-Id"|});
                _ = request.Headers.Contains({|CORS3001:"X-Request-Id"|});
                _ = response.Headers.GetValues({|CORS3001:"X-Tenant-Id"|});
                _ = response.Headers.TryGetValues({|CORS3001:"token-Id"|}, out _);
                _ = response.Headers.NonValidated[{|CORS3001:"token-Id"|}];
                _ = response.TrailingHeaders.TryGetValues({|CORS3001:"token-Id"|}, out _);
                content.Headers.Add({|CORS3001:"content-type"|}, "text/plain");
                content?.Headers.Add({|CORS3001:"Etag"|}, "x");
                _ = new HttpRequestMessage { Headers = { { {|CORS3001:"userId"|}, "1" }, { "Cart-ID", "2" } } };
                _ = new HttpClient { DefaultRequestHeaders = { { {|CORS3001:"userId"|}, new[] { "some_value" } } } };
                _ = client.DefaultRequestHeaders.Contains({|CORS3001:"userId"|}) && client.DefaultRequestHeaders.TryGetValues({|CORS3001:"userId"|}, out _);
                client.DefaultRequestHeaders.Remove({|CORS3001:"userId"|});
                _ = client.DefaultRequestHeaders.GetValues({|CORS3001:"userId"|});
            }
        }
        """);

    [Fact]
    public Task Reports_names_in_the_older_clients_and_servers_of_System_Net() => Check("""
        public class C
        {
            public void M(WebHeaderCollection headers, HttpWebRequest request, HttpListenerContext context)
            {
                headers[{|CORS3001:"accessToken"|}] = "1";
                headers.Add({|CORS3001:"accessToken"|}, "1");
                headers.Add("{|CORS3001:accessToken|}: 1");
                headers.Set({|CORS3001:"accessToken"|}, "1");
                _ = headers.Get({|CORS3001:"accessToken"|});
                headers.Remove({|CORS3001:"accessToken"|});
                request.Headers[{|CORS3001:"accessToken"|}] = "1";
                _ = context.Request.Headers[{|CORS3001:"accessToken"|}];
                _ = context.Request.QueryString["accessToken"];
                var received = context.Request.Headers;
                _ = received[{|CORS3001:"accessToken"|}];
                context.Response.AddHeader({|CORS3001:"accessToken"|}, "1");
                context.Response.AppendHeader({|CORS3001:"accessToken"|}, "1");
            }
        }
        """);

    [Fact]
    public Task Reports_names_in_System_Web() => Check("""
        using System.Collections.Specialized;
        using System.Web;

        namespace System.Web
        {
            public class HttpRequest { public NameValueCollection Headers { get; } public NameValueCollection Form { get; } }
            public abstract class HttpResponseBase { public NameValueCollection Headers { get; } public void AddHeader(string name, string value) { } public void AppendHeader(string name, string value) { } }
        }

        public class C
        {
            public void M(HttpRequest request, HttpResponseBase response)
            {
                _ = request.Headers[{|CORS3001:"accessToken"|}];
                _ = request.Headers.Get({|CORS3001:"accessToken"|});
                _ = request.Form["accessToken"];
                response.AddHeader({|CORS3001:"accessToken"|}, "1");
                response.AppendHeader({|CORS3001:"accessToken"|}, "1");
                response.Headers.Add({|CORS3001:"accessToken"|}, "1");
            }
        }
        """);

    [Fact]
    public Task Reports_names_in_ASP_NET_Core() => Check("""
        using Microsoft.AspNetCore.Http;

        public class C
        {
            public void M(HttpContext context, HeaderDictionary own)
            {
                context.Response.Headers[{|CORS3001:"accessToken"|}] = "1";
                context.Response.Headers.Add({|CORS3001:"accessToken"|}, "1");
                context.Response.Headers.Append({|CORS3001:"accessToken"|}, "1");
                context.Response.Headers.TryAdd({|CORS3001:"accessToken"|}, "1");
                context.Response.Headers.AppendCommaSeparatedValues({|CORS3001:"accessToken"|}, "1");
                context.Response.Headers.SetCommaSeparatedValues({|CORS3001:"accessToken"|}, "some_value");
                _ = context.Request.Headers.GetCommaSeparatedValues({|CORS3001:"accessToken"|});
                _ = context.Request?.Headers?[{|CORS3001:"accessToken"|}];
                _ = context.Request.Headers.Remove({|CORS3001:"accessToken"|}, out _);
                context.Response.Headers[{|CORS3001:"accessToken"|}] += "some_value";
                context.Request.Headers.TryGetValue({|CORS3001:"accessToken"|}, out _);
                _ = context.Request.Headers.ContainsKey({|CORS3001:"accessToken"|});
                _ = context.Request.Headers[{|CORS3001:"UserAgent"|}].ToString();
                _ = context.Request.GetTypedHeaders().Get<string>({|CORS3001:"accessToken"|});
                _ = context.Request.Query["accessToken"];
                _ = context.Request.Cookies["accessToken"];
                own.Remove({|CORS3001:"accessToken"|});
                _ = new HeaderDictionary { [{|CORS3001:"userId"|}] = "2" };
                _ = new HeaderDictionary { { {|CORS3001:"tenantId"|}, "1" } };
                Microsoft.AspNetCore.Http.HeaderDictionaryExtensions.Append(own, {|CORS3001:"accessToken"|}, "1");
            }

            public void Bound([Microsoft.AspNetCore.Mvc.FromHeader(Name = {|CORS3001:"accessToken"|})] string token, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "userId")] string id) { }
        }
        """);

    [Fact]
    public Task Reports_names_in_CORS_policies_and_in_lists() => Check("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Net.Http.Headers;

        public class C
        {
            private static readonly string[] Allowed = { "Content-Type", {|CORS3001:"accessToken"|} };
            private static readonly List<string> Exposed = new() { {|CORS3001:"X-Request-Id"|} };

            public void M(CorsPolicyBuilder policy, HttpResponse response, IHeaderDictionary headers)
            {
                policy.WithHeaders("Content-Type", {|CORS3001:"second_id"|}).WithExposedHeaders({|CORS3001:"X-Total-Id"|});
                policy.WithHeaders(new[] { {|CORS3001:"first_id"|} });
                policy.WithHeaders(Allowed);
                policy.WithExposedHeaders(Exposed.ToArray());
                policy.WithMethods("some_method");
                var local = new[] { {|CORS3001:"user_id"|} };
                policy.WithHeaders(local);
                var built = policy.Build();
                built.Headers.Add({|CORS3001:"tenantId"|});
                built.ExposedHeaders.Add({|CORS3001:"tenantId"|});
                response.Headers["Access-Control-Allow-Headers"] = "Content-Type,{|CORS3001:accessToken|}, {|CORS3001:api-key|}";
                response.Headers[HeaderNames.AccessControlExposeHeaders] = {|CORS3001:"X-Request-Id"|};
                response.Headers["Access-Control-Allow-Methods"] = "get_it,put_it";
                response.Headers.Append("access-control-expose-headers", "{|CORS3001:tokenId|}, *");
                response.Headers.AccessControlAllowHeaders = "{|CORS3001:tokenId|},X";
                response.Headers.AccessControlExposeHeaders = new[] { {|CORS3001:"tokenId"|}, "Content-Type" };
                response.Headers[HeaderNames.AccessControlAllowHeaders] = string.Join(",", new[] { {|CORS3001:"tokenId"|} });
            }
        }
        """.Replace("\"access-control-expose-headers\"", "{|CORS3001:\"access-control-expose-headers\"|}", StringComparison.Ordinal));

    [Fact]
    public Task Reports_names_in_Lambda_responses() => Check("""
        public class C
        {
            private static readonly Dictionary<string, string> Shared = new() { [{|CORS3001:"content-type"|}] = "text/plain" };

            public APIGatewayProxyResponse Index() => new() { Headers = new Dictionary<string, string> { [{|CORS3001:"accessToken"|}] = "1" } };

            public APIGatewayProxyResponse Collection() => new() { Headers = new Dictionary<string, string> { { {|CORS3001:"X-Request-Id"|}, "1" } } };

            public APIGatewayProxyResponse Many() => new() { MultiValueHeaders = new Dictionary<string, IList<string>> { [{|CORS3001:"userId"|}] = new List<string> { "a_b" } } };

            public APIGatewayProxyResponse List() => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Headers"] = "Content-Type,{|CORS3001:api_key|}" } };

            public ApplicationLoadBalancerResponse Filled()
            {
                var response = new ApplicationLoadBalancerResponse { Headers = new Dictionary<string, string>() };
                response.Headers.Add({|CORS3001:"trackingId"|}, "1");
                response.Headers[{|CORS3001:"sessionId"|}] = "1";
                response.Headers.TryAdd({|CORS3001:"sessionKey"|}, "1");
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse Later()
            {
                var headers = new Dictionary<string, string>();
                headers[{|CORS3001:"orderId"|}] = "1";
                var other = new Dictionary<string, string>();
                other["orderId"] = "1";
                var response = new APIGatewayHttpApiV2ProxyResponse { Headers = headers };
                response.SetHeaderValues({|CORS3001:"cartId"|}, "1", false);
                return response;
            }

            public APIGatewayProxyResponse Nested() => new Derived { Headers = { [{|CORS3001:"nestedId"|}] = "1" }, MultiValueHeaders = { { {|CORS3001:"manyIds"|}, new List<string> { "a_b" } } } };

            public APIGatewayHttpApiV2ProxyResponse Nested2() => new() { Headers = { { {|CORS3001:"nestedId"|}, "1" } }, Cookies = new[] { "session_id" } };

            public ApplicationLoadBalancerResponse Balancer() => new() { MultiValueHeaders = new Dictionary<string, IList<string>> { { {|CORS3001:"content-type"|}, new[] { "text/plain" } } } };

            public class Derived : APIGatewayProxyResponse { }

            public APIGatewayProxyResponse FromField() => new() { Headers = Shared };

            public APIGatewayProxyResponse FromHelper() => new() { Headers = Helper() };

            private static Dictionary<string, string> Helper() => new() { { {|CORS3001:"helperId"|}, "1" } };

            public IHttpResult Annotated() => HttpResults.Ok().AddHeader({|CORS3001:"accessToken"|}, "1");

            public void Bound([FromHeader(Name = {|CORS3001:"userId"|})] string id) { }
        }
        """);

    [Fact]
    public Task Reports_names_in_Flurl_RestSharp_Refit_and_OpenAPI() => Check("""
        using Flurl.Http;
        using Microsoft.OpenApi.Models;
        using Refit;
        using RestSharp;

        namespace Flurl.Http
        {
            public interface IFlurlRequest { }
            public static class HeaderExtensions { public static T WithHeader<T>(this T request, string name, object value) => request; public static T WithCookie<T>(this T request, string name, object value) => request; }
        }

        namespace RestSharp
        {
            public enum ParameterType { QueryString, HttpHeader }
            public class RestRequest { public RestRequest AddParameter(string name, string value) => this; public RestRequest AddParameter(string name, object value, ParameterType type) => this; }
            public static class RestRequestExtensions { public static RestRequest AddHeader(this RestRequest request, string name, string value) => request; }
        }

        namespace Refit
        {
            public class HeaderAttribute : Attribute { public HeaderAttribute(string header) { } }
            public class HeadersAttribute : Attribute { public HeadersAttribute(params string[] headers) { } }
            public class AliasAsAttribute : Attribute { public AliasAsAttribute(string name) { } }
        }

        namespace Microsoft.OpenApi.Models
        {
            public enum ParameterLocation { Query, Header }
            public class OpenApiParameter { public string Name { get; set; } public ParameterLocation? In { get; set; } }
            public class OpenApiSecurityScheme { public string Name { get; set; } public ParameterLocation In { get; set; } }
        }

        namespace NSwag
        {
            public enum OpenApiSecurityApiKeyLocation { Query, Header }
            public enum OpenApiParameterKind { Query, Header }
            public class OpenApiSecurityScheme { public string Name { get; set; } public OpenApiSecurityApiKeyLocation In { get; set; } }
            public class OpenApiParameter { public string Name { get; set; } public OpenApiParameterKind Kind { get; set; } }
        }

        public class C
        {
            public void M(IFlurlRequest flurl, RestRequest rest)
            {
                _ = new NSwag.OpenApiSecurityScheme { Name = {|CORS3001:"X-Auth-Id"|}, In = NSwag.OpenApiSecurityApiKeyLocation.Header };
                _ = new NSwag.OpenApiSecurityScheme { Name = "auth_id", In = NSwag.OpenApiSecurityApiKeyLocation.Query };
                _ = new NSwag.OpenApiParameter { Kind = NSwag.OpenApiParameterKind.Header, Name = {|CORS3001:"tenantId"|} };
                flurl.WithHeader({|CORS3001:"accessToken"|}, "1").WithCookie("userId", 1);
                rest.AddHeader({|CORS3001:"accessToken"|}, "1").AddParameter("userId", "1");
                rest.AddParameter({|CORS3001:"accessToken"|}, "some_value", ParameterType.HttpHeader).AddParameter("userId", "1", ParameterType.QueryString);
                _ = new OpenApiParameter { Name = {|CORS3001:"accessToken"|}, In = ParameterLocation.Header };
                _ = new OpenApiParameter { Name = "accessToken", In = ParameterLocation.Query };
                _ = new OpenApiSecurityScheme { In = ParameterLocation.Header, Name = {|CORS3001:"accessToken"|} };
                _ = new OpenApiSecurityScheme { Name = "accessToken" };
            }
        }

        [Headers("{|CORS3001:accessToken|}: 1", "User-Agent: x_y")]
        public interface IApi
        {
            [Headers({|CORS3001:"userId"|})]
            void Call([Header({|CORS3001:"tenantId"|})] string tenant, [AliasAs("userId")] string id);
        }
        """);

    [Fact]
    public Task Reports_every_kind_of_literal() => Check(""""
        public class C
        {
            public void M(WebHeaderCollection headers, bool isNew, string given)
            {
                headers["access_token"] = "1";
                headers[@"access_token"] = "1";
                headers["""access_token"""] = "1";
                headers[$"access_token"] = "1";
                headers["access\u005ftoken"] = "1";
                headers[("access_token")] = "1";
                headers[isNew ? "access_token" : "Token"] = "1";
                headers[given ?? "access_token"] = "1";
                headers[isNew switch { true => "access_token", _ => "Token" }] = "1";
                headers[$"access_{given}"] = "1";
                headers["access_" + given] = "1";
                headers[nameof(M) + "_x"] = "1";
            }
        }
        """"
        .Replace("[\"access_token\"]", "[{|CORS3001:\"access_token\"|}]", StringComparison.Ordinal)
        .Replace("@\"access_token\"", "{|CORS3001:@\"access_token\"|}", StringComparison.Ordinal)
        .Replace("\"\"\"access_token\"\"\"", "{|CORS3001:\"\"\"access_token\"\"\"|}", StringComparison.Ordinal)
        .Replace("$\"access_token\"", "$\"{|CORS3001:access_token|}\"", StringComparison.Ordinal)
        .Replace("\"access\\u005ftoken\"", "{|CORS3001:\"access\\u005ftoken\"|}", StringComparison.Ordinal)
        .Replace("(\"access_token\")", "({|CORS3001:\"access_token\"|})", StringComparison.Ordinal)
        .Replace("? \"access_token\"", "? {|CORS3001:\"access_token\"|}", StringComparison.Ordinal)
        .Replace("> \"access_token\"", "> {|CORS3001:\"access_token\"|}", StringComparison.Ordinal));

    [Fact]
    public Task Reports_a_constant_once_where_it_is_spelled() => Check(
        """
        public static class Names
        {
            public const string Token = {|CORS3001:"accessToken"|};
            public static readonly string User = {|CORS3001:"userId"|};
            public static string Tenant => {|CORS3001:"tenantId"|};
            public static string Order { get; } = {|CORS3001:"orderId"|};
            internal const string NeverUsed = "cartId";
            internal const string NoHeader = "sessionId";
            private const string Hidden = {|CORS3001:"hiddenId"|};
            private static string s_changing = "changingId";

            public static void M(WebHeaderCollection headers)
            {
                headers[Hidden] = "1";
                headers[Hidden] = "2";
                headers[s_changing] = "3";
                s_changing = "Other";
            }
        }
        """,
        """
        using System.Net.Http;

        public class C
        {
            public void M(HttpRequestMessage request, Dictionary<string, object> json)
            {
                const string local = {|CORS3001:"localId"|};
                var variable = {|CORS3001:"variableId"|};
                var twice = "twiceId";
                twice = "Twice";
                request.Headers.Add(Names.Token, "1");
                request.Headers.Add(Names.Token, "2");
                request.Headers.Add(Names.User, "1");
                request.Headers.Add(Names.Tenant, "1");
                request.Headers.Add(Names.Order, "1");
                request.Headers.Add(local, "1");
                request.Headers.Add(variable, "1");
                request.Headers.Add(twice, "1");
                json[Names.NoHeader] = 1;
            }
        }
        """);

    [Fact]
    public Task Reports_what_goes_through_helpers() => Check(
        """
        using System.Net.Http;

        public static class Helpers
        {
            public static void AddHeader(this HttpRequestMessage request, string name, string value) => request.Headers.Add(name, value);

            public static void AddTwice(HttpRequestMessage request, string header) => request.AddHeader(header, "1");

            public static void AddAll(HttpRequestMessage request, params string[] names)
            {
                foreach (var name in names)
                    request.Headers.TryAddWithoutValidation(name, "1");
            }

            public static void Log(string header) => Console.WriteLine(header);

            public static void Default(HttpRequestMessage request, string header = {|CORS3001:"defaultId"|}) => request.Headers.Add(header, "1");
        }
        """,
        """
        using System.Net.Http;

        public class C
        {
            private static readonly string[] Names = { {|CORS3001:"userId"|} };

            public void M(HttpRequestMessage request)
            {
                request.AddHeader({|CORS3001:"accessToken"|}, "some_value");
                Helpers.AddTwice(request, {|CORS3001:"tenantId"|});
                Helpers.AddAll(request, {|CORS3001:"orderId"|}, "Cart-ID");
                Helpers.Log("cartId");
                foreach (var name in Names)
                    request.Headers.Remove(name);
            }
        }
        """);

    /// <summary>Where nothing but the syntax around a literal tells that it may be a name.</summary>
    [Fact]
    public Task Reports_names_wherever_they_stand_in_a_file_with_headers() => Check("""
        using System.Net.Http;

        public class Marked : Attribute
        {
            private static readonly WebHeaderCollection s_headers = new();
            public Marked(string name) => s_headers.Remove(name);
        }

        [Marked({|CORS3001:"thirdId"|})]
        public class C
        {
            private static readonly HttpClient s_client = new();

            public virtual string Name
            {
                get
                {
                    var name = {|CORS3001:"firstId"|};
                    s_client.DefaultRequestHeaders.Remove(name);
                    return "secondId";
                }
            }

            public void M(Action<WebHeaderCollection> use, HttpRequestMessage request)
            {
                use.Invoke(new WebHeaderCollection { { {|CORS3001:"fourthId"|}, "valueId" } });
                use.Invoke(new WebHeaderCollection { [{|CORS3001:"fifthId"|}] = "valueId" });
                foreach (var each in new[] { new { Name = {|CORS3001:"sixthId"|} } })
                    request.Headers.Remove(each.Name);
            }
        }
        """);

    /// <summary>The first file has no word that belongs to a header: what is spelled there leaves it in every way that is followed.</summary>
    [Fact]
    public Task Reports_what_a_file_without_headers_hands_to_one_with_them() => Check(
        """
        public static class Words
        {
            private const string Hidden = "hiddenId";
            public const string Shown = {|CORS3001:"firstId"|};
            public static readonly string Chosen = Hidden.Length > 3 ? {|CORS3001:"secondId"|} : "Other";
            public static readonly string[] Many = new[] { {|CORS3001:"thirdId"|}, "Other" };
            public static readonly List<string> Listed = new() { {|CORS3001:"fourthId"|} };
            private static string? s_kept;

            static Words()
            {
                Kept = {|CORS3001:"fifthId"|};
                Places[0] = {|CORS3001:"sixthId"|};
            }

            public static string Kept { get; }
            public static string[] Places { get; } = new string[1];
            public static string Late => s_kept ??= "neverFollowedId";
            public static string Switched(int kind) => kind switch { 0 => {|CORS3001:"seventhId"|}, _ => "Other" };

            public static string Local()
            {
                return Inner();
                string Inner() => {|CORS3001:"eighthId"|};
            }

            public static void Out(Target target)
            {
                target.Send({|CORS3001:"ninthId"|});
                Target.To(name: {|CORS3001:"tenthId"|});
                target?.Send({|CORS3001:"eleventhId"|});
                _ = new Target({|CORS3001:"twelfthId"|});
                Target made = new({|CORS3001:"thirteenthId"|});
                target.Send(string.Join(",", {|CORS3001:"fourteenthId"|}));
                target.Log("noId");
                var local = "localId";
                target.Send(local);
            }
        }

        public class Derived() : Target({|CORS3001:"fifteenthId"|});

        [Target({|CORS3001:"sixteenthId"|})]
        public class Marked;
        """,
        """
        public class Target : Attribute
        {
            private static readonly WebHeaderCollection s_headers = new();

            public Target(string name) => s_headers.Remove(name);

            public void Send(string name) => s_headers.Remove(name);

            public static void To(string name) => s_headers.Remove(name);

            public void Log(string text) => Console.WriteLine(text);

            public static void All()
            {
                s_headers.Remove(Words.Shown);
                s_headers.Remove(Words.Chosen);
                s_headers.Remove(Words.Kept);
                s_headers.Remove(Words.Late);
                s_headers.Remove(Words.Switched(0));
                s_headers.Remove(Words.Local());
                foreach (var name in Words.Many)
                    s_headers.Remove(name);

                foreach (var name in Words.Listed)
                    s_headers.Remove(name);

                foreach (var name in Words.Places)
                    s_headers.Remove(name);
            }
        }
        """);

    [Fact]
    public Task Reports_names_in_lists_that_are_filled_step_by_step_or_made_of_others() => Check("""
        using System.Collections.Frozen;
        using System.Collections.Immutable;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Primitives;

        public static class Lists
        {
            public static readonly ImmutableArray<string> Created = ImmutableArray.Create({|CORS3001:"firstId"|});
            public static readonly ImmutableArray<string> Expression = [{|CORS3001:"secondId"|}];
            public static readonly FrozenSet<string> Frozen = new[] { {|CORS3001:"thirdId"|} }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
            public static readonly string Joined = string.Join(", ", {|CORS3001:"fourthId"|}, "Content-Type");
            public static readonly string JoinedArray = string.Join(", ", new[] { {|CORS3001:"fifthId"|} });

            public static IEnumerable<string> Iterate() { yield return {|CORS3001:"sixthId"|}; }
        }

        public class C
        {
            public void M(CorsPolicyBuilder policy, HttpResponse response, IHeaderDictionary headers)
            {
                policy.WithHeaders([.. Lists.Created]);
                policy.WithHeaders(Lists.Expression.ToArray());
                policy.WithHeaders(Lists.Frozen.ToArray());
                response.Headers["Access-Control-Allow-Headers"] = Lists.Joined;
                response.Headers["Access-Control-Expose-Headers"] = Lists.JoinedArray;
                foreach (var name in Lists.Iterate())
                    headers.Remove(name);

                var list = new List<string>();
                list.Add({|CORS3001:"seventhId"|});
                policy.WithHeaders(list.ToArray());
                var array = new string[1];
                array[0] = {|CORS3001:"eighthId"|};
                policy.WithHeaders(array);
                policy.WithExposedHeaders("Content-Type,{|CORS3001:ninthId|}".Split(','));
                headers.AccessControlAllowHeaders = new StringValues({|CORS3001:"tenthId"|});
                headers["Access-Control-Expose-Headers"] = new StringValues(new[] { {|CORS3001:"eleventhId"|} });
                var others = new List<string>();
                others.Add("otherId");
                Console.WriteLine(others.Count);
                response.DeclareTrailer({|CORS3001:"trailerId"|});
                response.AppendTrailer({|CORS3001:"trailerId"|}, "a_b");
            }
        }
        """);

    [Fact]
    public Task Reports_whole_names_in_lists_that_are_put_together() => Check("""
        using Microsoft.AspNetCore.Http;

        public class C
        {
            private const string Part = {|CORS3001:"partId"|};
            private const string Prefix = "x_acme";

            public void M(IHeaderDictionary headers, string given)
            {
                headers["Access-Control-Allow-Headers"] = "Content-Type, {|CORS3001:firstId|}," + given;
                headers["Access-Control-Allow-Headers"] = "Content-Type,{|CORS3001:secondId|}," +
                    "{|CORS3001:thirdId|}," +
                    {|CORS3001:"fourthId"|};
                headers["Access-Control-Allow-Headers"] = $"Content-Type, {|CORS3001:fifthId|}, {given},{|CORS3001:sixthId|}";
                headers["Access-Control-Allow-Headers"] = "Content-Type," + Part;
                headers["Access-Control-Allow-Headers"] = $"{given}, {Part}";

                // Where a piece ends, the name need not.
                headers["Access-Control-Allow-Headers"] = "Content-Type,some_" + given;
                headers["Access-Control-Allow-Headers"] = given + "_id,Content-Type";
                headers["Access-Control-Allow-Headers"] = $"{given}user_id, Content-Type";
                headers["Access-Control-Allow-Headers"] = "Content-Type," + Prefix + given;
                headers["some_" + given] = "1";
                headers[$"some_id{given}"] = "1";
            }
        }
        """);

    [Theory]
    [InlineData("Content-Type, {|CORS3001:accessToken|}, a b")]
    [InlineData("Content-Type, X-First X-Second, {|CORS3001:accessToken|}")]
    [InlineData("my_first my_second, {|CORS3001:accessToken|}")]
    [InlineData("Content-Type, your own names go here, accessToken")]
    public Task Reports_the_names_beside_an_element_that_is_none(string list) => Check($$"""
        using Microsoft.AspNetCore.Http;

        public class C
        {
            public void M(IHeaderDictionary headers) => headers["Access-Control-Allow-Headers"] = "{{list}}";
        }
        """);

    [Fact]
    public Task Reports_what_goes_through_local_functions_and_members_of_a_field() => Check("""
        using Microsoft.AspNetCore.Http;

        public class C(IHeaderDictionary _headers)
        {
            private void Put(string name) => _headers.Append(name, "1");

            public void M(IHeaderDictionary target)
            {
                Local({|CORS3001:"firstId"|});
                Put({|CORS3001:"secondId"|});
                Say("thirdId");

                void Local(string name) => target.Append(name, "1");
                void Say(string name) => Console.WriteLine(name);
            }
        }
        """);

    [Fact]
    public Task Reports_what_goes_through_params_of_any_type()
    {
        TestSources.Need("13");
        return Check("""
            using System.Net.Http;

            public static class Helpers
            {
                public static void RemoveSpan(this HttpRequestMessage request, params ReadOnlySpan<string> headers) { foreach (var header in headers) request.Headers.Remove(header); }

                public static void RemoveList(this HttpRequestMessage request, params IEnumerable<string> headers) { foreach (var header in headers) request.Headers.Remove(header); }
            }

            public class C
            {
                public void M(HttpRequestMessage request)
                {
                    request.RemoveSpan("First-ID", {|CORS3001:"secondId"|});
                    request.RemoveList({|CORS3001:"thirdId"|});
                }
            }
            """);
    }

    [Fact]
    public Task Reports_what_goes_through_extension_blocks()
    {
        TestSources.Need("14");
        return Check("""
            using System.Net.Http;
            using RestSharp;

            namespace RestSharp
            {
                public class RestRequest { }
                public static class RestRequestExtensions { extension(RestRequest request) { public RestRequest AddHeader(string name, string value) => request; } }
            }

            public static class Helpers
            {
                extension(HttpRequestMessage request)
                {
                    public HttpRequestMessage With(string header, string value) { request.Headers.Add(header, value); return request; }
                }
            }

            public class C
            {
                public void M(HttpRequestMessage request, RestRequest rest)
                {
                    request.With({|CORS3001:"firstId"|}, "some_value");
                    rest.AddHeader({|CORS3001:"secondId"|}, "some_value");
                }
            }
            """);
    }

    [Fact]
    public Task Configured_abbreviations_and_names_count()
    {
        var test = OneRule.Create<HeaderNameAnalyzer>("CORS3001", """
            public class C
            {
                public void M(WebHeaderCollection headers)
                {
                    headers[{|CORS3001:"X-Sku"|}] = "1";
                    headers["X-Request-Id"] = "1";
                    headers["my_token"] = "1";
                    headers["acme_anything"] = "1";
                    headers[{|CORS3001:"other_token"|}] = "1";
                }
            }
            """);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ncors_analyzers.abbreviations = SKU, -ID\ncors_analyzers.accepted_header_names = my_token, acme_*\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The path to a write asks whether the test above it is one for OPTIONS, and must not ask for the path to that test.</summary>
    [Fact]
    public Task Follows_a_dictionary_behind_a_helper_that_decides() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                if (!IsValid(request))
                    return null;

                var headers = new Dictionary<string, string>();
                headers[{|CORS3001:"orderId"|}] = "1";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            private static bool IsValid(APIGatewayProxyRequest request)
            {
                if (!HasBody(request))
                    return false;

                return request.Body.Length > 1;
            }

            private static bool HasBody(APIGatewayProxyRequest request) => request.Body != null;
        }
        """);

    [Fact]
    public Task Reports_the_default_of_a_parameter_once_and_no_call_that_leaves_it_out() => Infrastructure.Verify<CorsAnalyzers.Surfaces.HeaderNames.HeaderNameAnalyzer>.Analyzer("""
        public class C
        {
            public void Send(WebHeaderCollection headers) => Add(headers);

            private static void Add(WebHeaderCollection headers, string name = {|CORS3001:"clientId"|}) => headers.Add(name, "1");
        }
        """);
}
