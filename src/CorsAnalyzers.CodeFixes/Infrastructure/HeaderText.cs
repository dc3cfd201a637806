using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Writes the header as C#.</summary>
/// <param name="Slot">The property that holds the headers; decides whether a header has one value or a list.</param>
/// <param name="Value">The C# expression of the value.</param>
internal sealed record HeaderText(string Slot, string Value)
{
    private const string Name = $"\"{HeaderName.AllowOrigin}\"";

    /// <summary>Written before the names of collections where their namespace alone does not say which is meant; else empty.</summary>
    internal string Qualifier { get; init; } = string.Empty;

    /// <summary>The type of a dictionary for this slot.</summary>
    internal string DictionaryType => IsMultiValue ? $"{Qualifier}Dictionary<string, {Qualifier}IList<string>>" : $"{Qualifier}Dictionary<string, string>";

    private bool IsMultiValue => Slot == "MultiValueHeaders";

    private string ValueInSlot => IsMultiValue ? $"new[] {{ {Value} }}" : Value;

    /// <summary><c>["Access-Control-Allow-Origin"] = "*"</c></summary>
    internal string IndexElement => $"[{Name}] = {ValueInSlot}";

    /// <summary><c>{ ["Access-Control-Allow-Origin"] = "*" }</c></summary>
    internal string Braces => $"{{ {IndexElement} }}";

    /// <summary><c>.AddHeader("Access-Control-Allow-Origin", "*")</c></summary>
    internal string Link => $".AddHeader({Name}, {Value})";

    /// <summary>The header as an element in the style of those that are there.</summary>
    internal string ElementFor(InitializerExpressionSyntax braces) =>
        braces.Expressions.Count > 0 && braces.Expressions.Last() is InitializerExpressionSyntax ? $"{{ {Name}, {ValueInSlot} }}" : IndexElement;

    /// <summary>The same braces with each on a line of its own.</summary>
    internal string BracesOverLines(string indent, string unit, string newLine) =>
        $"{newLine}{indent}{{{newLine}{indent}{unit}{IndexElement},{newLine}{indent}}}";
}
