using Amazon.Lambda.Core;
using Microsoft.AspNetCore.Http.Features;

namespace Amazon.Lambda.AspNetCoreServer.Hosting;

public class HostingOptions
{
    public ILambdaSerializer Serializer { get; set; }
    public ResponseContentEncoding DefaultResponseContentEncoding { get; set; } = ResponseContentEncoding.Default;
    public bool IncludeUnhandledExceptionDetailInResponse { get; set; }
    public bool EnableResponseStreaming { get; set; }
    public Action<IHttpRequestFeature, object, ILambdaContext> PostMarshallRequestFeature { get; set; }
    public Action<IHttpResponseFeature, object, ILambdaContext> PostMarshallResponseFeature { get; set; }
}
