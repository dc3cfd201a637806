using System.Text.Json;

namespace CorsAnalyzers.BrowserTests.Infrastructure;

/// <summary>What a page asks for.</summary>
/// <param name="Headers">Names of headers that the script sets.</param>
/// <param name="Reads">A header of the response that the script looks for.</param>
internal sealed record Request(string Method = "GET", bool Credentials = false, string Headers = "", string? Reads = null)
{
    private string[] Names => Headers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The second argument of <c>fetch</c>.</summary>
    internal string Init => JsonSerializer.Serialize(new
    {
        method = Method,
        credentials = Credentials ? "include" : "omit",
        headers = Names.ToDictionary(name => name, name => name == "Content-Type" ? "application/json" : "1"),
    });

    public override string ToString() =>
        Method + string.Concat(Names.Select(name => " + " + name)) + (Credentials ? " with credentials" : "") + (Reads is null ? "" : ", reads " + Reads);
}
