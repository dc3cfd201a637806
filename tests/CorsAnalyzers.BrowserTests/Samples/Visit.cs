using CorsAnalyzers.BrowserTests.Infrastructure;

namespace CorsAnalyzers.BrowserTests.Samples;

internal enum VisitKind
{
    Once,

    /// <summary>Another page has fetched the same before, and the answer may be kept.</summary>
    AfterAnotherPage,

    /// <summary>The outcome is how often the browser asks for permission.</summary>
    TwiceAtOnce,

    /// <summary>As above, with more time in between than the five seconds for which a browser keeps an answer that says nothing of its age.</summary>
    TwiceAfterSixSeconds,
}

/// <summary>A page that asks for the response, and how what the browser says must begin, for the wrong code and for the right.</summary>
/// <param name="Page">The address of the page.</param>
internal sealed record Visit(string Page, Request Request, string Wrong, string Right)
{
    private const string OtherPage = "https://admin.example.com";

    internal VisitKind Kind { get; init; }

    internal async Task<string> GoAsync(Origins origins, Browser browser, string url)
    {
        switch (Kind)
        {
            case VisitKind.AfterAnotherPage:
                Assert.Equal("readable", await browser.FetchAsync(OtherPage, url, Request));
                return await browser.FetchAsync(Page, url, Request);

            case VisitKind.TwiceAtOnce or VisitKind.TwiceAfterSixSeconds:
                Assert.Equal("readable", await browser.FetchAsync(Page, url, Request));
                if (Kind == VisitKind.TwiceAfterSixSeconds)
                    await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);

                Assert.Equal("readable", await browser.FetchAsync(Page, url, Request));
                var preflights = origins.PreflightsOf(url);
                return preflights == 1 ? "1 preflight" : $"{preflights} preflights";

            default:
                return await browser.FetchAsync(Page, url, Request);
        }
    }

    internal string PageName => Page.EndsWith(Origins.OpaquePath, StringComparison.Ordinal) ? $"a sandboxed frame of {Page[..^Origins.OpaquePath.Length]}" : Page;

    internal string RequestName => Request + Kind switch
    {
        VisitKind.AfterAnotherPage => $", after {OtherPage} did",
        VisitKind.TwiceAtOnce => ", twice",
        VisitKind.TwiceAfterSixSeconds => ", twice, six seconds apart",
        _ => "",
    };

    public override string ToString() => $"{PageName}: {RequestName}";
}
