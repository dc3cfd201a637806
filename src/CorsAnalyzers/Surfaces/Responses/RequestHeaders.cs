using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>The headers of a request that the project answers, as each platform hands them over.</summary>
internal static class RequestHeaders
{
    /// <summary>True for <c>request.Headers</c>, and for what <c>?.</c> and conversions make of it.</summary>
    internal static bool Are(IOperation value)
    {
        value = Operations.Unwrap(value);
        if (value is IConditionalAccessInstanceOperation)
            return Operations.AccessAround(value) is { } access && Are(access.Operation);

        if (value is IConditionalAccessOperation conditional)
            return Are(conditional.WhenNotNull);

        return value is IPropertyReferenceOperation { Property: { Name: "Headers" or "MultiValueHeaders", ContainingType: { } type } } && type.Name switch
        {
            "APIGatewayProxyRequest" or "APIGatewayHttpApiV2ProxyRequest" => Operations.IsIn(type, "Amazon.Lambda.APIGatewayEvents"),
            "ApplicationLoadBalancerRequest" => Operations.IsIn(type, "Amazon.Lambda.ApplicationLoadBalancerEvents"),
            "HttpRequest" => Operations.IsIn(type, "Microsoft.AspNetCore.Http") || Operations.IsIn(type, "System.Web"),
            "HttpRequestBase" => Operations.IsIn(type, "System.Web"),
            "HttpListenerRequest" => Operations.IsIn(type, "System.Net"),
            "HttpRequestMessage" => Operations.IsIn(type, "System.Net.Http"),
            "IOwinRequest" => Operations.IsIn(type, "Microsoft.Owin"),
            "HttpRequestData" => Operations.IsIn(type, "Microsoft.Azure.Functions.Worker.Http"),
            _ => false,
        };
    }

    /// <summary>True where a header is read by the name that <paramref name="name"/> is: by indexer, <c>TryGetValue</c> and their like.</summary>
    internal static bool IsRead(IOperation name) => ReadBy(name) is not null;

    /// <summary>The read that has this name as its argument; null where it is none.</summary>
    internal static IOperation? ReadBy(IOperation name)
    {
        while (name.Parent is IConversionOperation conversion)
            name = conversion;

        if (name.Parent is not IArgumentOperation argument)
            return null;

        switch (argument.Parent)
        {
            case IPropertyReferenceOperation { Instance: { } headers } indexer when Are(headers) && !(indexer.Parent is IAssignmentOperation assignment && assignment.Target == indexer):
                return indexer;
            case IInvocationOperation { TargetMethod.Name: "TryGetValue" or "TryGetValues" or "GetValueOrDefault" or "GetValues" or "Get" or "ContainsKey" or "Contains" } call
                when (call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)) is { } headers && Are(headers):
                return call;
            default:
                return null;
        }
    }
}
