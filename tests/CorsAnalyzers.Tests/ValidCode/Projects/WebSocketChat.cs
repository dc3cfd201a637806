using System.Text;
using System.Text.Json;

namespace Chat;

public interface IConnections
{
    Task AddAsync(string connectionId, string room);

    Task RemoveAsync(string connectionId);

    IAsyncEnumerable<string> InRoomAsync(string room);
}

/// <summary>A WebSocket API: no browser reads headers of these responses.</summary>
public sealed class ChatFunctions(IConnections connections)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public async Task<APIGatewayProxyResponse> OnConnect(APIGatewayProxyRequest request, ILambdaContext context)
    {
        context.Logger.LogLine("connect " + request.RequestContext.ConnectionId);
        await connections.AddAsync(request.RequestContext.ConnectionId, "lobby");
        return Done();
    }

    public async Task<APIGatewayProxyResponse> OnMessage(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var sender = request.RequestContext.ConnectionId;
        var message = JsonSerializer.Deserialize<Message>(request.Body, s_json);
        if (message is null)
            return new APIGatewayProxyResponse { StatusCode = 400, Body = "no message" };

        await foreach (var receiver in connections.InRoomAsync(message.Room))
        {
            if (receiver != sender)
                context.Logger.LogLine(Encoding.UTF8.GetByteCount(message.Text) + " bytes to " + receiver);
        }

        return Done();
    }

    public async Task<APIGatewayProxyResponse> Route(APIGatewayProxyRequest request, ILambdaContext context)
    {
        switch (request.RequestContext.RouteKey)
        {
            case "$connect":
                return await OnConnect(request, context);
            case "$disconnect":
                await connections.RemoveAsync(request.RequestContext.ConnectionId);
                return Done();
            default:
                return await OnMessage(request, context);
        }
    }

    private static APIGatewayProxyResponse Done() => new() { StatusCode = 200 };

    private sealed record Message(string Room, string Text);
}
