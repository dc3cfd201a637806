using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1001: takes the credentials out, or names an origin in place of the wildcard.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WildcardOriginWithCredentialsFix))]
public sealed class WildcardOriginWithCredentialsFix : EditingFixProvider
{
    private const string RemoveCredentials = "CORS1001.RemoveCredentials";
    private const string NameOrigin = "CORS1001.NameOrigin:";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(WildcardOriginWithCredentials.Id);

    private protected override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<FixOffer>();
        if (await CanRemoveAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false))
            offers.Add(new FixOffer("Remove Access-Control-Allow-Credentials", RemoveCredentials));

        if (diagnostic.Properties.TryGetValue(EditProperties.Origins, out var origins) && origins is not null)
        {
            foreach (var origin in origins.Split(','))
                offers.Add(new FixOffer($"Allow only '{origin}'", NameOrigin + origin));
        }

        return offers.ToImmutable();
    }

    private protected override async Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        if (key == RemoveCredentials)
        {
            foreach (var credentials in diagnostic.AdditionalLocations)
                await session.EditOnceAsync(credentials, (write, text, _) => HeaderWrites.Remove(write, text)).ConfigureAwait(false);

            return;
        }

        var origin = SymbolDisplay.FormatLiteral(key.Substring(NameOrigin.Length), quote: true);
        await session.EditOnceAsync(diagnostic.Location, (wildcard, _, _) => ImmutableArray.Create(new TextChange(wildcard.Span, origin))).ConfigureAwait(false);
    }

    private static async Task<bool> CanRemoveAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.ContainsKey(EditProperties.CanRemove))
            return false;

        foreach (var location in diagnostic.AdditionalLocations)
        {
            if (location.SourceTree is not { } tree || !EditSession.CanEdit(solution, location))
                return false;

            var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            if (!HeaderWrites.CanRemove(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)))
                return false;
        }

        return true;
    }
}
