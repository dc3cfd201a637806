using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>The request headers that the parameters of an endpoint's method ask for.</summary>
internal static class RequestNeeds
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";

    /// <summary>The methods whose requests have a body without saying so. A body that GET or DELETE may have has to be declared.</summary>
    internal static bool HasInferredBody(string method) => method is "POST" or "PUT" or "PATCH";

    /// <param name="infersBody">A parameter of a type that only holds data is read from the body.</param>
    /// <param name="services">What is no data, as it is registered.</param>
    internal static ImmutableArray<string> HeadersOf(IMethodSymbol? method, bool infersBody, RegisteredServices services)
    {
        if (method is null)
            return ImmutableArray<string>.Empty;

        var headers = ImmutableArray.CreateBuilder<string>();
        var isJson = false;
        foreach (var parameter in method.Parameters)
        {
            var source = SourceOf(parameter);
            switch (source?.AttributeClass?.Name)
            {
                case "FromHeaderAttribute" when IsNeeded(parameter):
                    headers.Add(NameIn(source!) ?? parameter.Name);
                    break;
                case "FromBodyAttribute" when !IsRaw(parameter.Type):
                    isJson = true;
                    break;
                case "FromFormAttribute":
                    return headers.ToImmutable();
                case null when infersBody && IsData(parameter.Type) && !services.Has(parameter.Type):
                    isJson = true;
                    break;
            }
        }

        if (isJson && !Has(method, "ConsumesAttribute", Mvc) && !Has(method.ContainingType, "ConsumesAttribute", Mvc))
            headers.Add("Content-Type");

        return headers.ToImmutable();
    }

    /// <summary>True where a method or type, or a type that it derives from, has the attribute.</summary>
    internal static bool Has(ISymbol? symbol, string name, string @namespace)
    {
        for (var current = symbol; current is not null; current = (current as INamedTypeSymbol)?.BaseType)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass is { } type && type.Name == name && Operations.IsIn(type, @namespace))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The attribute that says where a parameter comes from: the framework's own, or one of the project that the framework understands.</summary>
    private static AttributeData? SourceOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && (IsOfFramework(type) || type.AllInterfaces.Any(IsOfFramework)))
                return attribute;
        }

        return null;
    }

    private static bool IsOfFramework(ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } home && (home.ToDisplayString() is var name && (name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || name == "Microsoft.Extensions.DependencyInjection"));

    /// <summary>
    /// An endpoint that does without a header needs none: one whose parameter may be null or has a default value. A class as a whole is
    /// no header, its properties are.
    /// </summary>
    private static bool IsNeeded(IParameterSymbol parameter) =>
        !parameter.HasExplicitDefaultValue
        && parameter.NullableAnnotation != NullableAnnotation.Annotated
        && (parameter.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } or { IsValueType: true } || Operations.IsIn(parameter.Type, "System.Collections.Generic"));

    /// <summary>What takes the body as it comes, whatever its type.</summary>
    private static bool IsRaw(ITypeSymbol type) => type.Name is "Stream" or "PipeReader";

    private static string? NameIn(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "Name")
                return argument.Value.Value as string ?? string.Empty;
        }

        return null;
    }

    /// <summary>
    /// A type of the project that holds data and does nothing: such a parameter is no service. Types that bind themselves to the
    /// request do not come from the body either.
    /// </summary>
    private static bool IsData(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false, TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named || !named.GetMembers("TryParse").IsEmpty || !named.GetMembers("BindAsync").IsEmpty)
            return false;

        if (named.IsRecord)
            return true;

        if (named.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } || !named.AllInterfaces.IsEmpty)
            return false;

        var holds = false;
        foreach (var member in named.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } or IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: false } and { IsImplicitlyDeclared: false }:
                    return false;
                case IPropertySymbol { DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public }:
                    holds = true;
                    break;
            }
        }

        return holds;
    }
}
