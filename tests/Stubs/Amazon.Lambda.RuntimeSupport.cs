using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public delegate Task<bool> LambdaBootstrapInitializer();

/// <summary>Its overloads decide which delegate type a handler written as a lambda is converted to: all of them are here.</summary>
public class LambdaBootstrapBuilder
{
    private LambdaBootstrapBuilder()
    {
    }

    public static LambdaBootstrapBuilder Create(Action<Stream, ILambdaContext, MemoryStream> handler) => new();
    public static LambdaBootstrapBuilder Create(Func<Task> handler) => new();
    public static LambdaBootstrapBuilder Create(Func<Stream, Task> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, Task> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create(Func<ILambdaContext, Task> handler) => new();
    public static LambdaBootstrapBuilder Create(Func<Stream, ILambdaContext, Task> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, ILambdaContext, Task> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create(Func<Task<Stream>> handler) => new();
    public static LambdaBootstrapBuilder Create(Func<Stream, Task<Stream>> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, Task<Stream>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create(Func<ILambdaContext, Task<Stream>> handler) => new();
    public static LambdaBootstrapBuilder Create(Func<Stream, ILambdaContext, Task<Stream>> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, ILambdaContext, Task<Stream>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Task<TOutput>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Stream, Task<TOutput>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, Task<TOutput>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Stream, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create(Action handler) => new();
    public static LambdaBootstrapBuilder Create(Action<Stream> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Action<TInput> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create(Action<ILambdaContext> handler) => new();
    public static LambdaBootstrapBuilder Create(Action<Stream, ILambdaContext> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create(Func<Stream> handler) => new();
    public static LambdaBootstrapBuilder Create(Func<Stream, Stream> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, Stream> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create(Func<ILambdaContext, Stream> handler) => new();
    public static LambdaBootstrapBuilder Create(Func<Stream, ILambdaContext, Stream> handler) => new();
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, ILambdaContext, Stream> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<TOutput> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Stream, TOutput> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, TOutput> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<ILambdaContext, TOutput> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Stream, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) => new();
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) => new();

    public LambdaBootstrapBuilder UseHttpClient(HttpClient httpClient) => this;
    public LambdaBootstrapBuilder UseBootstrapHandler(LambdaBootstrapInitializer lambdaBootstrapInitializer) => this;
    public LambdaBootstrap Build() => new();
}

public class LambdaBootstrap : IDisposable
{
    internal LambdaBootstrap()
    {
    }

    public Task RunAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The stub has no Lambda runtime to ask for requests.");

    public void Dispose() => GC.SuppressFinalize(this);
}
