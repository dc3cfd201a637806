using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Takes the credentials out, or names the origins that may have them in place of any.</summary>
public abstract class CredentialsFixProvider : EditingFixProvider
{
    private readonly string _removeCredentials;
    private readonly string _nameOrigin;

    private protected CredentialsFixProvider(string id)
    {
        _removeCredentials = id + ".RemoveCredentials";
        _nameOrigin = id + ".NameOrigin:";
        FixableDiagnosticIds = ImmutableArray.Create(id);
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>True where the first of the other places is what to name origins at, and no credentials.</summary>
    private protected virtual bool FirstPlaceIsOrigin(Diagnostic diagnostic) => false;

    private protected sealed override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<FixOffer>();
        var takesList = diagnostic.Properties.ContainsKey(EditProperties.TakesList);
        if (await CanRemoveAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false))
            offers.Add(new FixOffer(takesList ? "Do not allow credentials" : "Remove Access-Control-Allow-Credentials", _removeCredentials));

        if (diagnostic.Properties.TryGetValue(EditProperties.Origins, out var origins) && origins is not null)
        {
            if (!takesList)
            {
                foreach (var origin in origins.Split(','))
                    offers.Add(new FixOffer($"Allow only '{origin}'", _nameOrigin + origin));
            }
            else if (await NodeAt(solution, PlaceOf(diagnostic), cancellationToken).ConfigureAwait(false) is { } place && !PolicyEdits.NameOrigins(place, origins.Split(',')).IsEmpty)
            {
                offers.Add(new FixOffer($"Allow only '{string.Join("', '", origins.Split(','))}'", _nameOrigin + origins));
            }
        }

        return offers.ToImmutable();
    }

    private protected sealed override async Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        if (key == _removeCredentials)
        {
            foreach (var credentials in CredentialsOf(diagnostic))
                await session.EditOnceAsync(credentials, (write, text, _) => HeaderWrites.Remove(write, text)).ConfigureAwait(false);

            return;
        }

        var origins = key.Substring(_nameOrigin.Length);
        await session.EditOnceAsync(PlaceOf(diagnostic), (place, _, _) => diagnostic.Properties.ContainsKey(EditProperties.TakesList)
            ? PolicyEdits.NameOrigins(place, origins.Split(','))
            : ImmutableArray.Create(new TextChange(place.Span, SymbolDisplay.FormatLiteral(origins, quote: true)))).ConfigureAwait(false);
    }

    private Location PlaceOf(Diagnostic diagnostic) => FirstPlaceIsOrigin(diagnostic) ? diagnostic.AdditionalLocations[0] : diagnostic.Location;

    private IEnumerable<Location> CredentialsOf(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Skip(FirstPlaceIsOrigin(diagnostic) ? 1 : 0);

    private async Task<bool> CanRemoveAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.ContainsKey(EditProperties.CanRemove))
            return false;

        foreach (var location in CredentialsOf(diagnostic))
        {
            if (await NodeAt(solution, location, cancellationToken).ConfigureAwait(false) is not { } write || !HeaderWrites.CanRemove(write))
                return false;
        }

        return true;
    }

    private static async Task<SyntaxNode?> NodeAt(Solution solution, Location location, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree || !EditSession.CanEdit(solution, location))
            return null;

        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
    }
}
