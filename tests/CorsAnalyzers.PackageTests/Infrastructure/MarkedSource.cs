using System.Text;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A source file whose expected diagnostics are marked in its text as <c>{|CORS1001:"*"|}</c>.</summary>
internal sealed partial class MarkedSource
{
    private readonly List<(int Line, int Column, string Id)> _marks = [];

    public MarkedSource(string fileName, string markedText)
    {
        FileName = fileName;
        var text = new StringBuilder();
        var end = 0;
        foreach (Match match in Mark().Matches(markedText))
        {
            text.Append(markedText, end, match.Index - end);
            var before = text.ToString();
            _marks.Add((before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), match.Groups["id"].Value));
            text.Append(match.Groups["code"].Value);
            end = match.Index + match.Length;
        }

        Text = text.Append(markedText, end, markedText.Length - end).ToString();
    }

    public string FileName { get; }

    /// <summary>The text without its marks.</summary>
    public string Text { get; }

    /// <summary>What a build should report at the marks.</summary>
    public IEnumerable<Finding> Expected(string severity) => _marks.Select(m => new Finding(FileName, m.Line, m.Column, severity, m.Id));

    [GeneratedRegex(@"\{\|(?<id>[A-Z]+\d+):(?<code>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
