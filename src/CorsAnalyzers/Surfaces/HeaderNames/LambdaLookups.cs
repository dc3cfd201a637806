using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Look-ups in the headers of a Lambda request.</summary>
internal sealed class LambdaLookups
{
    private static readonly string[] s_requestTypes =
    [
        "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest",
        "Amazon.Lambda.ApplicationLoadBalancerEvents.ApplicationLoadBalancerRequest",
    ];

    private const string IgnoreCase = "IgnoreCase";

    private readonly CodeBase _code;
    private readonly HeaderDictionaries _dictionaries;
    private readonly Lazy<bool> _areReplaced;

    internal LambdaLookups(CodeBase code, HeaderDictionaries dictionaries)
    {
        _code = code;
        _dictionaries = dictionaries;
        _areReplaced = new(AreReplaced);
    }

    /// <summary>True where requests are known.</summary>
    internal static bool AreIn(Compilation compilation)
    {
        var types = new KnownTypes(compilation, LambdaTypes.Root);
        return s_requestTypes.Any(type => types.Named(type).Any());
    }

    /// <summary>What is wrong with a look-up, which an indexer or a call may be; null where nothing is.</summary>
    internal Finding? FindAt(IOperation lookup)
    {
        if (NameIn(lookup) is not var (headers, name) || !IsHeaderMap(headers.Type) || !HeaderFiles.Contains(lookup.Syntax.SyntaxTree))
            return null;

        if ((_dictionaries.RoleOf(headers, lookup) & HeaderRoles.Lookup) is not (not HeaderRole.None and var role))
            return null;

        if (_code.Strings.ValueOf(name, frame: null) is not { IsKnown: true, Value: { Length: > 0 } known } || (role == HeaderRole.LowerLookup && !LookupNeverMatches.IsMistake(known)) || _areReplaced.Value)
            return null;

        var site = Site.Of(name.Syntax);
        return role == HeaderRole.LowerLookup ? LookupNeverMatches.Report(site, known) : LookupMindsCase.Report(site, known);
    }

    private static (IOperation Headers, IOperation Name)? NameIn(IOperation lookup) => lookup switch
    {
        IPropertyReferenceOperation { Arguments: [var key], Instance: { } dictionary } when !(lookup.Parent is IAssignmentOperation assignment && assignment.Target == lookup) => (dictionary, key.Value),
        IInvocationOperation { TargetMethod.Name: "TryGetValue" or "ContainsKey", Instance: { } dictionary, Arguments: [var key, ..] } => (dictionary, key.Value),
        IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", IsExtensionMethod: true }, Instance: null, Arguments: [var dictionary, var key, ..] } => (dictionary.Value, key.Value),
        _ => null,
    };

    /// <summary>The headers of requests are dictionaries of strings, or of lists of strings.</summary>
    private static bool IsHeaderMap(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "IDictionary" or "IReadOnlyDictionary" or "Dictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] };

    /// <summary>True where the project itself puts a dictionary that ignores case in place of the headers (for every handler, as far as we know).</summary>
    private bool AreReplaced()
    {
        foreach (var tree in _code.Compilation.SyntaxTrees)
        {
            var text = tree.GetText().ToString();
            if (text.IndexOf(IgnoreCase, StringComparison.Ordinal) < 0 || text.IndexOf("Headers", StringComparison.Ordinal) < 0)
                continue;

            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: var target } assignment && Replaces(target, assignment) && _code.SymbolAt(target) is IPropertySymbol property && HeaderTypes.IsRequestHeaders(property, out _))
                    return true;
            }
        }

        return false;
    }

    /// <summary><c>request.Headers = …</c>, wherever the other dictionary comes from; in an initializer, which test data has too, only a dictionary that says it.</summary>
    private static bool Replaces(ExpressionSyntax target, AssignmentExpressionSyntax assignment) => target switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers" or "MultiValueHeaders" } => true,
        IdentifierNameSyntax { Identifier.ValueText: "Headers" or "MultiValueHeaders" } => assignment.Parent is InitializerExpressionSyntax && assignment.Right.ToString().Contains(IgnoreCase),
        _ => false,
    };
}
