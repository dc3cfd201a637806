using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Model;

/// <summary>Who adds CORS headers to the responses of a function.</summary>
internal enum CorsSender
{
    /// <summary>Nobody but the function's own code: the proxy integration of a REST API passes responses on as they are.</summary>
    CodeOnly,

    /// <summary>The gateway where it is configured to, else the code: HTTP API, function URL, load balancer.</summary>
    Configurable,

    /// <summary>The function says which of the two it belongs to; one that does not say is not judged.</summary>
    SaidByFunction,

    /// <summary>The platform itself, from the configuration that is judged.</summary>
    Platform,
}

/// <summary>How a constant is written.</summary>
internal enum ValueQuoting
{
    /// <summary>As it is: quotes are a part of it.</summary>
    None,

    /// <summary>In single quotes, as a constant of an API Gateway mapping expression.</summary>
    MappingExpression,
}

/// <summary>What is done with <c>*</c> as the only element of a list.</summary>
[Flags]
internal enum WildcardLists
{
    /// <summary>It is sent, and browsers take it literally when there are credentials (Fetch standard, "CORS protocol and credentials").</summary>
    Sent = 0,

    /// <summary>The answer to a preflight names the headers that it asks for.</summary>
    HeadersEchoed = 1,

    /// <summary>The answer to a preflight names the method that it asks for.</summary>
    MethodsEchoed = 1 << 1,
}

/// <summary>What becomes of any origin together with credentials.</summary>
internal enum AnyOriginWithCredentials
{
    /// <summary>Both are sent, and browsers refuse the response (Fetch standard, "CORS check").</summary>
    Sent,

    /// <summary>The platform throws (<c>CorsPolicyBuilder.Build</c> and <c>CorsService.EvaluatePolicy</c> of ASP.NET Core, since 3.0).</summary>
    Throws,

    /// <summary>The request's own origin is sent, whichever it is (<c>System.Web.Cors.CorsEngine.TryValidateOrigin</c>).</summary>
    Echoed,
}

/// <summary>
/// What the software that sends CORS headers, or stands in front of the code that does, makes of the values. Rules ask it instead
/// of asking which surface they are on. The defaults are those of a header written by code.
/// </summary>
internal sealed record Platform(CorsSender Sender)
{
    internal OriginRules Origins { get; init; } = OriginRules.Header;

    /// <summary>The methods that may stand in the list of allowed ones.</summary>
    internal MethodSet Methods { get; init; } = MethodSet.All;

    /// <summary>The platform's own word for all methods; null where it has none.</summary>
    internal string? AllMethods { get; init; }

    internal MaxAgeRange MaxAge { get; init; } = MaxAgeRange.Header;

    internal ValueQuoting Quoting { get; init; }

    internal WildcardLists WildcardLists { get; init; }

    internal AnyOriginWithCredentials AnyOriginWithCredentials { get; init; }

    /// <summary>
    /// A <c>*</c> beside other origins still allows every one. Otherwise it allows every origin only as the only one
    /// (<c>CorsPolicy.AllowAnyOrigin</c> of ASP.NET Core).
    /// </summary>
    internal bool WildcardWinsInLists { get; init; }

    /// <summary>
    /// Methods and headers are given one by one, and an element with a comma or nothing in it is a wrong element; otherwise they are
    /// one value with commas.
    /// </summary>
    internal bool TakesElements { get; init; }

    /// <summary>Each element of a list of header names may have one <c>*</c> in it.</summary>
    internal bool MatchesHeaderPatterns { get; init; }

    /// <summary>
    /// API Gateway with <c>APIGatewayProxyResponse</c>. The proxy integration passes headers on as they are (AWS, "CORS for REST APIs
    /// in API Gateway").
    /// </summary>
    internal static readonly Platform RestApi = new(CorsSender.CodeOnly);

    /// <summary>HTTP API and function URL (payload 2.0), application load balancer.</summary>
    internal static readonly Platform ConfigurableGateway = new(CorsSender.Configurable);

    /// <summary><c>IHttpResult</c> of Lambda Annotations, which serves both kinds of API.</summary>
    internal static readonly Platform HttpResult = new(CorsSender.SaidByFunction);

    /// <summary>A header that code writes on the response of a server: ASP.NET Core, System.Web, HttpListener, Azure Functions.</summary>
    internal static readonly Platform ServerResponse = new(CorsSender.CodeOnly);

    /// <summary>
    /// <c>CorsPolicy</c> of ASP.NET Core, filled by hand. Compares origins ordinally (<c>CorsPolicy.IsOriginAllowed</c> through
    /// <c>Origins.Contains</c>); a list of headers or methods that is <c>*</c> alone answers with what the preflight asks for
    /// (<c>CorsService.AddHeadersToResponse</c>), exposed headers are sent as they are. A negative preflight age is refused
    /// (<c>CorsPolicy.PreflightMaxAge</c>).
    /// </summary>
    internal static readonly Platform AspNetCorePolicy = new(CorsSender.Platform)
    {
        Origins = OriginRules.List,
        MaxAge = new MaxAgeRange(0, null) { IsNumber = true },
        WildcardLists = WildcardLists.HeadersEchoed | WildcardLists.MethodsEchoed,
        AnyOriginWithCredentials = AnyOriginWithCredentials.Throws,
        TakesElements = true,
    };

    /// <summary>
    /// <c>System.Web.Cors.CorsPolicy</c> of Web API 2 and OWIN, and <c>EnableCorsAttribute</c>, which fills one. The engine names in its
    /// answer what the preflight asks for (<c>System.Web.Cors.CorsEngine</c>).
    /// </summary>
    internal static readonly Platform WebApiPolicy = AspNetCorePolicy with { AnyOriginWithCredentials = AnyOriginWithCredentials.Echoed };

