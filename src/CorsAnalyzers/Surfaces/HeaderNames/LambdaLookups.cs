using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Look-ups in the headers of a Lambda request, from where the headers are mentioned.</summary>
internal sealed class LambdaLookups
{
    internal static readonly string[] RequestTypes =
    [
        "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest",
        "Amazon.Lambda.ApplicationLoadBalancerEvents.ApplicationLoadBalancerRequest",
    ];

    private readonly CodeBase _code;
    private readonly Lazy<bool> _areReplaced;

    internal LambdaLookups(CodeBase code)
    {
        _code = code;
        _areReplaced = new(AreReplaced);
    }

    internal IEnumerable<Finding> FindAt(IPropertyReferenceOperation headers)
    {
        if (!HeaderTypes.IsRequestHeaders(headers.Property, out var isLower))
            yield break;

        foreach (var name in NamesLookedUpIn(headers))
        {
            if (_code.Strings.ValueOf(name, frame: null) is not { IsKnown: true, Value: { Length: > 0 } known } || (isLower && !LookupNeverMatches.IsMistake(known)) || _areReplaced.Value)
                continue;

            var site = Site.Of(name.Syntax);
            yield return isLower ? LookupNeverMatches.Report(site, known) : LookupMindsCase.Report(site, known);
        }
    }

    /// <summary>The names that are looked up in this mention of the headers, or in the local that it is kept in.</summary>
    private IEnumerable<IOperation> NamesLookedUpIn(IOperation headers)
    {
        while (headers.Parent is IConversionOperation or IParenthesizedOperation)
            headers = headers.Parent;

        // request?.Headers stands behind a dot; the whole of it is what is kept or asked.
        while (headers.Parent is IConditionalAccessOperation outer && outer.WhenNotNull == headers)
            headers = outer;

        if (headers.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } && _code.BodyAround(headers) is var body && body.NeverChanges(local))
        {
            foreach (var reference in body.ReferencesTo(local))
            {
                if (NameLookedUpIn(reference) is { } name)
                    yield return name;
            }
        }
        else if (NameLookedUpIn(headers) is { } name)
        {
            yield return name;
        }
    }

    private static IOperation? NameLookedUpIn(IOperation dictionary)
    {
        while (dictionary.Parent is IConversionOperation or IParenthesizedOperation)
            dictionary = dictionary.Parent;

        switch (dictionary.Parent)
        {
            case IConditionalAccessOperation access when access.Operation == dictionary:
                return access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(part => part is IConditionalAccessInstanceOperation) is { } instance ? NameLookedUpIn(instance) : null;
            case IPropertyReferenceOperation { Arguments: [var key] } indexer when indexer.Instance == dictionary && !IsWritten(indexer):
                return key.Value;
            case IInvocationOperation { TargetMethod.Name: "TryGetValue" or "ContainsKey", Arguments: [var key, ..] } call when call.Instance == dictionary:
                return key.Value;
            case IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", IsExtensionMethod: true } } call }:
                return Operations.ArgumentsOf(call) is [var name, ..] ? name : null;
            default:
                return null;
        }
    }

    private static bool IsWritten(IPropertyReferenceOperation indexer) => indexer.Parent is IAssignmentOperation assignment && assignment.Target == indexer;

    /// <summary>True where the project itself puts a dictionary that ignores case in place of the headers (for every handler, as far as we know).</summary>
    private bool AreReplaced()
    {
        foreach (var tree in _code.Compilation.SyntaxTrees)
        {
            var text = tree.GetText().ToString();
            if (text.IndexOf("IgnoreCase", StringComparison.Ordinal) < 0 || text.IndexOf("Headers =", StringComparison.Ordinal) < 0)
                continue;

            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers" or "MultiValueHeaders" } target }
                    && _code.SymbolAt(target) is IPropertySymbol property
                    && HeaderTypes.IsRequestHeaders(property, out _))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
