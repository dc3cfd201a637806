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
}

/// <summary>What the software in front of the code does with a response. Rules ask it instead of asking which surface they are on.</summary>
internal sealed record Platform(CorsSender Sender)
{
    /// <summary>API Gateway with <c>APIGatewayProxyResponse</c>.</summary>
    internal static readonly Platform RestApi = new(CorsSender.CodeOnly);

    /// <summary>HTTP API and function URL (payload 2.0), application load balancer.</summary>
    internal static readonly Platform ConfigurableGateway = new(CorsSender.Configurable);

    /// <summary><c>IHttpResult</c> of Lambda Annotations, which serves both kinds of API.</summary>
    internal static readonly Platform HttpResult = new(CorsSender.SaidByFunction);
}
