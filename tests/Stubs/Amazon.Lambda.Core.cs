namespace Amazon.Lambda.Core;

public interface ILambdaContext
{
    string AwsRequestId { get; }
    IClientContext ClientContext { get; }
    string FunctionName { get; }
    string FunctionVersion { get; }
    ICognitoIdentity Identity { get; }
    string InvokedFunctionArn { get; }
    ILambdaLogger Logger { get; }
    string LogGroupName { get; }
    string LogStreamName { get; }
    int MemoryLimitInMB { get; }
    TimeSpan RemainingTime { get; }
    string TenantId => string.Empty;
    string TraceId => string.Empty;
    ILambdaSerializer Serializer => null;
}

public interface IClientContext
{
    IDictionary<string, string> Environment { get; }
    IClientApplication Client { get; }
    IDictionary<string, string> Custom { get; }
}

public interface IClientApplication
{
    string AppPackageName { get; }
    string AppTitle { get; }
    string AppVersionCode { get; }
    string AppVersionName { get; }
    string InstallationId { get; }
}

public interface ICognitoIdentity
{
    string IdentityId { get; }
    string IdentityPoolId { get; }
}

public enum LogLevel
{
    Trace = 0,
    Debug = 1,
    Information = 2,
    Warning = 3,
    Error = 4,
    Critical = 5,
}

public interface ILambdaLogger
{
    void Log(string message);
    void LogLine(string message);

    void Log(string level, string message) => LogLine(message);
    void Log(LogLevel level, string message) => Log(level.ToString(), message);
    void LogTrace(string message) => Log(LogLevel.Trace, message);
    void LogDebug(string message) => Log(LogLevel.Debug, message);
    void LogInformation(string message) => Log(LogLevel.Information, message);
    void LogWarning(string message) => Log(LogLevel.Warning, message);
    void LogError(string message) => Log(LogLevel.Error, message);
    void LogCritical(string message) => Log(LogLevel.Critical, message);

    void Log(string level, string message, params object[] args) => LogLine(message);
    void Log(string level, Exception exception, string message, params object[] args) => LogLine(message);
    void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);
    void Log(LogLevel level, Exception exception, string message, params object[] args) => Log(level.ToString(), exception, message, args);
    void LogTrace(string message, params object[] args) => Log(LogLevel.Trace, message, args);
    void LogTrace(Exception exception, string message, params object[] args) => Log(LogLevel.Trace, exception, message, args);
    void LogDebug(string message, params object[] args) => Log(LogLevel.Debug, message, args);
    void LogDebug(Exception exception, string message, params object[] args) => Log(LogLevel.Debug, exception, message, args);
    void LogInformation(string message, params object[] args) => Log(LogLevel.Information, message, args);
    void LogInformation(Exception exception, string message, params object[] args) => Log(LogLevel.Information, exception, message, args);
    void LogWarning(string message, params object[] args) => Log(LogLevel.Warning, message, args);
    void LogWarning(Exception exception, string message, params object[] args) => Log(LogLevel.Warning, exception, message, args);
    void LogError(string message, params object[] args) => Log(LogLevel.Error, message, args);
    void LogError(Exception exception, string message, params object[] args) => Log(LogLevel.Error, exception, message, args);
    void LogCritical(string message, params object[] args) => Log(LogLevel.Critical, message, args);
    void LogCritical(Exception exception, string message, params object[] args) => Log(LogLevel.Critical, exception, message, args);
}

public static class LambdaLogger
{
    public static void Log(string message) => Console.WriteLine(message);
    public static void Log(string level, string message, params object[] args) => Console.WriteLine($"{level}: {message}");
    public static void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);
    public static void Log(string level, Exception exception, string message, params object[] args) => Console.WriteLine($"{level}: {message}{Environment.NewLine}{exception}");
    public static void Log(LogLevel level, Exception exception, string message, params object[] args) => Log(level.ToString(), exception, message, args);
}

public interface ILambdaSerializer
{
    T Deserialize<T>(Stream requestStream);
    void Serialize<T>(T response, Stream responseStream);
}

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class LambdaSerializerAttribute : Attribute
{
    public LambdaSerializerAttribute(Type serializerType) => SerializerType = serializerType;

    public Type SerializerType { get; set; }
}
