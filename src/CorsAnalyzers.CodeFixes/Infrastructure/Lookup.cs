using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>A look-up in a dictionary of headers, and how to write it so that case does not matter.</summary>
/// <param name="Name">The expression that is looked up.</param>
/// <param name="Ask">What asks for it: the brackets, or the member and its arguments, dot included.</param>
/// <param name="Method">The member that is called; empty for an indexer.</param>
/// <param name="Out">The second argument of <c>TryGetValue</c>.</param>
/// <param name="Whole">The expression that is the answer, with a <c>== true</c> behind <c>?.</c>.</param>
internal sealed record Lookup(ExpressionSyntax Name, TextSpan Ask, string Method, ExpressionSyntax? Out, ExpressionSyntax Whole)
{
    private static readonly string[] s_names = ["header", "pair", "entry", "item"];

    /// <summary>The look-up that a name is the argument of; null for one that cannot be rewritten with the same meaning.</summary>
    internal static Lookup? Around(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Expression: var name } argument || name.Span != node.Span)
            return null;

        var lookup = argument.Parent switch
        {
            BracketedArgumentListSyntax { Arguments.Count: 1, Parent: ExpressionSyntax indexer } brackets => new Lookup(name, brackets.Span, string.Empty, null, indexer),
            ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments => AroundCall(name, arguments, call),
            _ => null,
        };
        return lookup is null || lookup.Whole.DescendantTrivia().Any(IsKept) ? null : lookup;
    }

    /// <summary>
    /// The reads of the same name that a test for presence stands in front of. They throw where the name is there in another case, which
    /// the test then lets pass: both change, or none.
    /// </summary>
    internal IEnumerable<ExpressionSyntax> ReadsBehind()
    {
        if (Method != "ContainsKey" || ReceiverOf(Whole) is not { } headers || Name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            yield break;

        foreach (var node in member.DescendantNodes())
        {
            if (node is ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } read
                && SyntaxFactory.AreEquivalent(key.Expression, Name)
                && SyntaxFactory.AreEquivalent(read.Expression, headers)
                && !(read.Parent is AssignmentExpressionSyntax assignment && assignment.Left == read))
            {
                yield return key.Expression;
            }
        }
    }

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax call) => call is InvocationExpressionSyntax { Expression: var called } ? called switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { Parent: not ConditionalAccessExpressionSyntax } access ? access.Expression : null,
        _ => null,
    } : null;

    internal ImmutableArray<TextChange> IgnoringCase(SemanticModel model)
    {
        if (Method == "ContainsKey" || Out is IdentifierNameSyntax { Identifier.ValueText: "_" } or DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax })
            return ImmutableArray.Create(new TextChange(Ask, $".Keys.Contains({Name}, StringComparer.OrdinalIgnoreCase)"));

        var pair = s_names.FirstOrDefault(free => model.LookupSymbols(Name.SpanStart, name: free).IsEmpty) ?? "header_";
        var value = $".FirstOrDefault({pair} => string.Equals({pair}.Key, {Name}, StringComparison.OrdinalIgnoreCase)).Value";
        if (Method != "TryGetValue")
            return ImmutableArray.Create(new TextChange(Ask, value));

        var rest = TextSpan.FromBounds(Ask.Start, Whole.Span.End);
        if (Out is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax { Identifier.Text: var variable } })
        {
            if (Whole.Parent is ExpressionStatementSyntax)
                return ImmutableArray.Create(new TextChange(new TextSpan(Whole.SpanStart, 0), $"var {variable} = "), new TextChange(rest, value));

            // 'is var' always assigns, as 'out' does.
            var test = $"{value} is var {variable} && {variable} != null";
            return NeedsParentheses()
                ? ImmutableArray.Create(new TextChange(new TextSpan(Whole.SpanStart, 0), "("), new TextChange(rest, test + ")"))
                : ImmutableArray.Create(new TextChange(rest, test));
        }

        var isStatement = Whole.Parent is ExpressionStatementSyntax;
        return ImmutableArray.Create(
            new TextChange(new TextSpan(Whole.SpanStart, 0), (isStatement ? string.Empty : NeedsParentheses() ? "((" : "(") + $"{Out} = "),
            new TextChange(rest, value + (isStatement ? string.Empty : NeedsParentheses() ? ") != null)" : ") != null")));
    }

    private static Lookup? AroundCall(ExpressionSyntax name, ArgumentListSyntax arguments, InvocationExpressionSyntax call)
    {
        var (member, dot) = call.Expression switch
        {
            MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, access.OperatorToken),
            MemberBindingExpressionSyntax binding => (binding.Name.Identifier.ValueText, binding.OperatorToken),
            _ => (string.Empty, default),
        };
        var ask = TextSpan.FromBounds(dot.SpanStart, call.Span.End);
        switch (member)
        {
            case "ContainsKey" when arguments.Arguments.Count == 1:
            case "GetValueOrDefault" when arguments.Arguments.Count == 1:
                return new Lookup(name, ask, member, null, call);
            case "TryGetValue" when arguments.Arguments is [var first, { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword, Expression: var given }] && first.Expression == name:
                return WholeOf(call) is { } whole ? new Lookup(name, ask, member, given, whole) : null;
            default:
                return null;
        }
    }

    /// <summary>The call, or behind <c>?.</c> the comparison that makes its answer a plain bool; null where nothing does.</summary>
    private static ExpressionSyntax? WholeOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole)
            whole = access;

        if (whole == call)
            return call.Expression is MemberAccessExpressionSyntax ? call : null;

        return whole.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right.RawKind: (int)SyntaxKind.TrueLiteralExpression } comparison when comparison.Left == whole => comparison,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right.RawKind: (int)SyntaxKind.FalseLiteralExpression } coalesce when coalesce.Left == whole => coalesce,
            _ => null,
        };
    }

    private bool NeedsParentheses() => Whole.Parent
        is not (IfStatementSyntax or WhileStatementSyntax or ReturnStatementSyntax or ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax or AssignmentExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression });

    private static bool IsKept(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
