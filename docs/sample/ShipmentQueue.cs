using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;

namespace Orders;

/// <summary>Reads a queue: no browser, no CORS, no report.</summary>
public sealed class ShipmentQueue
{
    public async Task<SQSBatchResponse> Handle(SQSEvent messages, ILambdaContext context)
    {
        foreach (var message in messages.Records)
        {
            if (await OrderStore.Default.FindAsync(message.Body) is { } order)
                await OrderStore.Default.SaveAsync(order with { Status = OrderStatus.Shipped });
        }

        return new SQSBatchResponse();
    }
}
