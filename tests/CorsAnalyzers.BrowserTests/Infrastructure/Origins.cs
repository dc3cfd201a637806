using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.BrowserTests.Infrastructure;

/// <summary>
/// Two origins over loopback: the pages' and the API's. The browser is told to look for every host here, so that samples run as they
/// are written, with the origins that they name.
/// </summary>
internal sealed class Origins : IAsyncDisposable
{
    internal const string Api = "https://api.example.com";

    /// <summary>A page at this path has an opaque origin, as a sandboxed frame or a file has.</summary>
    internal const string OpaquePath = "/opaque";

    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, object> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _preflights = new(StringComparer.Ordinal);

    private Origins(WebApplication server) => _server = server;

    /// <summary>What Chromium must be told to find these origins.</summary>
    internal IReadOnlyList<string> BrowserArguments { get; private set; } = [];

    internal static async Task<Origins> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        var certificate = Certificate();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, pages => pages.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0, api => api.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var server = builder.Build();
        var origins = new Origins(server);
        server.Run(origins.AnswerAsync);
        await server.StartAsync();

        var ports = server.Urls.Select(url => new Uri(url).Port).ToArray();
        origins.BrowserArguments =
        [
            $"--host-resolver-rules=MAP api.example.com:443 127.0.0.1:{ports[1]}, MAP *:443 127.0.0.1:{ports[0]}, MAP * 127.0.0.1:{ports[2]}",
            // The certificate counts as good, and not as one whose faults are overlooked: nothing is cached then.
            $"--ignore-certificate-errors-spki-list={Convert.ToBase64String(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()))}",
        ];
        return origins;
    }

    /// <summary>Serves what these functions answer, and says where.</summary>
    internal string Serve(string path, object functions)
    {
        _functions[path] = functions;
        return Api + path;
    }

    internal int PreflightsOf(string url) => _preflights.GetValueOrDefault(new Uri(url).AbsolutePath);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Host.Host != new Uri(Api).Host)
        {
            context.Response.ContentType = "text/html";
            if (context.Request.Path == OpaquePath)
                context.Response.Headers.ContentSecurityPolicy = "sandbox allow-scripts";

            await context.Response.WriteAsync("<!doctype html><link rel=icon href=data:,><title>Page</title>");
        }
        else if (_functions.TryGetValue(context.Request.Path, out var functions))
        {
            if (HttpMethods.IsOptions(context.Request.Method))
                _preflights.AddOrUpdate(context.Request.Path, 1, (_, count) => count + 1);

            await Gateway.AnswerAsync(functions, context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=api.example.com", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
