using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>Finds the endpoints of a project that have something to ask of a policy: minimal ones, and actions of controllers.</summary>
internal sealed class EndpointReader(CodeBase code, WiringFiles files, EndpointPolicies policies)
{
    private static readonly ImmutableArray<string> s_mapMethods = ImmutableArray.Create("MapGet", "MapPost", "MapPut", "MapPatch", "MapDelete", "MapMethods");
    private readonly RegisteredServices _services = new(code, files);

    private static readonly ImmutableArray<string> s_attributes = ImmutableArray.Create("HttpGet", "HttpPost", "HttpPut", "HttpPatch", "HttpDelete", "AcceptVerbs");

    internal ImmutableArray<Endpoint> ReadAll() =>
        Minimal().Concat(Actions()).Where(endpoint => !endpoint.Policy.IsUnknown)
            .OrderBy(endpoint => endpoint.Site.Tree.FilePath, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Site.Span.Start)
            .ToImmutableArray();

    private IEnumerable<Endpoint> Minimal()
    {
        foreach (var name in s_mapMethods)
        {
            foreach (var mention in files.MentionsOf(name))
            {
                if (MayNeedPermission(mention, name)
                    && code.OperationAt(References.UseOf(mention)) is IInvocationOperation call
                    && call.TargetMethod is { ContainingType: { Name: "EndpointRouteBuilderExtensions" } type }
                    && Operations.IsIn(type, "Microsoft.AspNetCore.Builder")
                    && !Decisions.StepOf(call, frame: null, code.BodyAround(call)).Path.IsDevelopmentOnly)
                {
                    yield return ReadMinimal(call, name);
                }
            }
        }
    }

    /// <summary>False where the text tells that an endpoint asks for a simple method and no header, which needs no binding.</summary>
    private static bool MayNeedPermission(SimpleNameSyntax mention, string name)
    {
        if (name is not ("MapGet" or "MapPost") || References.UseOf(mention) is not InvocationExpressionSyntax call)
            return true;

        foreach (var argument in call.ArgumentList.Arguments)
        {
            switch (argument.Expression)
            {
                case SimpleLambdaExpressionSyntax:
                    return false;
                case ParenthesizedLambdaExpressionSyntax lambda:
                    return lambda.ParameterList.Parameters.Any(parameter => parameter.AttributeLists.Count > 0 || name == "MapPost");
            }
        }

        return true;
    }

    private Endpoint ReadMinimal(IInvocationOperation call, string name)
    {
        var methods = ImmutableArray<string>.Empty;
        IMethodSymbol? handler = null;
        var route = string.Empty;
        foreach (var argument in call.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "pattern" when argument.Value.ConstantValue is { HasValue: true, Value: string pattern }:
                    route = $"(\"{pattern}\")";
                    break;
                case "httpMethods":
                    methods = TextsOf(argument.Value);
                    break;
                case "handler" or "requestDelegate":
                    handler = HandlerOf(argument.Value);
                    break;
            }
        }

        if (name != "MapMethods")
            methods = ImmutableArray.Create(name.Substring("Map".Length).ToUpperInvariant());

        var takesBody = methods.Any(RequestNeeds.HasInferredBody);
        return new Endpoint(name + route, Site.Of(call.Syntax), policies.Of(call, handler), methods, RequestNeeds.HeadersOf(handler, takesBody, _services));
    }

    private static IMethodSymbol? HandlerOf(IOperation value) => Operations.Unwrap(value) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda.Symbol,
        IDelegateCreationOperation { Target: IMethodReferenceOperation reference } => reference.Method,
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    private IEnumerable<Endpoint> Actions()
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var name in s_attributes)
        {
            foreach (var mention in files.MentionsOf(name).Concat(files.MentionsOf(name + "Attribute")))
            {
                if (mention.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent is MethodDeclarationSyntax declaration
                    && code.DeclaredAt(declaration) is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false } action
                    && IsController(action.ContainingType)
                    && !RequestNeeds.Has(action, "NonActionAttribute", "Microsoft.AspNetCore.Mvc")
                    && seen.Add(action))
                {
                    yield return ReadAction(action, declaration);
                }
            }
        }
    }

    private Endpoint ReadAction(IMethodSymbol action, MethodDeclarationSyntax declaration)
    {
        var methods = ImmutableArray.CreateBuilder<string>();
        foreach (var attribute in action.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: var name } type || !Operations.IsIn(type, "Microsoft.AspNetCore.Mvc"))
                continue;

            if (name == "AcceptVerbsAttribute")
                methods.AddRange(attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : ImmutableArray.Create(argument)).Select(value => value.Value).OfType<string>().Select(verb => verb.ToUpperInvariant()));
            else if (name.StartsWith("Http", StringComparison.Ordinal) && name.EndsWith("Attribute", StringComparison.Ordinal))
                methods.Add(name.Substring("Http".Length, name.Length - "HttpAttribute".Length).ToUpperInvariant());
        }

        var infersBody = methods.Any(RequestNeeds.HasInferredBody) && RequestNeeds.Has(action.ContainingType, "ApiControllerAttribute", "Microsoft.AspNetCore.Mvc");
        var text = $"{action.ContainingType.Name}.{action.Name}";
        return new Endpoint(text, Site.Of(declaration), policies.Of(action), methods.ToImmutable(), RequestNeeds.HeadersOf(action, infersBody, _services));
    }

    /// <summary>What MVC looks for (<c>ControllerFeatureProvider</c>): classes that are public and stand in no other.</summary>
    private static bool IsController(INamedTypeSymbol type)
    {
        if (type is not { IsAbstract: false, IsGenericType: false, DeclaredAccessibility: Accessibility.Public, ContainingType: null } || RequestNeeds.Has(type, "NonControllerAttribute", "Microsoft.AspNetCore.Mvc"))
            return false;

        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Name == "ControllerBase" && Operations.IsIn(current, "Microsoft.AspNetCore.Mvc"))
                return true;
        }

        return RequestNeeds.Has(type, "ApiControllerAttribute", "Microsoft.AspNetCore.Mvc");
    }

    /// <summary>The constants of a list; those that cannot be followed are left out.</summary>
    private ImmutableArray<string> TextsOf(IOperation list)
    {
        var elements = ListFlow.ElementsOf(list);
        return elements.IsDefault
            ? ImmutableArray<string>.Empty
            : elements.Select(element => code.Strings.ValueOf(element, frame: null).Value).OfType<string>().Select(text => text.ToUpperInvariant()).ToImmutableArray();
    }
}
