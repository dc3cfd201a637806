using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>One place that mentions a member.</summary>
/// <param name="Mention">The name.</param>
/// <param name="Member">What it means; null where it means none.</param>
internal sealed record Use(SimpleNameSyntax Mention, ISymbol? Member, Lazy<IOperation?> Bound)
{
    /// <summary>The call, creation or reference that the name is a part of.</summary>
    internal IOperation? Operation => Bound.Value;
}

/// <summary>Tells what a name means: from declarations where these leave one possibility, else by binding the body that it stands in.</summary>
internal sealed class NameResolution(CodeBase code)
{
    private readonly ConcurrentDictionary<(SyntaxNode Type, string Name), INamedTypeSymbol?> _receivers = new();

    internal Use Resolve(SimpleNameSyntax mention)
    {
        var bound = new Lazy<IOperation?>(() => code.OperationAt(References.UseOf(mention)));
        var member = Called(mention) ?? (bound.Value is { } operation ? Mentioned(operation) : null);
        return new Use(mention, member, bound);
    }

    /// <summary>The only method that <c>M(…)</c> or <c>Type.M(…)</c> can mean; null where more than its declaration decides.</summary>
    private IMethodSymbol? Called(SimpleNameSyntax mention)
    {
        if (mention is not IdentifierNameSyntax || References.UseOf(mention) is not InvocationExpressionSyntax call || mention.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return null;

        var name = mention.Identifier.ValueText;
        switch (call.Expression)
        {
            case IdentifierNameSyntax when !Declarations.Declares(Declarations.MemberAround(mention), name):
                return code.DeclaredAt(type) is INamedTypeSymbol own ? OnlyMethodOf(own, name) : null;
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var receiver } } when !Declarations.Declares(Declarations.MemberAround(mention), receiver):
                return _receivers.GetOrAdd((type, receiver), _ => code.TypeNamed(receiver, type)) is { } other && OnlyMethodOf(other, name) is { IsStatic: true } method ? method : null;
            default:
                return null;
        }
    }

    private static IMethodSymbol? OnlyMethodOf(INamedTypeSymbol type, string name)
    {
        for (var parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
        {
            if (!parent.GetMembers(name).IsEmpty)
                return null;
        }

        return type.GetMembers(name) is [IMethodSymbol { IsGenericMethod: false } only] ? only.OriginalDefinition : null;
    }

    private static ISymbol? Mentioned(IOperation use) => use switch
    {
        IInvocationOperation invocation => (invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod).OriginalDefinition,
        IMemberReferenceOperation reference => reference.Member.OriginalDefinition,
        IObjectCreationOperation creation => creation.Constructor?.OriginalDefinition,
        _ => null,
    };
}
