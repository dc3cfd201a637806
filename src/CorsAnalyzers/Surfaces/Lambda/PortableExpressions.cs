using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Writes an expression of one place so that it means the same at another: with the names that are in scope there, and only from what can be used there.</summary>
internal sealed class PortableExpressions(CodeBase code, IOperation place)
{
    /// <summary>The C# text, or null where the expression does not carry over.</summary>
    internal string? TextOf(IOperation value)
    {
        value = Operations.Unwrap(value);
        switch (value)
        {
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }:
                return SymbolDisplay.FormatLiteral(text, quote: true);
            case ILocalReferenceOperation local when IsSameValueHere(local.Local, local):
            case IParameterReferenceOperation parameter when IsSameValueHere(parameter.Parameter, parameter):
                return value.Syntax.ToString();
            case IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } when value is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member:
                return ReferenceTo(member.Member);
            case IInvocationOperation { Instance: null or IInstanceReferenceOperation } call when !call.TargetMethod.IsGenericMethod:
                return ReferenceTo(call.TargetMethod) is { } method && ArgumentsOf(call) is { } arguments ? $"{method}({arguments})" : null;
            case ICoalesceOperation coalesce:
                return TextOf(coalesce.Value) is { } left && TextOf(coalesce.WhenNull) is { } right ? $"{left} ?? {right}" : null;
            default:
                return null;
        }
    }

    /// <summary>How a member is named here; null where it cannot be used.</summary>
    internal string? ReferenceTo(ISymbol member)
    {
        if (code.MemberAround(place) is not { } user || user.ContainingType is not { } type || member.ContainingType is not { } owner)
            return null;

        if (SymbolEqualityComparer.Default.Equals(user, member) || !code.Compilation.IsSymbolAccessibleWithin(member, type))
            return null;

        if (member.IsStatic)
            return owner.IsGenericType || place.SemanticModel is not { } model ? null : NameOf(owner, type, model) + member.Name;

        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, owner))
                return user.IsStatic || IsInStaticFunction() ? null : member.Name;
        }

        return null;
    }

    /// <summary>The type and a dot, as short as the place allows; nothing for a type whose members are in scope.</summary>
    private string NameOf(INamedTypeSymbol owner, INamedTypeSymbol user, SemanticModel model) =>
        SymbolEqualityComparer.Default.Equals(owner, user) ? string.Empty : owner.ToMinimalDisplayString(model, place.Syntax.SpanStart) + ".";

    private string? ArgumentsOf(IInvocationOperation call)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;

            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Parameter is not { RefKind: RefKind.None } || TextOf(argument.Value) is not { } text)
                return null;

            texts.Add(text);
        }

        return string.Join(", ", texts);
    }

    /// <summary>A local or parameter that never changes, declared before this place in the same body.</summary>
    private bool IsSameValueHere(ISymbol symbol, IOperation reference) =>
        Operations.RootOf(reference).Syntax == Operations.RootOf(place).Syntax
        && code.BodyAround(place).NeverChanges(symbol)
        && !IsInStaticFunction()
        && (symbol is IParameterSymbol || (symbol.DeclaringSyntaxReferences is [var declaration, ..] && declaration.Span.End < place.Syntax.SpanStart))
        && place.SemanticModel is { } model
        && model.LookupSymbols(place.Syntax.SpanStart, name: symbol.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, symbol));

    private bool IsInStaticFunction()
    {
        for (var function = Operations.FunctionOf(place); function is not null; function = Operations.FunctionOf(function))
        {
            if (function is ILocalFunctionOperation { Symbol.IsStatic: true } or IAnonymousFunctionOperation { Symbol.IsStatic: true })
                return true;
        }

        return false;
    }
}
