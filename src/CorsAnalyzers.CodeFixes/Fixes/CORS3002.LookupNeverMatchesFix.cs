using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS3002: looks the name up in lower case. A literal is written so; a constant, which others may use, stays as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LookupNeverMatchesFix))]
public sealed class LookupNeverMatchesFix : EditingFixProvider
{
    private const string LowerCase = "CORS3002.LowerCase";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(LookupNeverMatches.Id);

    private protected override Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(Respelling.SpellingsOf(diagnostic) is [var name]
            ? ImmutableArray.Create(new FixOffer($"Look up '{name}'", LowerCase))
            : ImmutableArray<FixOffer>.Empty);

    private protected override Task EditAsync(EditSession session, Diagnostic diagnostic, string key) =>
        session.EditOnceAsync(diagnostic.Location, (name, _, _) => Lower(name, Respelling.SpellingsOf(diagnostic)![0]));

    private static ImmutableArray<TextChange> Lower(SyntaxNode name, string spelling)
    {
        var changes = Respelling.ChangesFor(name, name.Span, spelling);
        if (!changes.IsEmpty)
            return changes;

        const string Call = ".ToLowerInvariant()";
        return name is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax
            ? ImmutableArray.Create(new TextChange(new TextSpan(name.Span.End, 0), Call))
            : ImmutableArray.Create(new TextChange(new TextSpan(name.SpanStart, 0), "("), new TextChange(new TextSpan(name.Span.End, 0), ")" + Call));
    }
}
