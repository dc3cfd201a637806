using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.HandWritten;

/// <summary>What a type is to a response that a server writes.</summary>
internal enum ServerRole
{
    None,

    /// <summary>Has a response.</summary>
    Context,

    Response,

    /// <summary>Headers, of a response where they are reached from one.</summary>
    Headers,
}

/// <summary>
/// The server APIs whose responses take headers by hand, by metadata name: ASP.NET Core, System.Web, OWIN, HttpListener, Azure Functions,
/// and <c>HttpResponseMessage</c>. A new API is a new line here.
/// </summary>
internal static class ServerTypes
{
    /// <summary>Any of these makes a project worth looking at.</summary>
    private static readonly (string Root, string Name)[] s_anchors =
    [
        ("System.Net.Http", "System.Net.Http.HttpResponseMessage"),
        ("System.Net", "System.Net.HttpListenerResponse"),
        ("System.Web", "System.Web.HttpResponse"),
        ("System.Web", "System.Web.HttpResponseBase"),
        ("Microsoft.Owin", "Microsoft.Owin.IOwinResponse"),
        ("Microsoft.Azure", "Microsoft.Azure.Functions.Worker.Http.HttpResponseData"),
        ("Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Http.HttpResponse"),
    ];

    /// <summary>One of these words stands wherever a response is reached or made: the property, the type, or the factory.</summary>
    private static readonly int[] s_words =
    [
        .. new[] { "Response", "HttpResponse", "HttpResponseBase", "HttpListenerResponse", "HttpResponseData", "HttpResponseMessage", "IOwinResponse", "CreateResponse", "CreateErrorResponse" }.Select(TextIndex.HashOf),
    ];

    /// <summary>False where the text of a file tells that it has nothing to do with the responses of a server.</summary>
    internal static bool MayBeUsedIn(TextIndex index)
    {
        foreach (var word in s_words)
        {
            if (index.Words.Contains(word))
                return true;
        }

        return false;
    }

    internal static bool AreKnown(Compilation compilation)
    {
        foreach (var (root, name) in s_anchors)
        {
            if (new KnownTypes(compilation, root).Named(name).Any())
                return true;
        }

        return false;
    }

    /// <summary>The role of a type, or of what a task brings.</summary>
    internal static ServerRole RoleOf(ITypeSymbol? type)
    {
        if (Operations.IsTaskLike(type))
            type = (type as INamedTypeSymbol)?.TypeArguments is [var result] ? result : null;

        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None })
            return ServerRole.None;

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (OwnRoleOf(current) is var role and not ServerRole.None)
                return role;
        }

        return type.TypeKind == TypeKind.Class && type.AllInterfaces.Any(implemented => OwnRoleOf(implemented) == ServerRole.Headers) ? ServerRole.Headers : ServerRole.None;
    }

    /// <summary>True for the headers of ASP.NET Core, whose properties are named after headers.</summary>
    internal static bool HasNamedProperties(ITypeSymbol? headers) => headers is { Name: "IHeaderDictionary" } && Operations.IsIn(headers, "Microsoft.AspNetCore.Http");

    /// <summary>A response that may also be one that came from elsewhere.</summary>
    internal static bool IsMessage(ITypeSymbol? type) => type is { Name: "HttpResponseMessage" } && Operations.IsIn(type, "System.Net.Http");

    /// <summary>What a method does to headers whose name is its first argument; null for one that does nothing to them.</summary>
    internal static HeaderWriteKind? KindOf(ITypeSymbol receiver, string method)
    {
        switch (RoleOf(receiver))
        {
            case ServerRole.Headers:
                return KindOfHeaderMethod(receiver, method);
            case ServerRole.Response when receiver.Name == "HttpListenerResponse":
                // HttpListenerResponse.AddHeader sets (.NET documentation: "replaced by the new value").
                return method switch { "AddHeader" => HeaderWriteKind.Set, "AppendHeader" => HeaderWriteKind.Append, _ => null };
            case ServerRole.Response:
                return method switch
                {
                    "AddHeader" or "AppendHeader" => HeaderWriteKind.Append,
                    "ClearHeaders" => HeaderWriteKind.Replace,
                    "Clear" when Operations.IsIn(receiver, "Microsoft.AspNetCore.Http") => HeaderWriteKind.Replace,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>
    /// The same name in different collections: <c>Add</c> of a dictionary throws where the header is there already, that of the other
    /// collections sends both.
    /// </summary>
    private static HeaderWriteKind? KindOfHeaderMethod(ITypeSymbol receiver, string method)
    {
        var isDictionary = receiver.Name is "IHeaderDictionary" or "HeaderDictionary" or "IDictionary" || receiver.AllInterfaces.Any(implemented => implemented.Name == "IHeaderDictionary");
        return method switch
        {
            "Add" => isDictionary ? HeaderWriteKind.Set : HeaderWriteKind.Append,
            "TryAdd" => HeaderWriteKind.SetIfAbsent,
            "Append" or "AppendList" or "AppendValues" or "AppendCommaSeparatedValues" or "TryAddWithoutValidation" => HeaderWriteKind.Append,
            "Set" or "SetValues" or "SetCommaSeparatedValues" => HeaderWriteKind.Set,
            "Remove" => HeaderWriteKind.Remove,
            "Clear" => HeaderWriteKind.Replace,
            _ => null,
        };
    }

    private static ServerRole OwnRoleOf(ITypeSymbol type) => type.Name switch
    {
        "HttpContext" when Operations.IsIn(type, "Microsoft.AspNetCore.Http") || Operations.IsIn(type, "System.Web") => ServerRole.Context,
        "HttpContextBase" when Operations.IsIn(type, "System.Web") => ServerRole.Context,
        "HttpListenerContext" when Operations.IsIn(type, "System.Net") => ServerRole.Context,
        "IOwinContext" or "OwinContext" when Operations.IsIn(type, "Microsoft.Owin") => ServerRole.Context,
        "HttpResponse" when Operations.IsIn(type, "Microsoft.AspNetCore.Http") || Operations.IsIn(type, "System.Web") => ServerRole.Response,
        "HttpResponseBase" when Operations.IsIn(type, "System.Web") => ServerRole.Response,
        "HttpListenerResponse" when Operations.IsIn(type, "System.Net") => ServerRole.Response,
        "HttpResponseData" when Operations.IsIn(type, "Microsoft.Azure.Functions.Worker.Http") => ServerRole.Response,
        "IOwinResponse" or "OwinResponse" when Operations.IsIn(type, "Microsoft.Owin") => ServerRole.Response,
        "HttpResponseMessage" when Operations.IsIn(type, "System.Net.Http") => ServerRole.Response,
        "IHeaderDictionary" when Operations.IsIn(type, "Microsoft.AspNetCore.Http") || Operations.IsIn(type, "Microsoft.Owin") => ServerRole.Headers,
        "IDictionary" when type is INamedTypeSymbol { TypeArguments: [_, var value] } && Operations.IsStringValues(value) => ServerRole.Headers,
        "ResponseHeaders" when Operations.IsIn(type, "Microsoft.AspNetCore.Http.Headers") => ServerRole.Headers,
        "WebHeaderCollection" when Operations.IsIn(type, "System.Net") => ServerRole.Headers,
        "NameValueCollection" when Operations.IsIn(type, "System.Collections.Specialized") => ServerRole.Headers,
        "HttpHeaders" when Operations.IsIn(type, "System.Net.Http.Headers") => ServerRole.Headers,
        _ => ServerRole.None,
    };
}
