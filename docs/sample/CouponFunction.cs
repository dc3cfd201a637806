using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Orders;

/// <summary>GET /coupon, payload format 2.0: what can be wrong with a header's name.</summary>
public sealed class CouponFunction
{
    public APIGatewayHttpApiV2ProxyResponse Get(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        // CORS3002: names arrive in lower case here, and the dictionary minds the case. Nobody ever gets a coupon.
        var hasCoupon = request.Headers.TryGetValue("Coupon-ID", out var coupon);

        var response = new APIGatewayHttpApiV2ProxyResponse
        {
            StatusCode = hasCoupon ? 200 : 404,
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example.com" },
            Body = coupon,
        };

        // CORS3001: the convention, and the rest of the world, write X-Request-ID.
        response.SetHeaderValues("X-Request-Id", context.AwsRequestId, append: false);
        return response;
    }
}
