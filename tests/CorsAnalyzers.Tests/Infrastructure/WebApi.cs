using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>The public shape of Web API 2's CORS types (aspnet/AspNetWebStack, System.Web.Cors and System.Web.Http.Cors).</summary>
internal static class WebApi
{
    private static readonly Lazy<MetadataReference> s_library = new(() => Library.Compile("""
        namespace System.Web.Cors
        {
            public class CorsPolicy
            {
                public bool AllowAnyHeader { get; set; }
                public bool AllowAnyMethod { get; set; }
                public bool AllowAnyOrigin { get; set; }
                public IList<string> ExposedHeaders { get; } = new List<string>();
                public IList<string> Headers { get; } = new List<string>();
                public IList<string> Methods { get; } = new List<string>();
                public IList<string> Origins { get; } = new List<string>();
                public long? PreflightMaxAge { get; set; }
                public bool SupportsCredentials { get; set; }
            }
        }

        namespace System.Web.Http
        {
            public class HttpConfiguration { }

            public static class CorsHttpConfigurationExtensions
            {
                public static void EnableCors(this HttpConfiguration httpConfiguration, System.Web.Http.Cors.ICorsPolicyProvider defaultPolicyProvider) { }
            }
        }

        namespace System.Web.Http.Cors
        {
            public interface ICorsPolicyProvider
            {
                Task<System.Web.Cors.CorsPolicy> GetCorsPolicyAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken);
            }

            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
            public sealed class EnableCorsAttribute : Attribute, ICorsPolicyProvider
            {
                public EnableCorsAttribute(string origins, string headers, string methods) { }
                public EnableCorsAttribute(string origins, string headers, string methods, string exposedHeaders) { }
                public IList<string> ExposedHeaders => null;
                public IList<string> Headers => null;
                public IList<string> Methods => null;
                public IList<string> Origins => null;
                public long PreflightMaxAge { get; set; }
                public bool SupportsCredentials { get; set; }
                public Task<System.Web.Cors.CorsPolicy> GetCorsPolicyAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) => null;
            }
        }
        """));

    internal static MetadataReference Reference => s_library.Value;
}
