namespace CorsAnalyzers.BrowserTests.Samples;

/// <summary>A mistake as the page of its rule shows it, the code that mends it, and what a browser must make of both.</summary>
/// <param name="Rule">The only rule that may report the code.</param>
/// <param name="Wrong">The code as it stands on the page, without the mark of the report.</param>
internal sealed record Sample(string Rule, string Wrong)
{
    /// <summary>The class around the code.</summary>
    internal string Around { get; init; } = Surroundings.HttpApi;

    /// <summary>Statements in front of the code: what the response needs besides, to be read at all.</summary>
    internal string Before { get; init; } = "";

    /// <summary>The title of our fix that mends it; null where the page's right sample does.</summary>
    internal string? Fix { get; init; }

    /// <summary>The page's right sample.</summary>
    internal string? Right { get; init; }

    /// <summary>Statements in front of the right sample, where they are others.</summary>
    internal string? BeforeRight { get; init; }

    /// <summary>Lines for the <c>.editorconfig</c>.</summary>
    internal string Options { get; init; } = "";

    internal required Visit[] Visits { get; init; }

    internal string WrongCode => Fill(Before, Wrong);

    internal string RightCode => Fill(BeforeRight ?? Before, Right!);

    public override string ToString() => $"{Rule} {Wrong} ({Fix ?? Right})";

    private string Fill(string before, string code) => Around.Replace("BEFORE", before, StringComparison.Ordinal).Replace("SAMPLE", code, StringComparison.Ordinal);
}
