using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Tells what kind of function a method is from what it takes and reads.</summary>
internal sealed class HandlerTraits(CodeBase code)
{
    private static readonly string[] s_webSocketWords = ["ConnectionId", "EventType", "RouteKey", "$connect", "$disconnect"];

    private readonly ConcurrentDictionary<SyntaxNode, bool> _isWebSocket = new();
    private readonly Lazy<bool> _mayHaveWebSockets = new(() => code.Compilation.SyntaxTrees.Any(tree => MentionsWebSockets(tree.GetText().ToString())));

    /// <summary>The function as an exit to the outside.</summary>
    internal Departure DepartureOf(Function function) =>
        new(IsOther(function) ? Audience.Other : Audience.Http, IsRestApi(function.Symbol));

    /// <summary>
    /// True for a function of Lambda Annotations: the platform calls it, through code that a generator adds to the project.
    /// </summary>
    internal static bool IsAnnotated(ISymbol function) =>
        function.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "LambdaFunctionAttribute" } type && Operations.IsIn(type, "Amazon.Lambda.Annotations"));

    /// <summary>True for a public method that takes what the Lambda runtime gives to a handler.</summary>
    internal static bool TakesRequest(ISymbol function) =>
        function is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method
        && method.Parameters.Any(parameter => parameter.Type.Name is "ILambdaContext" or "APIGatewayProxyRequest" or "APIGatewayHttpApiV2ProxyRequest" or "ApplicationLoadBalancerRequest");

    /// <summary>True for a function that no browser calls: it takes a non-HTTP event, or reads what only a WebSocket API sends.</summary>
    internal bool IsOther(Function function)
    {
        if (function.Symbol is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                if (IsOtherEvent(parameter.Type))
                    return true;
            }
        }

        return _mayHaveWebSockets.Value && _isWebSocket.GetOrAdd(function.Syntax, _ => function.Body is { } body && ReadsWebSocketContext(body, depth: 0));
    }

    private static bool MentionsWebSockets(string text) => s_webSocketWords.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>An event of Amazon.Lambda.* that is no HTTP request.</summary>
    private static bool IsOtherEvent(ITypeSymbol type)
    {
        for (var container = type.ContainingNamespace; container is { IsGlobalNamespace: false }; container = container.ContainingNamespace)
        {
            if (Operations.Is(container, "Amazon.Lambda"))
            {
                return type.Name.EndsWith("Event", StringComparison.Ordinal)
                    || type.Name is "APIGatewayCustomAuthorizerRequest" or "APIGatewayCustomAuthorizerV2Request";
            }
        }

        return false;
    }

    /// <summary>
    /// <c>ConnectionId</c>, <c>EventType</c> and <c>RouteKey</c> of the request context are filled in by WebSocket APIs only;
    /// <c>RouteKey</c> of an HTTP API's request is another property.
    /// </summary>
    private bool ReadsWebSocketContext(IOperation body, int depth)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IPropertyReferenceOperation { Property: { Name: "ConnectionId" or "EventType" or "RouteKey", ContainingType: { Name: "ProxyRequestContext", ContainingType.Name: "APIGatewayProxyRequest" } } }:
                case { ConstantValue: { HasValue: true, Value: "$connect" or "$disconnect" } }:
                    return true;
                case IInvocationOperation call when depth == 0 && TakesRequest(call) && !MakesResponse(call) && code.TryGetBody(call.TargetMethod, out var helper) && ReadsWebSocketContext(helper, depth + 1):
                    return true;
            }
        }

        return false;
    }

    private static bool TakesRequest(IInvocationOperation call) =>
        call.Arguments.Any(argument => Operations.Unwrap(argument.Value).Type is { Name: "APIGatewayProxyRequest" or "ProxyRequestContext" });

    /// <summary>A call that makes a response of its own is another handler, whose kind says nothing about this one.</summary>
    private static bool MakesResponse(IInvocationOperation call) =>
        call.Type is INamedTypeSymbol type
        && (type.Name == "APIGatewayProxyResponse" || type.TypeArguments.Any(argument => argument.Name == "APIGatewayProxyResponse"));

    private static bool? IsRestApi(ISymbol function)
    {
        foreach (var attribute in function.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || !Operations.IsIn(type, "Amazon.Lambda.Annotations.APIGateway"))
                continue;

            switch (type.Name)
            {
                case "RestApiAttribute":
                    return true;
                case "HttpApiAttribute":
                    return false;
            }
        }

        return null;
    }
}
