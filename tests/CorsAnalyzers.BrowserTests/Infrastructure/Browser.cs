using System.Threading.Channels;
using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Infrastructure;

/// <summary>A headless Chromium, with one page for each origin that asks for something.</summary>
internal sealed class Browser : IAsyncDisposable
{
    /// <summary>Set where the browser must be there, as in CI: its absence is a failure then.</summary>
    internal const string RequiredVariable = "CORSANALYZERS_BROWSER_REQUIRED";

    /// <summary>The path of a browser to take instead of the usual ones.</summary>
    internal const string PathVariable = "CORSANALYZERS_BROWSER";

    private static readonly string[] s_paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>A slow machine is no failure; a browser that is stuck is one, some day.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IBrowserContext _context = null!;

    private Browser()
    {
    }

    /// <summary>The browser of this machine; null where there is none.</summary>
    internal static string? Executable => (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path ? [path] : s_paths).FirstOrDefault(File.Exists);

    internal static async Task<Browser> LaunchAsync(string executable, IEnumerable<string> arguments)
    {
        var browser = new Browser { _playwright = await Playwright.CreateAsync() };
        browser._browser = await browser._playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Headless = true,
            Timeout = (float)s_patience.TotalMilliseconds,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                .. arguments,
            ],
        });
        browser._context = await browser._browser.NewContextAsync();
        browser._context.SetDefaultTimeout((float)s_patience.TotalMilliseconds);
        await browser._context.AddCookiesAsync([new() { Name = "session", Value = "1", Domain = "api.example.com", Path = "/", Secure = true, SameSite = SameSiteAttribute.None }]);
        return browser;
    }

    /// <summary>Fetches from the page at this address, and says what the browser made of the answer.</summary>
    internal async Task<string> FetchAsync(string page, string url, Request request)
    {
        if (!_pages.TryGetValue(page, out var open))
            _pages.Add(page, open = await Page.OpenAsync(_context, page));

        return await open.FetchAsync(url, request);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private sealed class Page
    {
        private const string Script = """
            async ([url, init, reads]) => {
                try {
                    const response = await fetch(url, JSON.parse(init));
                    await response.text();
                    const header = reads && (response.headers.get(reads) === null ? `, ${reads} hidden` : `, ${reads} visible`);
                    return `readable${header}`;
                } catch (error) {
                    return error.message === 'Failed to fetch' ? 'blocked' : `not sent: ${error.message.replace("Failed to execute 'fetch' on 'Window': ", '')}`;
                }
            }
            """;

        private readonly Channel<string> _refusals = Channel.CreateUnbounded<string>();
        private IPage _page = null!;

        internal static async Task<Page> OpenAsync(IBrowserContext context, string address)
        {
            var page = new Page { _page = await context.NewPageAsync() };
            var session = await context.NewCDPSessionAsync(page._page);
            session.Event("Network.loadingFailed").OnEvent += (_, failure) => page.Note(failure!.Value);
            await session.SendAsync("Network.enable");
            await page._page.GotoAsync(address);
            return page;
        }

        internal async Task<string> FetchAsync(string url, Request request)
        {
            while (_refusals.Reader.TryRead(out _))
                ;

            var outcome = await _page.EvaluateAsync<string>(Script, new[] { url, request.Init, request.Reads ?? "" });
            if (outcome != "blocked")
                return outcome;

            // The script may hear of it before the network log does.
            using var timeout = new CancellationTokenSource(s_patience);
            return $"blocked: {await _refusals.Reader.ReadAsync(timeout.Token)}";
        }

        /// <summary>Chromium's own name for what is wrong, which stays when the wording of its messages changes.</summary>
        private void Note(System.Text.Json.JsonElement failure) =>
            _refusals.Writer.TryWrite(failure.TryGetProperty("corsErrorStatus", out var status) ? status.GetProperty("corsError").GetString()! : failure.GetProperty("errorText").GetString()!);
    }
}
