using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Writes a header in front of the write of another one, in the same form; where that would replace or miss a value that others have given
/// to the response (<c>Vary: Accept-Encoding</c>), by the method that adds one.
/// </summary>
internal static class HeaderBeside
{
    /// <summary>The insertion of the new write; null where the form of the other one is none that can be repeated.</summary>
    internal static TextChange? Of(SyntaxNode write, string name, string value, SourceText text, SemanticModel model)
    {
        if (PartsOf(write) is not var (oldName, oldValue) || ContentOf(oldValue) is not { } content || !IsText(model.GetTypeInfo(content).Type) || ThrowsWhenThere(write, model))
            return null;

        var (start, separator) = PlaceOf(write);
        if (start < 0 || Removal.CutsDirectives(write, write.Span))
            return null;

        if (AddingOf(write, model) is var (receiver, method))
            return new TextChange(new TextSpan(start, 0), At(text.ToString(receiver.Span) + $".{method}({Quote(name)}, {Quote(value)})", start, separator, text));

        var newName = oldName.Parent is MemberAccessExpressionSyntax ? name : Quote(name);
        var copy = text.ToString(TextSpan.FromBounds(start, oldName.SpanStart)) + newName
            + text.ToString(TextSpan.FromBounds(oldName.Span.End, content.SpanStart)) + Quote(value)
            + text.ToString(TextSpan.FromBounds(content.Span.End, write.Span.End));
        return new TextChange(new TextSpan(start, 0), At(copy, start, separator, text));
    }

    private static string At(string code, int start, string separator, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(start);
        var indent = Layout.IndentOf(line, text);
        var isFirst = line.Start + indent.Length == start;
        return code + separator + (isFirst ? Layout.NewLineOf(text) + indent : separator.Length > 0 ? " " : string.Empty);
    }

    /// <summary>
    /// The headers of a server's response, or the response, and the method that adds a value to what is there, where the other write does
    /// something else. Null for a dictionary: what is in it is known.
    /// </summary>
    private static (ExpressionSyntax Receiver, string Method)? AddingOf(SyntaxNode write, SemanticModel model)
    {
        var (receiver, called) = write switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var headers } } => (headers, string.Empty),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var headers } } => (headers, string.Empty),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var headers, Name.Identifier.ValueText: "Set" or "SetValues" or "SetCommaSeparatedValues" or "TryAdd" or "AddHeader" } access } => (headers, access.Name.Identifier.ValueText),
            _ => default,
        };
        if (receiver is null || model.GetTypeInfo(receiver).Type is not { } type)
            return null;

        // HttpListenerResponse.AddHeader replaces, that of System.Web adds.
        if (called == "AddHeader")
            return type.Name == "HttpListenerResponse" ? (receiver, "AppendHeader") : null;

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "NameValueCollection" or "HttpHeaders")
                return (receiver, "Add");
        }

        return type.Name == "IHeaderDictionary" || type.AllInterfaces.Any(implemented => implemented.Name == "IHeaderDictionary") ? (receiver, "Append") : null;
    }

    /// <summary>Name and value of <c>["a"] = b</c>, <c>{ "a", b }</c>, <c>headers["a"] = b</c>, <c>headers.A = b</c> and <c>headers.Add("a", b)</c>.</summary>
    private static (ExpressionSyntax Name, ExpressionSyntax Value)? PartsOf(SyntaxNode write) => write switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var name] }, Right: var value } => (name.Expression, value),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var name] }, Right: var value } => (name.Expression, value),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var name }, Right: var value } => (name, value),
        InitializerExpressionSyntax { Expressions: [var name, var value] } => (name, value),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null } name, { NameColon: null } value, ..] } => (name.Expression, value.Expression),
        _ => null,
    };

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "StringValues", ContainingNamespace.Name: "Primitives" };

    /// <summary><c>Add</c> of ASP.NET Core's headers throws where the header is there already, and Vary may well be.</summary>
    private static bool ThrowsWhenThere(SyntaxNode write, SemanticModel model) =>
        write is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: var receiver } }
        && model.GetTypeInfo(receiver).Type is { } type && (type.Name == "IHeaderDictionary" || type.AllInterfaces.Any(implemented => implemented.Name == "IHeaderDictionary"));

    /// <summary>The value itself; of a list, its only element.</summary>
    private static ExpressionSyntax? ContentOf(ExpressionSyntax value) => value switch
    {
        BaseObjectCreationExpressionSyntax { Initializer.Expressions: [var only] } => only,
        ArrayCreationExpressionSyntax { Initializer.Expressions: [var only] } => only,
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [var only] } => only,
        CollectionExpressionSyntax { Elements: [ExpressionElementSyntax only] } => only.Expression,
        BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax => null,
        _ => value,
    };

    /// <summary>Where the copy begins, and what ends it: a comma between elements, nothing between the links of a chain.</summary>
    private static (int Start, string Separator) PlaceOf(SyntaxNode write) => write switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHeader", Expression: InvocationExpressionSyntax } access } => (access.OperatorToken.SpanStart, string.Empty),
        { Parent: InitializerExpressionSyntax } => (write.SpanStart, ","),
        { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } } => (write.SpanStart, ";"),
        _ => (-1, string.Empty),
    };

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
