using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>The rules that judge the headers of one response, whichever surface it was read from.</summary>
internal static class ResponseRules
{
    internal static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        WildcardOriginWithCredentials.Descriptor,
        EveryOriginWithCredentials.Descriptor,
        MalformedOrigin.Descriptor,
        SeveralOrigins.Descriptor,
        NullOrigin.Descriptor,
        DeadOriginWildcard.Descriptor,
        BypassableOriginCheck.Descriptor,
        InsecureOriginWithCredentials.Descriptor,
        MissingVaryOrigin.Descriptor,
        AllowOriginSentTwice.Descriptor,
        AnyOriginAllowed.Descriptor,
        InvalidCredentials.Descriptor,
        LiteralWildcardList.Descriptor,
        WildcardWithoutAuthorization.Descriptor,
        MethodCase.Descriptor,
        MethodNeverAllowed.Descriptor,
        InvalidListElement.Descriptor,
        HeaderOutOfPlace.Descriptor,
        InvalidMaxAge.Descriptor,
        HeaderWithoutEffect.Descriptor,
        MappingQuotes.Descriptor,
        MisspeltHeader.Descriptor);

    /// <param name="usesAuthorization">Whether the project provably reads Authorization.</param>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response, Func<bool> usesAuthorization)
    {
        if (response.Writes.IsEmpty)
            return [];

        var findings = WildcardOriginWithCredentials.Judge(response)
            .Concat(EveryOriginWithCredentials.Judge(response))
            .Concat(MissingVaryOrigin.Judge(response))
            .Concat(AllowOriginSentTwice.Judge(response))
            .Concat(AnyOriginAllowed.Judge(response))
            .Concat(BypassableOriginCheck.Judge(response))
            .Concat(MalformedOrigin.Judge(response))
            .Concat(SeveralOrigins.Judge(response))
            .Concat(NullOrigin.Judge(response))
            .Concat(DeadOriginWildcard.Judge(response))
            .Concat(InsecureOriginWithCredentials.Judge(response))
            .Concat(InvalidCredentials.Judge(response))
            .Concat(LiteralWildcardList.Judge(response))
            .Concat(WildcardWithoutAuthorization.Judge(response, usesAuthorization))
            .Concat(MethodCase.Judge(response))
            .Concat(MethodNeverAllowed.Judge(response))
            .Concat(InvalidListElement.Judge(response))
            .Concat(HeaderOutOfPlace.Judge(response))
            .Concat(InvalidMaxAge.Judge(response))
            .Concat(HeaderWithoutEffect.Judge(response, answersPreflight: null))
            .Concat(MappingQuotes.Judge(response))
            .Concat(MisspeltHeader.Judge(response));
        return findings.Select(Narrowing.OfElement);
    }
}
