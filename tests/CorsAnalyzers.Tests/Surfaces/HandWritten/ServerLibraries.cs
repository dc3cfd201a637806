using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>The public shape of server libraries that no reference pack has, compiled into an assembly of their own.</summary>
internal static class ServerLibraries
{
    private const string Source = """
        using System.Collections.Specialized;
        using System.Net.Http;
        using System.Net.Http.Headers;

        namespace System.Web
        {
            public sealed class HttpRequest { public NameValueCollection Headers => null; public string HttpMethod => null; }

            public sealed class HttpResponse
            {
                public NameValueCollection Headers => null;
                public void AddHeader(string name, string value) { }
                public void AppendHeader(string name, string value) { }
                public void ClearHeaders() { }
                public void End() { }
            }

            public sealed class HttpContext
            {
                public static HttpContext Current => null;
                public HttpRequest Request => null;
                public HttpResponse Response => null;
            }

            public abstract class HttpRequestBase { public virtual NameValueCollection Headers => null; }

            public abstract class HttpResponseBase
            {
                public virtual NameValueCollection Headers => null;
                public virtual void AddHeader(string name, string value) { }
                public virtual void AppendHeader(string name, string value) { }
            }
        }

        namespace System.Web.Http
        {
            public abstract class ApiController { public HttpRequestMessage Request { get; set; } }
        }

        namespace System.Net.Http
        {
            public static class HttpRequestMessageExtensions
            {
                public static HttpResponseMessage CreateResponse(this HttpRequestMessage request, HttpStatusCode statusCode) => null;
            }
        }

        namespace Microsoft.Azure.WebJobs
        {
            public sealed class FunctionNameAttribute : Attribute { public FunctionNameAttribute(string name) { } }
        }

        namespace Microsoft.Azure.Functions.Worker
        {
            public sealed class FunctionAttribute : Attribute { public FunctionAttribute(string name) { } }
        }

        namespace Microsoft.Azure.Functions.Worker.Http
        {
            public sealed class HttpHeadersCollection : HttpHeaders { }

            public abstract class HttpRequestData
            {
                public abstract HttpHeadersCollection Headers { get; }
                public abstract string Method { get; }
                public abstract HttpResponseData CreateResponse();
            }

            public abstract class HttpResponseData
            {
                public abstract HttpHeadersCollection Headers { get; set; }
                public abstract HttpStatusCode StatusCode { get; set; }
            }

            public static class HttpRequestDataExtensions
            {
                public static HttpResponseData CreateResponse(this HttpRequestData request, HttpStatusCode statusCode) => null;
            }
        }

        namespace Microsoft.Owin
        {
            public interface IHeaderDictionary : System.Collections.Generic.IDictionary<string, string[]>
            {
                new string this[string key] { get; set; }
                void Append(string key, string value);
                void AppendValues(string key, params string[] values);
                void Set(string key, string value);
                void SetValues(string key, params string[] values);
            }

            public interface IOwinRequest { IHeaderDictionary Headers { get; } }

            public interface IOwinResponse { IHeaderDictionary Headers { get; } }

            public interface IOwinContext { IOwinRequest Request { get; } IOwinResponse Response { get; } }
        }
        """;

    /// <summary>The namespaces that code on ASP.NET Core uses.</summary>
    internal const string Usings = """
        using System.Net.Http;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Azure.Functions.Worker.Http;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Primitives;
        using Microsoft.Net.Http.Headers;
        using HttpContext = Microsoft.AspNetCore.Http.HttpContext;
        using HttpResponse = Microsoft.AspNetCore.Http.HttpResponse;
        using HttpRequest = Microsoft.AspNetCore.Http.HttpRequest;

        """;

    internal static MetadataReference Compile() => Library.Compile(Source);
}