    /// <summary><c>CorsPolicyBuilder</c> of ASP.NET Core, which normalises origins first.</summary>
    internal static readonly Platform AspNetCoreBuilder = AspNetCorePolicy with
    {
        Origins = OriginRules.List with { Normalization = OriginNormalization.AspNetCoreBuilder },
    };

    /// <summary>The same where <c>SetIsOriginAllowedToAllowWildcardSubdomains</c> is called anywhere on the policy.</summary>
    internal static readonly Platform AspNetCoreBuilderWithWildcardSubdomains = AspNetCoreBuilder.WithWildcardSubdomains();

    /// <summary>
    /// CORS configuration of an HTTP API: origins exact, <c>*</c>, <c>https://*</c> or <c>http://*</c> (AWS, "Configure CORS for HTTP
    /// APIs"); a maximum age from -1 to 86,400 seconds (service model of apigatewayv2, <c>Cors.MaxAge</c>).
    /// </summary>
    internal static readonly Platform HttpApiConfiguration = new(CorsSender.Platform)
    {
        Origins = OriginRules.List with { Patterns = OriginPatterns.Prefixes },
        MaxAge = new MaxAgeRange(-1, 86400),
        WildcardWinsInLists = true,
        TakesElements = true,
    };

    /// <summary>
    /// CORS configuration of a function URL: origins exact or <c>*</c>, six methods and <c>*</c>, 0 to 86,400 seconds
    /// (CloudFormation, <c>AWS::Lambda::Url Cors</c>). It answers OPTIONS itself.
    /// </summary>
    internal static readonly Platform FunctionUrlConfiguration = new(CorsSender.Platform)
    {
        Origins = OriginRules.List,
        Methods = MethodSet.Get | MethodSet.Put | MethodSet.Head | MethodSet.Post | MethodSet.Patch | MethodSet.Delete | MethodSet.Wildcard,
        MaxAge = new MaxAgeRange(0, 86400),
        WildcardWinsInLists = true,
        TakesElements = true,
    };

    /// <summary>
    /// Mapping expressions of a REST API (<c>method.response.header.…</c>, <c>gatewayresponse.header.…</c>): constants stand in single
    /// quotes (AWS, "Request and response data mapping reference").
    /// </summary>
    internal static readonly Platform RestApiMapping = new(CorsSender.Platform) { Quoting = ValueQuoting.MappingExpression };

    /// <summary>CORS rules of an S3 bucket: five methods, one <c>*</c> in each origin and header (Amazon S3, "Elements of a CORS configuration").</summary>
    internal static readonly Platform S3Bucket = new(CorsSender.Platform)
    {
        Origins = OriginRules.List with { Patterns = OriginPatterns.OneAnywhere },
        Methods = MethodSet.Get | MethodSet.Put | MethodSet.Post | MethodSet.Delete | MethodSet.Head,
        MatchesHeaderPatterns = true,
        WildcardWinsInLists = true,
        TakesElements = true,
    };

    /// <summary>
    /// A CloudFront response headers policy: seven methods or ALL (CloudFront API, <c>AccessControlAllowMethods</c>), origins also
    /// as domains and with a wildcard as the leftmost label (CloudFront, "Understand response headers policies").
    /// </summary>
    internal static readonly Platform CloudFrontPolicy = new(CorsSender.Platform)
    {
        Origins = OriginRules.List with { Patterns = OriginPatterns.LeftmostLabel, TakesDomains = true },
        Methods = MethodSet.Get | MethodSet.Delete | MethodSet.Head | MethodSet.Options | MethodSet.Patch | MethodSet.Post | MethodSet.Put | MethodSet.Keyword,
        AllMethods = "ALL",
        WildcardWinsInLists = true,
        TakesElements = true,
    };

    /// <summary>
    /// Attributes <c>routing.http.response.access_control_*.header_value</c> of a load balancer's listener: one constant for each
    /// header (Elastic Load Balancing, "HTTP header modification").
    /// </summary>
    internal static readonly Platform LoadBalancerListener = new(CorsSender.Platform);

    /// <summary>The same where <c>://*.</c> in an origin stands for subdomains.</summary>
    internal Platform WithWildcardSubdomains() => this with { Origins = Origins with { Patterns = OriginPatterns.SubdomainsOnly } };

    /// <summary>True when the method, whose case is another matter, may stand in the list.</summary>
    internal bool Takes(string text, ListElement method) => (Methods & HttpMethods.SetOf(text, method, AllMethods)) != 0;

    /// <summary>The constant that is sent where the text is written with the right quotes; null where it is not, or is no constant.</summary>
    internal string? Unquote(string text) => Quoting == ValueQuoting.MappingExpression
        ? text.Length >= 2 && text[0] == '\'' && text[text.Length - 1] == '\'' ? text.Substring(1, text.Length - 2) : null
        : Quotes.Strip(text.Trim(' ', '\t')) is null ? text : null;

    /// <summary>The elements of a list header's value, as parts of the text; none where <see cref="Unquote"/> gives nothing.</summary>
    internal List<ListElement> ElementsOf(string text)
    {
        var elements = new List<ListElement>();
        if (TakesElements)
        {
            // Quotes are a matter of the one element here.
            elements.Add(new ListElement(0, text.Length));
            return elements;
        }

        if (Unquote(text) is not { } list)
            return elements;

        // Positions in the text, so that the place of an element is right with quotes too.
        var offset = Quoting == ValueQuoting.MappingExpression ? 1 : 0;

        foreach (var element in new TokenList(list))
            elements.Add(element with { Start = element.Start + offset });

        return elements;
    }
}
