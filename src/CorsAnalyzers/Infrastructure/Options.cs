using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Infrastructure;

/// <summary>One option in <c>.editorconfig</c> or <c>.globalconfig</c>, defined next to the code that uses it.</summary>
/// <param name="Name">Without the prefix <c>cors_analyzers.</c>.</param>
/// <param name="Expected">What a value looks like, for the message of CORS0001.</param>
/// <param name="DefaultText">The default as one would write it.</param>
/// <param name="Default">What holds where nothing, or nothing readable, is set.</param>
/// <param name="Read">Reads a trimmed value; false where it is none.</param>
internal sealed record Option<T>(string Name, string Expected, string DefaultText, T Default, OptionReader<T> Read) : IOption
{
    public string Key => "cors_analyzers." + Name;

    public bool CanRead(string text) => Read(text.Trim(), out _);

    /// <summary>The value that holds for a file; the default where it cannot be read (CORS0001 says so).</summary>
    internal T ValueFor(AnalyzerOptions options, SyntaxTree tree) => ValueIn(options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    internal T ValueIn(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var text) && Read(text.Trim(), out var value) ? value : Default;
}

/// <summary>An option of any type.</summary>
internal interface IOption
{
    string Key { get; }

    string Expected { get; }

    string DefaultText { get; }

    bool CanRead(string text);
}

internal delegate bool OptionReader<T>(string text, out T value);

/// <summary>Readers that several options share.</summary>
internal static class OptionReaders
{
    /// <summary>Elements between commas; none may be empty.</summary>
    internal static bool List(string text, Func<string, bool> isElement, out ImmutableArray<string> value)
    {
        var elements = ImmutableArray.CreateBuilder<string>();
        value = ImmutableArray<string>.Empty;
        foreach (var part in text.Split(','))
        {
            var element = part.Trim();
            if (text.Length == 0)
                break;

            if (!isElement(element))
                return false;

            elements.Add(element);
        }

        value = elements.ToImmutable();
        return true;
    }
}
