using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>
/// Locals that hold something made of the request's Origin, though perhaps not the Origin itself: <c>request.Headers["origin"] ?? ""</c>,
/// a choice between it and another, the pair that it was found in. What looks at one of them may be the check.
/// </summary>
internal static class OriginCarriers
{
    /// <summary>Every mention of such a local.</summary>
    /// <param name="origins">The mentions of the Origin itself.</param>
    internal static IEnumerable<IOperation> In(BodyIndex body, IReadOnlyCollection<IOperation> origins)
    {
        var carriers = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var locals = body.Locals.ToList();
        while (locals.RemoveAll(local => IsCarrier(local) && carriers.Add(local)) > 0)
        {
            // What is made of a carrier is one.
        }

        return carriers.SelectMany(body.ReferencesTo).Where(reference => !origins.Contains(reference));

        bool IsCarrier(ILocalSymbol local) =>
            (body.NamedValueOf(local) is { } named && named.DescendantsAndSelf().Any(IsMadeOfOrigin))
            || (body.ValuesOf(local) is { IsDefaultOrEmpty: false } values && values.Any(value => value.DescendantsAndSelf().Any(IsMadeOfOrigin)));

        bool IsMadeOfOrigin(IOperation part) => part switch
        {
            ILocalReferenceOperation local when carriers.Contains(local.Local) => true,
            IInvocationOperation call when Operations.ReceiverOf(call) is { } headers && RequestHeaders.Are(headers, body) => RequestHeaders.NameReadBy(call, body) is null && (HeaderQueries.NameComparedIn(call, body) is not { } name || RequestOrigin.IsName(name)),
            _ => origins.Contains(part),
        };
    }
}
