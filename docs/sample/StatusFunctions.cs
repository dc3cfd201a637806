using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;

namespace Orders;

/// <summary>The handlers of <c>/status</c>, written with Amazon.Lambda.Annotations.</summary>
public sealed class StatusFunctions
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/status/{id}")]
    public async Task<IHttpResult> GetStatus(string id)
    {
        var order = await OrderStore.Default.FindAsync(id);

        // CORS1002: nobody else adds headers to an IHttpResult.
        if (order is null) return HttpResults.NotFound();

        return HttpResults.Ok(order.Status.ToString()).AddHeader("Access-Control-Allow-Origin", "*");
    }
}
