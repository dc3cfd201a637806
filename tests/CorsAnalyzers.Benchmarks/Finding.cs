using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks;

/// <summary>A diagnostic as far as a template can announce it: which rule, in which file, in which line (from 1).</summary>
internal readonly record struct Finding(string Path, int Line, string Id) : IComparable<Finding>
{
    internal static Finding Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new(span.Path ?? string.Empty, span.StartLinePosition.Line + 1, diagnostic.Id);
    }

    public int CompareTo(Finding other)
    {
        var path = string.CompareOrdinal(Path, other.Path);
        return path != 0 ? path : Line != other.Line ? Line.CompareTo(other.Line) : string.CompareOrdinal(Id, other.Id);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line}): {Id}");
}
