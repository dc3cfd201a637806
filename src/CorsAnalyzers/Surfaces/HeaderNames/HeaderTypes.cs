using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>The types whose members take header names, by metadata name. A new API is a new line here.</summary>
internal static class HeaderTypes
{
    /// <summary>
    /// Collections of headers, which ignore case: the first parameter of each of their members that has one of
    /// <see cref="IsCollectionMember"/>'s names is a header name.
    /// </summary>
    internal static bool IsHeaderCollection(ITypeSymbol? type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (IsNamedCollection(current))
                return true;
        }

        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None })
            return false;

        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.Name == "IHeaderDictionary" && IsNamedCollection(implemented))
                return true;
        }

        return false;
    }

    internal static bool IsCollectionMember(string name) => name
        is "Add" or "TryAdd" or "TryAddWithoutValidation" or "Append" or "AppendList" or "AppendValues" or "SetValues"
        or "AppendCommaSeparatedValues" or "SetCommaSeparatedValues" or "GetCommaSeparatedValues" or "GetList"
        or "Contains" or "ContainsKey" or "GetValues" or "TryGetValues" or "TryGetValue" or "Get" or "Set" or "Remove" or "GetValueOrDefault";

    /// <summary>False for the name of a method that no rule here knows as one that takes header names, or hands them on.</summary>
    internal static bool MayTakeName(string method) =>
        IsCollectionMember(method) || NameLists.MayHandOn(method) || method.Contains("Header") || method.EndsWith("Trailer", StringComparison.Ordinal) || method is "AddParameter" or "AddOrUpdateParameter";

    /// <summary><c>NameValueCollection</c> says nothing by itself; the <c>Headers</c> of these types do.</summary>
    internal static bool IsHeadersProperty(IPropertySymbol property) =>
        property is { Name: "Headers", ContainingType: { } type } && type.Name switch
        {
            "HttpListenerRequest" => Operations.IsIn(type, "System.Net"),
            "HttpRequest" or "HttpRequestBase" or "HttpResponse" or "HttpResponseBase" or "UnvalidatedRequestValues" or "UnvalidatedRequestValuesBase" => Operations.IsIn(type, "System.Web"),
            _ => false,
        };

    /// <summary>The lists of header names in ASP.NET Core's <c>CorsPolicy</c>.</summary>
    internal static bool IsNamesProperty(IPropertySymbol property) =>
        property is { Name: "Headers" or "ExposedHeaders", ContainingType: { Name: "CorsPolicy" } type } && Operations.IsIn(type, "Microsoft.AspNetCore.Cors.Infrastructure");

    /// <summary>Methods outside of collections whose first parameter (behind an extension's <c>this</c>) is a header name, or a list of them.</summary>
    internal static bool TakesName(IMethodSymbol method)
    {
        if (!MayTakeName(method.Name) || Operations.HomeOf(method) is not { } type)
            return false;

        switch (method.Name)
        {
            case "AddHeader" or "AppendHeader" or "AddOrUpdateHeader" or "AddDefaultHeader":
                return type.Name switch
                {
                    "HttpListenerResponse" => Operations.IsIn(type, "System.Net"),
                    "HttpResponse" or "HttpResponseBase" => Operations.IsIn(type, "System.Web"),
                    "IHttpResult" => Operations.IsIn(type, "Amazon.Lambda.Annotations.APIGateway"),
                    "RestRequest" or "IRestRequest" or "RestRequestExtensions" or "RestClient" or "IRestClient" or "RestClientExtensions" => Operations.IsIn(type, "RestSharp"),
                    _ => false,
                };
            case "SetHeaderValues":
                return type.Name is "APIGatewayHttpApiV2ProxyResponse" && Operations.IsIn(type, "Amazon.Lambda.APIGatewayEvents");
            case "WithHeaders" or "WithExposedHeaders":
                return type.Name == "CorsPolicyBuilder" && Operations.IsIn(type, "Microsoft.AspNetCore.Cors.Infrastructure");
            case "AppendTrailer" or "DeclareTrailer" or "GetTrailer":
                return type.Name is "ResponseTrailerExtensions" or "RequestTrailerExtensions" && Operations.IsIn(type, "Microsoft.AspNetCore.Http");
            case "WithHeader":
                return type.ContainingNamespace is { } flurl && (Operations.Is(flurl, "Flurl.Http") || Operations.Is(flurl, "Flurl.Http.Testing"));
            default:
                return false;
        }
    }

    /// <summary>Properties that are set to a header name, or to a list of them.</summary>
    internal static bool TakesName(IPropertySymbol property) => property switch
    {
        { Name: "Name", ContainingType: { Name: "FromHeaderAttribute" } type } => Operations.IsIn(type, "Microsoft.AspNetCore.Mvc") || Operations.IsIn(type, "Amazon.Lambda.Annotations.APIGateway"),
        { Name: "AllowHeaders" or "ExposeHeaders", ContainingType: { Name: "FunctionUrlAttribute" } type } => Operations.IsIn(type, "Amazon.Lambda.Annotations.APIGateway"),
        _ => false,
    };

    /// <summary><c>Name</c> of OpenAPI's parameters and security schemes (of NSwag, too), which is a header's where <c>In</c> or <c>Kind</c> says so.</summary>
    internal static bool IsOpenApiName(IPropertySymbol property) =>
        property is { Name: "Name", ContainingType: { Name: "OpenApiParameter" or "OpenApiSecurityScheme" } type }
        && (Operations.IsIn(type, "Microsoft.OpenApi.Models") || Operations.IsIn(type, "Microsoft.OpenApi") || Operations.IsIn(type, "NSwag"));

    /// <summary>The members of enumerations that say that something is in a header.</summary>
    internal static bool IsInHeader(IFieldSymbol location) =>
        location is { Name: "Header", ContainingType.Name: "ParameterLocation" or "OpenApiSecurityApiKeyLocation" or "OpenApiParameterKind" }
            or { Name: "HttpHeader", ContainingType: { Name: "ParameterType", ContainingNamespace.Name: "RestSharp" } };

    /// <summary>Refit's <c>[Header("Name")]</c> and <c>[Headers("Name: value")]</c>.</summary>
    internal static bool IsNamingAttribute(INamedTypeSymbol type) => type.Name is "HeaderAttribute" or "HeadersAttribute" && Operations.IsIn(type, "Refit");

    /// <summary>The properties of <c>IHeaderDictionary</c> that hold lists of header names.</summary>
    internal static bool IsNameList(IPropertySymbol property) =>
        property is { Name: "AccessControlAllowHeaders" or "AccessControlExposeHeaders", IsIndexer: false, ContainingType.Name: "IHeaderDictionary" } && IsHeaderCollection(property.ContainingType);

    /// <summary>Headers whose value is a list of header names.</summary>
    internal static bool IsNameList(string header) =>
        string.Equals(header, "Access-Control-Allow-Headers", StringComparison.OrdinalIgnoreCase) || string.Equals(header, "Access-Control-Expose-Headers", StringComparison.OrdinalIgnoreCase);

    /// <summary>The request types of Lambda whose header dictionaries mind the case; <paramref name="isLower"/> where names arrive in lower case.</summary>
    internal static bool IsRequestHeaders(IPropertySymbol property, out bool isLower)
    {
        isLower = false;
        if (property is not { Name: "Headers" or "MultiValueHeaders", ContainingType: { } type })
            return false;

        switch (type.Name)
        {
            case "APIGatewayProxyRequest":
                return Operations.IsIn(type, "Amazon.Lambda.APIGatewayEvents");
            case "APIGatewayHttpApiV2ProxyRequest":
                isLower = true;
                return Operations.IsIn(type, "Amazon.Lambda.APIGatewayEvents");
            case "ApplicationLoadBalancerRequest":
                isLower = true;
                return Operations.IsIn(type, "Amazon.Lambda.ApplicationLoadBalancerEvents");
            default:
                return false;
        }
    }

    private static bool IsNamedCollection(ITypeSymbol type) => type.Name switch
    {
        "HttpHeaders" or "HttpHeadersNonValidated" => Operations.IsIn(type, "System.Net.Http.Headers"),
        "WebHeaderCollection" => Operations.IsIn(type, "System.Net"),
        "IHeaderDictionary" => Operations.IsIn(type, "Microsoft.AspNetCore.Http") || Operations.IsIn(type, "Microsoft.Owin"),
        "HeaderDictionary" => Operations.IsIn(type, "Microsoft.AspNetCore.Http"),
        "RequestHeaders" or "ResponseHeaders" => Operations.IsIn(type, "Microsoft.AspNetCore.Http.Headers"),
        _ => false,
    };
}
