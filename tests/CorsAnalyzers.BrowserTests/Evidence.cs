using System.Text;
using CorsAnalyzers.BrowserTests.Infrastructure;
using CorsAnalyzers.BrowserTests.Samples;

namespace CorsAnalyzers.BrowserTests;

/// <summary>Each sample, wrong and mended, served and fetched once; what the browser said.</summary>
public sealed class Evidence : IAsyncLifetime
{
    private readonly Dictionary<Sample, IReadOnlyList<(string Wrong, string Right)>> _seen = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private Origins? _origins;
    private Browser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Browser.Executable is not { } executable)
            return;

        _origins = await Origins.StartAsync();
        _browser = await Browser.LaunchAsync(executable, _origins.BrowserArguments);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        if (_origins is not null)
            await _origins.DisposeAsync();

        _oneAtATime.Dispose();
    }

    /// <summary>What the browser says of each visit.</summary>
    internal async Task<IReadOnlyList<(string Wrong, string Right)>> SeenAsync(Sample sample)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable(Browser.RequiredVariable) is { Length: > 0 }, $"No Chromium on this machine: install it (Debian's package is chromium), or set {Browser.PathVariable} to its path.");
            Assert.Fail($"There is no Chromium, and {Browser.RequiredVariable} wants it.");
        }

        await _oneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!_seen.TryGetValue(sample, out var seen))
                _seen.Add(sample, seen = await VisitAsync(sample));

            return seen;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The page that shows all of it.</summary>
    internal async Task<string> RenderAsync()
    {
        var page = new StringBuilder("""
            # Evidence

            What a browser says of the samples on the [rules' pages](rules/README.md). `tests/CorsAnalyzers.BrowserTests` checks that exactly this rule reports the sample, mends it with our own fix or as the page does, compiles and runs both behind a gateway on this machine, and fetches what they answer from a page of another origin in headless Chromium. A test fails when this file differs from what the browser said; it is written by

            ```
            CORSANALYZERS_WRITE_EVIDENCE=1 dotnet test --project tests/CorsAnalyzers.BrowserTests
            ```

            *readable*: the script got the response. *blocked*: it got an error, with Chromium's name for the reason.


            """);
        foreach (var rule in Catalogue.All.GroupBy(sample => sample.Rule))
        {
            page.Append($"## [{rule.Key}](rules/{rule.Key}.md)\n\n");
            foreach (var code in rule.GroupBy(sample => sample.Wrong))
            {
                page.Append($"```csharp\n{code.Key}\n```\n\n");
                foreach (var sample in code)
                    await RenderAsync(sample, page);
            }
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private async Task RenderAsync(Sample sample, StringBuilder page)
    {
        page.Append(sample.Fix is { } fix ? $"Mended by the fix *{fix}*:\n\n" : $"Mended by hand:\n\n```csharp\n{sample.Right}\n```\n\n");
        page.Append("| Page | asks for | as it is | mended |\n|---|---|---|---|\n");
        foreach (var (visit, (wrong, right)) in sample.Visits.Zip(await SeenAsync(sample)))
            page.Append($"| {visit.PageName} | {visit.RequestName} | {wrong} | {right} |\n");

        page.Append('\n');
    }

    private async Task<List<(string Wrong, string Right)>> VisitAsync(Sample sample)
    {
        var wrong = await SampleProject.Run(sample, sample.WrongCode);
        var right = await SampleProject.Run(sample, await SampleProject.Mended(sample));
        var outcomes = new List<(string Wrong, string Right)>();
        foreach (var (index, visit) in sample.Visits.Index())
        {
            // Each visit has an address of its own: what the browser keeps of one says nothing about the next.
            var address = $"/{sample.Rule}/{_seen.Count}/{index}";
            outcomes.Add((
                await visit.GoAsync(_origins!, _browser!, _origins!.Serve(address + "/wrong", wrong)),
                await visit.GoAsync(_origins!, _browser!, _origins!.Serve(address + "/right", right))));
        }

        return outcomes;
    }
}
