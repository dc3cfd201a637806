using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>What declarations tell of the meaning of a name.</summary>
internal enum MeaningKind
{
    /// <summary>Nothing: the body that it stands in must be bound.</summary>
    Open,

    /// <summary>The only member that it can mean.</summary>
    Exact,

    /// <summary>An extension method, if any.</summary>
    Extension,

    /// <summary>Nothing that the project declares.</summary>
    Foreign,
}

/// <summary>
/// Tells what a name means from declarations alone: the type around it, and the declared type of the field, property, parameter or
/// class in front of the dot. Of locals, those count that are declared with the name of a class or made of one; others take binding.
/// </summary>
internal sealed class NameResolution(CodeBase code)
{
    private readonly ConcurrentDictionary<(SyntaxNode Type, string Name), (ITypeSymbol? Type, bool IsClass)> _receivers = new();
    private readonly ConcurrentDictionary<(SyntaxNode Member, string Name), ImmutableArray<SyntaxNode>> _locals = new();
    private readonly ConcurrentDictionary<SyntaxNode, INamedTypeSymbol?> _types = new();
    private readonly ConcurrentDictionary<string, bool> _foreign = new(StringComparer.Ordinal);

    internal (MeaningKind Kind, ISymbol? Symbol) MeaningOf(Mention mention)
    {
        var name = mention.Name;
        if (name is not IdentifierNameSyntax || name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return (MeaningKind.Open, null);

        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access when access.Name == name:
                var (receiver, isClass) = TypeOf(access.Expression, mention.User, type);
                if (receiver is null)
                    return (isClass ? MeaningKind.Foreign : MeaningKind.Open, null);

                return MemberOf(receiver, name.Identifier.ValueText, mention.Arguments, mayBeExtension: !isClass);
            case InvocationExpressionSyntax or ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ElementAccessExpressionSyntax:
            case MemberAccessExpressionSyntax:
            case AssignmentExpressionSyntax assignment when assignment.Right == name || assignment.Parent is not InitializerExpressionSyntax:
                return IsLocal(mention.User, name.Identifier.ValueText) ? (MeaningKind.Open, null) : OwnMember(type, name.Identifier.ValueText, mention.Arguments);
            default:
                return (MeaningKind.Open, null);
        }
    }

