using System.Globalization;
using System.Net;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Annotations.APIGateway;

public enum LambdaHttpMethod
{
    Any,
    Get,
    Post,
    Put,
    Patch,
    Head,
    Delete,
    Options,
}

public enum HttpApiVersion
{
    V1,
    V2,
}

[AttributeUsage(AttributeTargets.Method)]
public class RestApiAttribute : Attribute
{
    public RestApiAttribute(LambdaHttpMethod method, string template)
    {
        Method = method;
        Template = template;
    }

    public string Template { get; set; }
    public LambdaHttpMethod Method { get; set; }
    public string Authorizer { get; set; }
}

[AttributeUsage(AttributeTargets.Method)]
public class HttpApiAttribute : Attribute
{
    public HttpApiAttribute(LambdaHttpMethod method, string template)
    {
        Method = method;
        Template = template;
    }

    public HttpApiVersion Version { get; set; } = HttpApiVersion.V2;
    public string Template { get; set; }
    public LambdaHttpMethod Method { get; set; }
    public string Authorizer { get; set; }
}

public enum FunctionUrlAuthType
{
    NONE,
    AWS_IAM,
}

[AttributeUsage(AttributeTargets.Method)]
public class FunctionUrlAttribute : Attribute
{
    public FunctionUrlAuthType AuthType { get; set; } = FunctionUrlAuthType.NONE;
    public string[] AllowOrigins { get; set; }
    public LambdaHttpMethod[] AllowMethods { get; set; }
    public string[] AllowHeaders { get; set; }
    public bool AllowCredentials { get; set; }
    public string[] ExposeHeaders { get; set; }
    public int MaxAge { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter)]
public class FromBodyAttribute : Attribute;

[AttributeUsage(AttributeTargets.Parameter)]
public class FromHeaderAttribute : Attribute, INamedAttribute
{
    public string Name { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter)]
public class FromQueryAttribute : Attribute, INamedAttribute
{
    public string Name { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter)]
public class FromRouteAttribute : Attribute, INamedAttribute
{
    public string Name { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter)]
public class FromCustomAuthorizerAttribute : Attribute, INamedAttribute
{
    public string Name { get; set; }
}

public enum AuthorizerPayloadFormatVersion
{
    V1,
    V2,
}

[AttributeUsage(AttributeTargets.Method)]
public class HttpApiAuthorizerAttribute : Attribute
{
    public string IdentityHeader { get; set; } = "Authorization";
    public bool EnableSimpleResponses { get; set; } = true;
    public AuthorizerPayloadFormatVersion AuthorizerPayloadFormatVersion { get; set; } = AuthorizerPayloadFormatVersion.V2;
    public int ResultTtlInSeconds { get; set; }
}

public enum RestApiAuthorizerType
{
    Token,
    Request,
}

[AttributeUsage(AttributeTargets.Method)]
public class RestApiAuthorizerAttribute : Attribute
{
    public string IdentityHeader { get; set; } = "Authorization";
    public RestApiAuthorizerType Type { get; set; } = RestApiAuthorizerType.Token;
    public int ResultTtlInSeconds { get; set; }
}

public class HttpResultSerializationOptions
{
    public enum ProtocolFormat
    {
        RestApi,
        HttpApi,
    }

    public enum ProtocolVersion
    {
        V1,
        V2,
    }

    public ProtocolFormat Format { get; set; }
    public ProtocolVersion Version { get; set; }
    public ILambdaSerializer Serializer { get; set; }
}

public interface IHttpResult
{
    HttpStatusCode StatusCode { get; }
    Stream Serialize(HttpResultSerializationOptions options);
    IHttpResult AddHeader(string name, string value);
}

public class HttpResults : IHttpResult
{
    private readonly object _body;
    private readonly Dictionary<string, IList<string>> _headers = [];

    private HttpResults(HttpStatusCode statusCode, object body = null)
    {
        StatusCode = statusCode;
        _body = body;
    }

    public HttpStatusCode StatusCode { get; }

    /// <summary>A header is added, never replaced, and its name goes out in lower case.</summary>
    public IHttpResult AddHeader(string name, string value)
    {
        name = name.ToLowerInvariant();
        if (!_headers.TryGetValue(name, out var values))
            _headers[name] = values = [];

        values.Add(value);
        return this;
    }

