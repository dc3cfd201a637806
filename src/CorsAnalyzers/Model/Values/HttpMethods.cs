namespace CorsAnalyzers.Model.Values;

/// <summary>A set of methods that a platform takes.</summary>
[Flags]
internal enum MethodSet
{
    None = 0,
    Get = 1,
    Head = 1 << 1,
    Post = 1 << 2,
    Put = 1 << 3,
    Patch = 1 << 4,
    Delete = 1 << 5,
    Options = 1 << 6,

    /// <summary>The wildcard <c>*</c>.</summary>
    Wildcard = 1 << 7,

    /// <summary>The platform's own keyword for all methods, where it has one.</summary>
    Keyword = 1 << 8,

    /// <summary>Any other token.</summary>
    Others = 1 << 9,

    All = Get | Head | Post | Put | Patch | Delete | Options | Wildcard | Others,
}

/// <summary>Methods as browsers compare them: byte for byte with what the list holds (Fetch standard, "CORS-preflight fetch", step 7).</summary>
internal static class HttpMethods
{
    /// <summary>The methods that browsers refuse to send, in whatever case (Fetch standard, "forbidden method").</summary>
    internal static bool IsForbidden(string text, ListElement method) =>
        method.Is(text, "CONNECT") || method.Is(text, "TRACE") || method.Is(text, "TRACK");

    /// <summary>The methods that need no preflight, nor a place in the list (Fetch standard, "CORS-safelisted method").</summary>
    internal static bool IsSafelisted(string text, ListElement method) =>
        method.Is(text, "GET") || method.Is(text, "HEAD") || method.Is(text, "POST");

    /// <summary>
    /// The method in upper case where this spelling allows nothing: browsers send DELETE, OPTIONS and PUT in upper case whatever a
    /// script says ("normalize" in the Fetch standard), and a <c>patch</c> in lower case no server knows. Null where the spelling is
    /// right or makes no difference.
    /// </summary>
    internal static string? UpperCaseOf(string text, ListElement method)
    {
        var upper = method.Is(text, "DELETE") ? "DELETE"
            : method.Is(text, "OPTIONS") ? "OPTIONS"
            : method.Is(text, "PATCH") ? "PATCH"
            : method.Is(text, "PUT") ? "PUT"
            : null;
        return upper is not null && !method.IsExactly(text, upper) ? upper : null;
    }

    /// <summary>Words by which tools mean all methods (API Gateway and Serverless: ANY, CloudFront: ALL) and HTTP a method of that name.</summary>
    internal static bool IsKeyword(string text, ListElement method) => method.Is(text, "ANY") || method.Is(text, "ALL");

    /// <summary>The member of the set that stands for this method, whose case is another matter.</summary>
    /// <param name="keyword">The platform's own keyword for all methods; null where it has none.</param>
    internal static MethodSet SetOf(string text, ListElement method, string? keyword) =>
        method.Is(text, "GET") ? MethodSet.Get
        : method.Is(text, "HEAD") ? MethodSet.Head
        : method.Is(text, "POST") ? MethodSet.Post
        : method.Is(text, "PUT") ? MethodSet.Put
        : method.Is(text, "PATCH") ? MethodSet.Patch
        : method.Is(text, "DELETE") ? MethodSet.Delete
        : method.Is(text, "OPTIONS") ? MethodSet.Options
        : method.Is(text, "*") ? MethodSet.Wildcard
        : keyword is not null && method.Is(text, keyword) ? MethodSet.Keyword
        : MethodSet.Others;
}