    /// <summary>The field or property of a type, or of one that it derives from, that has this name.</summary>
    internal static ISymbol? DataOf(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is IFieldSymbol or IPropertySymbol)
                    return member;
            }
        }

        return null;
    }

    internal INamedTypeSymbol? TypeAt(TypeDeclarationSyntax declaration) =>
        _types.TryGetValue(declaration, out var known) ? known : _types.GetOrAdd(declaration, code.DeclaredAt(declaration) as INamedTypeSymbol);

    /// <summary>A simple name means a member of the innermost type that has one of that name.</summary>
    private (MeaningKind, ISymbol?) OwnMember(TypeDeclarationSyntax declaration, string name, int arguments)
    {
        for (var type = TypeAt(declaration); type is not null; type = type.ContainingType)
        {
            var found = MemberOf(type, name, arguments, mayBeExtension: false);
            if (found.Kind != MeaningKind.Foreign)
                return found;
        }

        return (MeaningKind.Open, null);
    }

    private static (MeaningKind Kind, ISymbol? Symbol) MemberOf(ITypeSymbol type, string name, int arguments, bool mayBeExtension)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Array))
            return (MeaningKind.Open, null);

        ISymbol? fitting = null;
        var (isAmbiguous, isOurs) = (false, false);
        Look(type);
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var inherited in type.AllInterfaces)
                Look(inherited);
        }

        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            Look(parent);

        if (isAmbiguous)
            return (isOurs ? MeaningKind.Open : MeaningKind.Foreign, null);

        return fitting is not null ? (MeaningKind.Exact, fitting.OriginalDefinition) : (mayBeExtension ? MeaningKind.Extension : MeaningKind.Foreign, null);

        void Look(ITypeSymbol candidate)
        {
            foreach (var member in candidate.GetMembers(name))
            {
                if (arguments >= 0 && !(member is IMethodSymbol method && NameUses.TakesArguments(method, arguments)))
                    continue;

                // What an override is mentioned by is the member that it overrides.
                if (member.IsOverride)
                    (isAmbiguous, isOurs) = (true, true);

                isAmbiguous |= fitting is not null;
                isOurs |= member.DeclaringSyntaxReferences.Length > 0;
                fitting = member;
            }
        }
    }

    /// <summary>The type of what stands in front of a dot; whether that is the name of the type itself.</summary>
    private (ITypeSymbol? Type, bool IsClass) TypeOf(ExpressionSyntax expression, SyntaxNode user, TypeDeclarationSyntax type)
    {
        switch (expression)
        {
            case ThisExpressionSyntax:
                return (TypeAt(type), false);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return TypeOf(sure.Operand, user, type);
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax member }:
                return (TypeAt(type) is { } own ? TypeOfData(own, member.Identifier.ValueText) : null, false);
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                if (user is BaseMethodDeclarationSyntax method && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name))
                    return (code.DeclaredAt(method) is IMethodSymbol symbol ? symbol.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Type : null, false);

                if (LocalsOf(user, name) is { IsEmpty: false } locals)
                    return (locals is [var only] ? TypeOfLocal(only, expression, type) : null, false);

                return _receivers.TryGetValue((type, name), out var known) ? known : _receivers.GetOrAdd((type, name), FindReceiver(type, name));
            default:
                return default;
        }
    }

    private (ITypeSymbol?, bool) FindReceiver(TypeDeclarationSyntax declaration, string name)
    {
        if (TypeAt(declaration) is not { } own)
            return default;

        for (var owner = own; owner is not null; owner = owner.ContainingType)
        {
            if (TypeOfData(owner, name) is { } data)
                return (data, false);
        }

        // A parameter of the type itself hides what is outside.
        if (declaration.ParameterList?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) == true)
            return (own.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == name)?.Type, false);

        return ClassNamed(name, own, declaration);
    }

    /// <summary>What a name means where a type may stand; no type, and true, where the project does not declare it.</summary>
    private (ITypeSymbol? Type, bool IsClass) ClassNamed(string name, INamedTypeSymbol own, TypeDeclarationSyntax declaration)
    {
        if (BesideOrAround(own, declaration, name) is { } near)
            return (near, true);

        // A class that the project does not declare has none of its members.
        return _foreign.GetOrAdd(name, IsForeign) && !HasAlias(declaration.SyntaxTree, name) ? (null, true) : code.TypeNamed(name, declaration) is { } type ? (type, true) : default;
    }

    /// <summary>The type that a simple name means because it is nested here or stands in a namespace around, which goes before anything imported.</summary>
    private static INamedTypeSymbol? BesideOrAround(INamedTypeSymbol type, TypeDeclarationSyntax declaration, string name)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.GetTypeMembers(name) is [{ IsGenericType: false } nested])
                return nested;

            if (outer.BaseType is not { SpecialType: not SpecialType.None })
                return null;
        }

        if (declaration.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Usings.Count > 0)
            return null;

        for (var @namespace = type.ContainingNamespace; @namespace is { IsGlobalNamespace: false }; @namespace = @namespace.ContainingNamespace)
        {
            if (@namespace.GetMembers(name).Any())
                return @namespace.GetTypeMembers(name) is [{ IsGenericType: false } beside] ? beside : null;
        }

        return null;
    }

    /// <summary>True for a name that looks like a type's and that nothing in the project declares.</summary>
    private bool IsForeign(string name) => name.Length > 0 && char.IsUpper(name[0]) && !code.Declares(name) && !HasGlobalAlias(name);

    private static bool HasAlias(SyntaxTree tree, string name) =>
        tree.GetRoot() is CompilationUnitSyntax root && root.Usings.Any(directive => directive.Alias?.Name.Identifier.ValueText == name);

    private bool HasGlobalAlias(string name) => code.Words.TreesWith("global").Any(tree => HasAlias(tree, name));

    private static ITypeSymbol? TypeOfData(ITypeSymbol owner, string name) => DataOf(owner, name) switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private bool IsLocal(SyntaxNode member, string name) => !LocalsOf(member, name).IsEmpty;

    private ImmutableArray<SyntaxNode> LocalsOf(SyntaxNode member, string name) =>
        _locals.TryGetValue((member, name), out var known) ? known : _locals.GetOrAdd((member, name), Declarations.DeclaredIn(member, name).ToImmutableArray());

    /// <summary>The class of a local that stands somewhere, which outside of its block is no local.</summary>
    private ITypeSymbol? TypeOfLocal(SyntaxNode declaration, ExpressionSyntax use, TypeDeclarationSyntax around) =>
        Declarations.TypeOfLocal(declaration) is var (name, scope) && scope.Span.Contains(use.Span) && TypeAt(around) is { } own ? ClassNamed(name, own, around).Type : null;
}
