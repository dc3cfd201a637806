using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1008: compares the whole origin, or anchors the part that is compared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BypassableOriginCheckFix))]
public sealed class BypassableOriginCheckFix : EditingFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(BypassableOriginCheck.Id);

    private protected override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<FixOffer>();
        foreach (var (kind, method, text) in MendingsOf(diagnostic))
        {
            if (await CanEditAsync(solution, diagnostic, text, cancellationToken).ConfigureAwait(false))
                offers.Add(new FixOffer(TitleOf(kind, method, text), KeyOf(kind)));
        }

        return offers.ToImmutable();
    }

    private protected override async Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        foreach (var (kind, method, text) in MendingsOf(diagnostic))
        {
            if (KeyOf(kind) != key)
                continue;

            if (method.Length > 0)
                await session.EditOnceAsync(diagnostic.Location, (call, _, _) => NameOf(call) is { } name ? ImmutableArray.Create(new TextChange(name.Identifier.Span, method)) : ImmutableArray<TextChange>.Empty).ConfigureAwait(false);

            var literal = diagnostic.AdditionalLocations[0];
            if (text.Length > 0)
                await session.EditOnceAsync(literal, (node, _, _) => LiteralEdits.Write(node, literal.SourceSpan, text)).ConfigureAwait(false);

            return;
        }
    }

    private static async Task<bool> CanEditAsync(Solution solution, Diagnostic diagnostic, string text, CancellationToken cancellationToken)
    {
        var literal = diagnostic.AdditionalLocations[0];
        if (!EditSession.CanEdit(solution, diagnostic.Location) || !EditSession.CanEdit(solution, literal))
            return false;

        if (text.Length == 0)
            return true;

        var root = await literal.SourceTree!.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return !LiteralEdits.Write(root.FindNode(literal.SourceSpan, getInnermostNodeForTie: true), literal.SourceSpan, text).IsEmpty;
    }

    private static SimpleNameSyntax? NameOf(SyntaxNode call) => call is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        }
        : null;

    private static string TitleOf(CheckMendingKind kind, string method, string text) => kind switch
    {
        CheckMendingKind.Whole => "Compare as a whole",
        CheckMendingKind.Anchors => $"Match '{text}'",
        _ when method.Length > 0 => $"Require '{text}' at the end",
        _ => $"Require '{text}'",
    };

    private static string KeyOf(CheckMendingKind kind) => BypassableOriginCheck.Id + "." + kind;

    private static IEnumerable<(CheckMendingKind Kind, string Method, string Text)> MendingsOf(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(EditProperties.Mendings, out var mendings) || mendings is null)
            yield break;

        foreach (var line in mendings.Split('\n'))
        {
            if (line.Split('\t') is [var kind, var method, var text] && Enum.TryParse<CheckMendingKind>(kind, out var parsed))
                yield return (parsed, method, text);
        }
    }
}
