using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Moves a call on a builder past another one: a whole statement with its comments, or a link of a chain. Towards the beginning it
/// goes in front of the other one, towards the end behind it.
/// </summary>
internal static class CallMove
{
    /// <summary>The changes; none where the move might change more than the order.</summary>
    internal static ImmutableArray<TextChange> Of(SyntaxNode root, TextSpan moved, TextSpan target, SourceText text, SemanticModel model)
    {
        if (CallAt(root, moved) is not { } call || CallAt(root, target) is not { } other || !HasPlainReceiver(call, model) || !HasPlainReceiver(other, model))
            return ImmutableArray<TextChange>.Empty;

        var isForwards = moved.Start < target.Start;
        return StatementOf(call) == StatementOf(other)
            ? MoveLink(call, other, isForwards, text, model)
            : MoveStatement(call, other, isForwards, text);
    }

    private static InvocationExpressionSyntax? CallAt(SyntaxNode root, TextSpan name) =>
        root.FindNode(name, getInnermostNodeForTie: true) is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } ? call : null;

    private static ExpressionSyntax ReceiverOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Expression;

    private static SyntaxNode? StatementOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(ancestor => ancestor is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax);

    /// <summary>An extension of the builder's interface takes whatever the others return.</summary>
    private static bool HasPlainReceiver(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReturnType.Name: "IApplicationBuilder" } method
        && (method.ReducedFrom ?? method) is { IsExtensionMethod: true, Parameters: [{ Type.Name: "IApplicationBuilder" }, ..] };

    private static ImmutableArray<TextChange> MoveLink(InvocationExpressionSyntax call, InvocationExpressionSyntax other, bool isForwards, SourceText text, SemanticModel model)
    {
        var (first, last) = isForwards ? (call, other) : (other, call);
        for (var link = last; link != first; link = (InvocationExpressionSyntax)ReceiverOf(link))
        {
            if (!HasPlainReceiver(link, model) || ReceiverOf(link) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax })
                return ImmutableArray<TextChange>.Empty;
        }

        // A comment in a chain may belong to the link in front of it or to the one behind.
        var gap = TextSpan.FromBounds(ReceiverOf(first).Span.End, text.Lines.GetLineFromPosition(last.Span.End).End);
        if (!Removal.CommentsIn(call.SyntaxTree.GetRoot(), gap).IsEmpty || Removal.CutsDirectives(call.SyntaxTree.GetRoot(), gap))
            return ImmutableArray<TextChange>.Empty;

        var span = TextSpan.FromBounds(ReceiverOf(call).Span.End, call.Span.End);
        var position = isForwards ? other.Span.End : ReceiverOf(other).Span.End;
        return ImmutableArray.Create(new TextChange(span, string.Empty), new TextChange(new TextSpan(position, 0), text.ToString(span)));
    }

    private static ImmutableArray<TextChange> MoveStatement(InvocationExpressionSyntax call, InvocationExpressionSyntax other, bool isForwards, SourceText text)
    {
        // Nothing else may move along, and the place beside the other call must be one between statements.
        if (call.Parent is not ExpressionStatementSyntax statement
            || ReceiverOf(call) is InvocationExpressionSyntax
            || other.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } target
            || ListOf(statement) is not { } list || ListOf(target) != list
            || (isForwards ? other.Parent != target : ReceiverOf(other) is InvocationExpressionSyntax)
            || !OwnsItsLines(statement, text) || !OwnsItsLines(target, text))
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var (removed, copied) = LinesOf(statement, text);
        var beside = LinesOf(target, text).Copied;
        var passed = isForwards ? TextSpan.FromBounds(copied.Start, beside.End) : TextSpan.FromBounds(beside.Start, copied.End);
        if (Removal.CutsDirectives(statement.SyntaxTree.GetRoot(), passed) || !IsIndependent(statement, passed, list))
            return ImmutableArray<TextChange>.Empty;

        var newLine = Layout.NewLineOf(text);
        var copy = text.ToString(copied);
        var insertion = isForwards ? beside.End : beside.Start;
        if (!EndsLine(copy))
            copy += newLine;
        if (isForwards && !EndsLine(text.ToString(beside)))
            copy = newLine + copy;

        return ImmutableArray.Create(new TextChange(removed, string.Empty), new TextChange(new TextSpan(insertion, 0), copy));
    }

    private static SyntaxNode? ListOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit,
        _ => null,
    };

    private static bool EndsLine(string text) => text.Length > 0 && text[text.Length - 1] is '\r' or '\n';

    /// <summary>Only comments are on the statement's lines besides.</summary>
    private static bool OwnsItsLines(StatementSyntax statement, SourceText text)
    {
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        var rest = text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim();
        return Layout.StartsLine(statement.GetFirstToken()) && (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal));
    }

    /// <summary>The lines of a statement and of the comments right above it; of two blank lines that would meet, one is removed too.</summary>
    private static (TextSpan Removed, TextSpan Copied) LinesOf(StatementSyntax statement, SourceText text)
    {
        var first = Layout.StartOfComments(statement, text);
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        var copied = TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        var isBlankBefore = first.LineNumber > 0 && string.IsNullOrWhiteSpace(text.Lines[first.LineNumber - 1].ToString());
        var next = last.LineNumber + 1 < text.Lines.Count ? text.Lines[last.LineNumber + 1].ToString().Trim() : string.Empty;
        return isBlankBefore && (next.Length == 0 || next[0] == '}')
            ? (TextSpan.FromBounds(text.Lines[first.LineNumber - 1].Start, copied.End), copied)
            : (copied, copied);
    }

    /// <summary>The statement neither needs what it would pass, nor does that need anything of it.</summary>
    private static bool IsIndependent(StatementSyntax statement, TextSpan passed, SyntaxNode list)
    {
        var names = new HashSet<string>(statement.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText), StringComparer.Ordinal);
        foreach (var node in list.DescendantNodes(passed))
        {
            if (!passed.Contains(node.Span))
                continue;

            var isOwn = statement.Span.Contains(node.Span);
            var written = node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
                LocalFunctionStatementSyntax => null,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText,
                _ => null,
            };
            if (written is not null && (isOwn ? node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null : names.Contains(written)))
                return false;
        }

        return true;
    }
}
