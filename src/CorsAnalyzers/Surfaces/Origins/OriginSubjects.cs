using CorsAnalyzers.Flow;
using CorsAnalyzers.Surfaces.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Origins;

/// <summary>What a test looks at.</summary>
internal enum OriginSubject
{
    /// <summary>The whole origin: scheme, host and port.</summary>
    Origin,

    /// <summary>The host alone, or with its port.</summary>
    Host,

    /// <summary>The origin as a <c>Uri</c>.</summary>
    Uri,
}

/// <summary>Recognises an origin, and what is made of it, in an expression.</summary>
internal sealed class OriginSubjects(CodeBase code, Func<IOperation, bool> isOrigin)
{
    private const int MaxDepth = 12;

    /// <summary>What the value is of an origin; null where it is something else.</summary>
    internal OriginSubject? Of(IOperation value, Frame? frame, int depth = 0)
    {
        value = Operations.Unwrap(value);
        if (depth++ > MaxDepth)
            return null;

        if (isOrigin(value))
            return OriginSubject.Origin;

        switch (value)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, frame, depth);
            case IConditionalAccessInstanceOperation:
                return Operations.AccessAround(value) is { } access ? Of(access.Operation, frame, depth) : null;
            case IConditionalAccessOperation conditional:
                return Of(conditional.WhenNotNull, frame, depth);
            case ICoalesceOperation { WhenNull.ConstantValue.HasValue: true } coalesce:
                return Of(coalesce.Value, frame, depth);
            case IParameterReferenceOperation parameter:
                return frame?.ArgumentFor(parameter.Parameter) is { } argument ? Of(argument.Value, frame.Caller, depth) : null;
            case ILocalReferenceOperation local:
                return OfLocal(local, frame, depth);
            case IInvocationOperation { TargetMethod.Name: "ToString" or "Trim" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" } call:
                return (call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)) is { } inner && Of(inner, frame, depth) is { } same ? same == OriginSubject.Uri ? OriginSubject.Origin : same : null;
            case IInvocationOperation { TargetMethod.Name: "GetLeftPart", Instance: { } uri }:
                return Of(uri, frame, depth) == OriginSubject.Uri ? OriginSubject.Origin : null;
            case IPropertyReferenceOperation { Property: { IsIndexer: true }, Instance: { } list, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: 0 } }] }:
                return Of(list, frame, depth);
            case IPropertyReferenceOperation { Property: { ContainingType.Name: "Uri" } property, Instance: { } uri } when Of(uri, frame, depth) == OriginSubject.Uri:
                return property.Name switch
                {
                    "Host" or "IdnHost" or "DnsSafeHost" or "Authority" => OriginSubject.Host,
                    "OriginalString" => OriginSubject.Origin,
                    _ => null,
                };
            case IObjectCreationOperation { Type.Name: "Uri", Arguments: [var text, ..] }:
                return Of(text.Value, frame, depth) == OriginSubject.Origin ? OriginSubject.Uri : null;
            default:
                return null;
        }
    }

    /// <summary>True where something in an expression comes from the origin.</summary>
    internal bool IsMentionedIn(IOperation expression, Frame? frame)
    {
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (isOrigin(part) || (part is ILocalReferenceOperation or IParameterReferenceOperation && (Of(part, frame) is not null || IsMadeOfOrigin(part, frame, depth: 0))))
                return true;
        }

        return false;
    }

    /// <summary><c>uri.Scheme</c>, and the names of schemes.</summary>
    internal static bool IsScheme(IOperation value) =>
        Operations.Unwrap(value) is IPropertyReferenceOperation { Property: { Name: "Scheme", ContainingType.Name: "Uri" } };

    /// <summary>True for a call that gets the request, or what holds it, and may look at its Origin.</summary>
    internal static bool TakesRequest(IInvocationOperation call)
    {
        if (call.Instance?.Type is { } self && IsRequest(self))
            return true;

        foreach (var argument in call.Arguments)
        {
            if (argument.Value is { } value && (value as IConversionOperation)?.Operand.Type is { } converted ? IsRequest(converted) : argument.Value.Type is { } type && IsRequest(type))
                return true;
        }

        return false;
    }

    /// <summary>
    /// True for a call that may be the check: one of the project that gets the request, or its headers, and speaks of an origin, or one that
    /// cannot be seen and whose answer decides something. Reading a header is no question, and what the framework is asked is another.
    /// </summary>
    internal static bool AsksAboutRequest(IInvocationOperation call, BodyIndex body)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        var isGivenHeaders = call.Arguments.Any(argument => RequestHeaders.Are(argument.Value, body));
        if (!isGivenHeaders && !TakesRequest(call))
            return false;

        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return CodeBase.IsBoundStatically(method) ? method.DeclaringSyntaxReferences.Any(declaration => MayAsk(declaration.GetSyntax(), method)) : IsAnswer(call.Type);

        // ASP.NET Core's own answer about CORS is an object.
        if (Operations.IsIn(method.ContainingType, "Microsoft.AspNetCore.Cors.Infrastructure"))
            return true;

        return IsAnswer(call.Type) && !IsOfFramework(method) && !RequestHeaders.Are(call.Instance ?? (call.Arguments.IsEmpty ? call : call.Arguments[0].Value), body);
    }

    /// <summary>A body that speaks of an origin, or hands on what it was given.</summary>
    private static bool MayAsk(SyntaxNode declaration, IMethodSymbol method) =>
        declaration.ToString().IndexOf("origin", StringComparison.OrdinalIgnoreCase) >= 0
        || declaration.DescendantNodes().Any(node => node is ArgumentSyntax { Expression: IdentifierNameSyntax name } && method.Parameters.Any(parameter => parameter.Name == name.Identifier.ValueText && (IsRequest(parameter.Type) || IsDictionary(parameter.Type))));

    private static bool IsDictionary(ITypeSymbol type) => type.Name is "IDictionary" or "IReadOnlyDictionary" or "Dictionary";

    private static bool IsOfFramework(IMethodSymbol method)
    {
        var found = method.ContainingNamespace;
        while (found is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer })
            found = outer;

        return found?.Name is "System" or "Microsoft";
    }

    private static bool IsAnswer(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Boolean or SpecialType.System_String
        || (Operations.IsTaskLike(type) && type is INamedTypeSymbol { TypeArguments: [{ } result] } && IsAnswer(result));

    private static bool IsRequest(ITypeSymbol type) =>
        type.Name.Contains("HttpContext") || type.Name.Contains("Request") || type.Name is "IHeaderDictionary" or "HttpListenerContext" or "FunctionContext";

    private OriginSubject? OfLocal(ILocalReferenceOperation local, Frame? frame, int depth)
    {
        var body = code.BodyAround(local);
        if (body.ValuesOf(local.Local) is { IsDefaultOrEmpty: false } values)
            return values.Length == 1 ? Of(values[0], frame, depth) : null;

        foreach (var reference in body.ReferencesTo(local.Local))
        {
            // Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            if (OutOf(reference) is { TargetMethod: { Name: "TryCreate", ContainingType.Name: "Uri" }, Arguments: [var text, ..] } && Of(text.Value, frame, depth) == OriginSubject.Origin)
                return OriginSubject.Uri;
        }

        return null;
    }

    private static IInvocationOperation? OutOf(IOperation reference)
    {
        var argument = reference.Parent is IDeclarationExpressionOperation declaration ? declaration.Parent : reference.Parent;
        return argument is IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>A local that gets something that has to do with the origin.</summary>
    private bool IsMadeOfOrigin(IOperation part, Frame? frame, int depth)
    {
        if (depth > 3 || part is not ILocalReferenceOperation local || code.BodyAround(local).ValuesOf(local.Local) is not { IsDefaultOrEmpty: false } values)
            return false;

        foreach (var value in values)
        {
            foreach (var inner in value.DescendantsAndSelf())
            {
                if (isOrigin(inner) || (inner is ILocalReferenceOperation next && !SymbolEqualityComparer.Default.Equals(next.Local, local.Local) && IsMadeOfOrigin(next, frame, depth + 1)) || (inner is IParameterReferenceOperation && Of(inner, frame) is not null))
                    return true;
            }
        }

        return false;
    }
}