    public static IHttpResult Accepted(object body = null) => new HttpResults(HttpStatusCode.Accepted, body);
    public static IHttpResult BadGateway() => new HttpResults(HttpStatusCode.BadGateway);
    public static IHttpResult BadRequest(object body = null) => new HttpResults(HttpStatusCode.BadRequest, body);
    public static IHttpResult Conflict(object body = null) => new HttpResults(HttpStatusCode.Conflict, body);

    public static IHttpResult Created(string uri = null, object body = null) =>
        WithHeader(new HttpResults(HttpStatusCode.Created, body), "location", uri);

    public static IHttpResult Forbid(object body = null) => new HttpResults(HttpStatusCode.Forbidden, body);
    public static IHttpResult InternalServerError(object body = null) => new HttpResults(HttpStatusCode.InternalServerError, body);
    public static IHttpResult NotFound(object body = null) => new HttpResults(HttpStatusCode.NotFound, body);
    public static IHttpResult Ok(object body = null) => new HttpResults(HttpStatusCode.OK, body);

    public static IHttpResult Redirect(string uri, bool permanent = false, bool preserveMethod = false)
    {
        var status = (permanent, preserveMethod) switch
        {
            (true, true) => HttpStatusCode.PermanentRedirect,
            (false, true) => HttpStatusCode.TemporaryRedirect,
            (true, false) => HttpStatusCode.MovedPermanently,
            (false, false) => HttpStatusCode.Redirect,
        };
        return WithHeader(new HttpResults(status), "location", uri);
    }

    public static IHttpResult ServiceUnavailable(int? delaySeconds = null) =>
        WithHeader(
            new HttpResults(HttpStatusCode.ServiceUnavailable),
            "Retry-After",
            delaySeconds > 0 ? delaySeconds.Value.ToString(CultureInfo.InvariantCulture) : null);

    public static IHttpResult Unauthorized() => new HttpResults(HttpStatusCode.Unauthorized);
    public static IHttpResult NewResult(HttpStatusCode statusCode, object body = null) => new HttpResults(statusCode, body);

    public Stream Serialize(HttpResultSerializationOptions options)
    {
        var body = _body is null or string ? (string)_body : JsonSerializer.Serialize(_body);
        if (!string.IsNullOrEmpty(body) && !_headers.ContainsKey("content-type"))
            AddHeader("content-type", _body is string ? "text/plain" : "application/json");

        var multiValue = options.Format == HttpResultSerializationOptions.ProtocolFormat.RestApi
            || options.Version == HttpResultSerializationOptions.ProtocolVersion.V1;
        object response = multiValue
            ? new { statusCode = (int)StatusCode, multiValueHeaders = _headers, body, isBase64Encoded = false }
            : new { statusCode = (int)StatusCode, headers = _headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value)), body, isBase64Encoded = false };
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(response));
    }

    private static HttpResults WithHeader(HttpResults result, string name, string value)
    {
        if (value is not null)
            result.AddHeader(name, value);

        return result;
    }
}

public class AuthorizerResultSerializationOptions
{
    public enum AuthorizerFormat
    {
        HttpApiSimple,
        HttpApiIamPolicy,
        RestApi,
    }

    public AuthorizerFormat Format { get; set; }
    public string MethodArn { get; set; }
}

public interface IAuthorizerResult
{
    bool IsAuthorized { get; }
    string PrincipalId { get; }
    IDictionary<string, object> Context { get; }
    IAuthorizerResult WithContext(string key, object value);
    IAuthorizerResult WithPrincipalId(string principalId);
    Stream Serialize(AuthorizerResultSerializationOptions options);
}

public class AuthorizerResults : IAuthorizerResult
{
    private AuthorizerResults(bool isAuthorized) => IsAuthorized = isAuthorized;

    public bool IsAuthorized { get; }
    public string PrincipalId { get; private set; }
    public IDictionary<string, object> Context { get; private set; }

    public static IAuthorizerResult Allow() => new AuthorizerResults(true);
    public static IAuthorizerResult Deny() => new AuthorizerResults(false);

    public IAuthorizerResult WithContext(string key, object value)
    {
        Context ??= new Dictionary<string, object>();
        Context[key] = value;
        return this;
    }

    public IAuthorizerResult WithPrincipalId(string principalId)
    {
        PrincipalId = principalId;
        return this;
    }

    public Stream Serialize(AuthorizerResultSerializationOptions options) =>
        throw new NotSupportedException("The stub writes no policy documents.");
}
