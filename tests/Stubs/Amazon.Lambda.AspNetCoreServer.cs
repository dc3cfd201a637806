using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.AspNetCoreServer.Internal;
using Amazon.Lambda.Core;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace Amazon.Lambda.AspNetCoreServer;

public enum StartupMode
{
    Constructor,
    FirstRequest,
}

public enum ResponseContentEncoding
{
    Default = 0,
    Base64,
}

public abstract class AbstractAspNetCoreFunction
{
    public const string LAMBDA_CONTEXT = "LambdaContext";
    public const string LAMBDA_REQUEST_OBJECT = "LambdaRequestObject";
}

public abstract class AbstractAspNetCoreFunction<TREQUEST, TRESPONSE> : AbstractAspNetCoreFunction
{
    protected AbstractAspNetCoreFunction()
    {
    }

    protected AbstractAspNetCoreFunction(StartupMode startupMode)
    {
    }

    protected AbstractAspNetCoreFunction(IServiceProvider hostedServices)
    {
    }

    public ResponseContentEncoding DefaultResponseContentEncoding { get; set; } = ResponseContentEncoding.Default;
    public bool IncludeUnhandledExceptionDetailInResponse { get; set; }

    public virtual Task<TRESPONSE> FunctionHandlerAsync(TREQUEST request, ILambdaContext lambdaContext) =>
        throw new NotSupportedException("The stub hosts no ASP.NET Core application.");

    protected virtual void Init(IWebHostBuilder builder)
    {
    }

    protected virtual void Init(IHostBuilder builder)
    {
    }

    protected virtual IHostBuilder CreateHostBuilder() => Host.CreateDefaultBuilder();

    protected virtual void PostCreateHost(IHost webHost)
    {
    }

    protected virtual void PostMarshallRequestFeature(IHttpRequestFeature aspNetCoreRequestFeature, TREQUEST lambdaRequest, ILambdaContext lambdaContext)
    {
    }

    protected virtual void PostMarshallResponseFeature(IHttpResponseFeature aspNetCoreResponseFeature, TRESPONSE lambdaResponse, ILambdaContext lambdaContext)
    {
    }

    protected abstract void MarshallRequest(InvokeFeatures features, TREQUEST lambdaRequest, ILambdaContext lambdaContext);
    protected abstract TRESPONSE MarshallResponse(IHttpResponseFeature responseFeatures, ILambdaContext lambdaContext, int statusCodeIfNotSet = 200);
}

public abstract class APIGatewayProxyFunction : AbstractAspNetCoreFunction<APIGatewayProxyRequest, APIGatewayProxyResponse>
{
    protected APIGatewayProxyFunction()
    {
    }

    protected APIGatewayProxyFunction(StartupMode startupMode)
        : base(startupMode)
    {
    }

    protected APIGatewayProxyFunction(IServiceProvider hostedServices)
        : base(hostedServices)
    {
    }

    protected override void MarshallRequest(InvokeFeatures features, APIGatewayProxyRequest apiGatewayRequest, ILambdaContext lambdaContext)
    {
    }

    protected override APIGatewayProxyResponse MarshallResponse(IHttpResponseFeature responseFeatures, ILambdaContext lambdaContext, int statusCodeIfNotSet = 200) =>
        new() { StatusCode = responseFeatures.StatusCode == 0 ? statusCodeIfNotSet : responseFeatures.StatusCode };
}

public abstract class APIGatewayProxyFunction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicConstructors)] TStartup> : APIGatewayProxyFunction
    where TStartup : class
{
    protected APIGatewayProxyFunction()
    {
    }

    protected APIGatewayProxyFunction(StartupMode startupMode)
        : base(startupMode)
    {
    }

    protected override void Init(IWebHostBuilder builder) => builder.UseStartup<TStartup>();
}

public abstract class APIGatewayWebsocketApiProxyFunction : APIGatewayProxyFunction
{
    protected APIGatewayWebsocketApiProxyFunction()
    {
    }

    protected APIGatewayWebsocketApiProxyFunction(StartupMode startupMode)
        : base(startupMode)
    {
    }

    protected APIGatewayWebsocketApiProxyFunction(IServiceProvider hostedServices)
        : base(hostedServices)
    {
    }
}

public abstract class APIGatewayHttpApiV2ProxyFunction : AbstractAspNetCoreFunction<APIGatewayHttpApiV2ProxyRequest, APIGatewayHttpApiV2ProxyResponse>
{
    protected APIGatewayHttpApiV2ProxyFunction()
    {
    }

    protected APIGatewayHttpApiV2ProxyFunction(StartupMode startupMode)
        : base(startupMode)
    {
    }

    protected APIGatewayHttpApiV2ProxyFunction(IServiceProvider hostedServices)
        : base(hostedServices)
    {
    }

    protected override void MarshallRequest(InvokeFeatures features, APIGatewayHttpApiV2ProxyRequest apiGatewayRequest, ILambdaContext lambdaContext)
    {
    }

    protected override APIGatewayHttpApiV2ProxyResponse MarshallResponse(IHttpResponseFeature responseFeatures, ILambdaContext lambdaContext, int statusCodeIfNotSet = 200) =>
        new() { StatusCode = responseFeatures.StatusCode == 0 ? statusCodeIfNotSet : responseFeatures.StatusCode };
}

public abstract class APIGatewayHttpApiV2ProxyFunction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicConstructors)] TStartup> : APIGatewayHttpApiV2ProxyFunction
    where TStartup : class
{
    protected APIGatewayHttpApiV2ProxyFunction()
    {
    }

    protected APIGatewayHttpApiV2ProxyFunction(StartupMode startupMode)
        : base(startupMode)
    {
    }

    protected override void Init(IWebHostBuilder builder) => builder.UseStartup<TStartup>();
}

public abstract class ApplicationLoadBalancerFunction : AbstractAspNetCoreFunction<ApplicationLoadBalancerRequest, ApplicationLoadBalancerResponse>
{
    protected ApplicationLoadBalancerFunction()
    {
    }

    protected ApplicationLoadBalancerFunction(StartupMode startupMode)
        : base(startupMode)
    {
    }

    protected ApplicationLoadBalancerFunction(IServiceProvider hostedServices)
        : base(hostedServices)
    {
    }

    protected override void MarshallRequest(InvokeFeatures features, ApplicationLoadBalancerRequest lambdaRequest, ILambdaContext lambdaContext)
    {
    }

    protected override ApplicationLoadBalancerResponse MarshallResponse(IHttpResponseFeature responseFeatures, ILambdaContext lambdaContext, int statusCodeIfNotSet = 200) =>
        new() { StatusCode = responseFeatures.StatusCode == 0 ? statusCodeIfNotSet : responseFeatures.StatusCode };
}

public abstract class ApplicationLoadBalancerFunction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicConstructors)] TStartup> : ApplicationLoadBalancerFunction
    where TStartup : class
{
    protected ApplicationLoadBalancerFunction()
    {
    }

    protected ApplicationLoadBalancerFunction(StartupMode startupMode)
        : base(startupMode)
    {
    }

    protected override void Init(IWebHostBuilder builder) => builder.UseStartup<TStartup>();
}
