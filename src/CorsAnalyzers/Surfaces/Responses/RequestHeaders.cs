using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>The headers of a request that the project answers, as each platform hands them over, and how one of them is read.</summary>
internal static class RequestHeaders
{
    /// <summary>How many variables and copies headers are followed through.</summary>
    private const int MaxDepth = 3;

    /// <summary>True for <c>request.Headers</c>, what <c>?.</c> and conversions make of it, a local that holds it, and a dictionary made of it.</summary>
    internal static bool Are(IOperation value, BodyIndex body, int depth = 0)
    {
        value = Operations.Unwrap(value);
        switch (value)
        {
            case IConditionalAccessInstanceOperation:
                return Operations.AccessAround(value) is { } access && Are(access.Operation, body, depth);
            case IConditionalAccessOperation conditional:
                return Are(conditional.WhenNotNull, body, depth);
            case ILocalReferenceOperation local when depth < MaxDepth:
                return body.ValuesOf(local.Local) is { IsDefaultOrEmpty: false } values && values.All(held => Are(held, body, depth + 1)) && !body.ReferencesTo(local.Local).Any(IsWritten);
            case IObjectCreationOperation { Type: { Name: "Dictionary" } type, Initializer: null, Arguments: [var copied, ..] } when depth < MaxDepth:
                return Operations.IsIn(type, "System.Collections.Generic") && Are(copied.Value, body, depth + 1);
            case ICoalesceOperation coalesce:
                return Operations.Unwrap(coalesce.WhenNull) is IObjectCreationOperation { Initializer: null, Arguments: [] } && Are(coalesce.Value, body, depth);
            default:
                return IsProperty(value);
        }
    }

    /// <summary>The name by which a value is read from the headers of a request, or asked for there; null where it is something else.</summary>
    internal static IOperation? NameReadBy(IOperation read, BodyIndex body) => read switch
    {
        IPropertyReferenceOperation { Instance: { } headers, Arguments: [var name] } when Are(headers, body) =>
            read.Parent is IAssignmentOperation assignment && assignment.Target == read ? null : name.Value,
        IInvocationOperation { TargetMethod.Name: "TryGetValue" or "TryGetValues" or "GetValueOrDefault" or "GetValues" or "Get" or "ContainsKey" or "Contains" } call
            when Operations.ReceiverOf(call) is { } headers && (Are(headers, body) || AreNames(headers, body)) => Operations.ArgumentsOf(call) is [var name, ..] ? name : null,
        _ => HeaderQueries.NameFoundBy(read, body),
    };

    /// <summary>True where a header is read, or asked for, by the name that <paramref name="name"/> is.</summary>
    internal static bool IsRead(IOperation name, BodyIndex body)
    {
        for (var around = name.Parent; around is not null and not IBlockOperation { Parent: not IAnonymousFunctionOperation }; around = around.Parent)
        {
            if (NameReadBy(around, body) is { } read && Operations.Unwrap(read) == name)
                return true;
        }

        return false;
    }

    /// <summary>Where something else is put into a dictionary, nobody knows what is read from it.</summary>
    private static bool IsWritten(IOperation dictionary) => dictionary.Parent switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Parent: IAssignmentOperation assignment } element => assignment.Target == element,
        IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Remove" or "Clear" or "Append" or "Set" } => true,
        _ => false,
    };

    /// <summary><c>headers.Keys</c>.</summary>
    private static bool AreNames(IOperation value, BodyIndex body) =>
        Operations.Unwrap(value) is IPropertyReferenceOperation { Property.Name: "Keys", Instance: { } headers } && Are(headers, body);

    private static bool IsProperty(IOperation value) =>
        value is IPropertyReferenceOperation { Property: { Name: "Headers" or "MultiValueHeaders", ContainingType: { } type } } && type.Name switch
        {
            "APIGatewayProxyRequest" or "APIGatewayHttpApiV2ProxyRequest" => Operations.IsIn(type, "Amazon.Lambda.APIGatewayEvents"),
            "ApplicationLoadBalancerRequest" => Operations.IsIn(type, "Amazon.Lambda.ApplicationLoadBalancerEvents"),
            "HttpRequest" => Operations.IsIn(type, "Microsoft.AspNetCore.Http") || Operations.IsIn(type, "System.Web"),
            "HttpRequestBase" => Operations.IsIn(type, "System.Web"),
            "HttpListenerRequest" => Operations.IsIn(type, "System.Net"),
            "HttpRequestMessage" => Operations.IsIn(type, "System.Net.Http"),
            "RequestHeaders" => Operations.IsIn(type, "Microsoft.AspNetCore.Http.Headers"),
            "IOwinRequest" => Operations.IsIn(type, "Microsoft.Owin"),
            "HttpRequestData" => Operations.IsIn(type, "Microsoft.Azure.Functions.Worker.Http"),
            _ => false,
        };
}
