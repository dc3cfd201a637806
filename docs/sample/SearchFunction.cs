using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Orders;

/// <summary>
/// GET /search, payload format 2.0. Such a function may stand behind an HTTP API that answers CORS itself: it is reported
/// because other responses of this project send Access-Control-Allow-Origin.
/// </summary>
public sealed class SearchFunction
{
    public async Task<APIGatewayHttpApiV2ProxyResponse> Search(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        if (request.QueryStringParameters?.TryGetValue("customer", out var customer) != true || customer is null)
        {
            // CORS1002: the answer below has the header, this one has not.
            return new APIGatewayHttpApiV2ProxyResponse { StatusCode = 400, Body = "customer is missing" };
        }

        var response = new APIGatewayHttpApiV2ProxyResponse
        {
            StatusCode = 200,
            Body = JsonSerializer.Serialize(await OrderStore.Default.ListAsync(customer)),
        };
        response.SetHeaderValues("Content-Type", "application/json", append: false);
        response.SetHeaderValues("Access-Control-Allow-Origin", "https://shop.example.com", append: false);
        return response;
    }
}
