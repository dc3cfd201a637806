using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Flow;

/// <summary>Framework methods that are known to look at their arguments without changing or keeping them.</summary>
internal static class Readers
{
    internal static bool OnlyReads(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (type is null)
            return false;

        return type.Name switch
        {
            "JsonSerializer" => Operations.IsIn(type, "System.Text.Json"),
            "JsonConvert" => Operations.IsIn(type, "Newtonsoft.Json"),
            "LoggerExtensions" or "ILogger" => Operations.IsIn(type, "Microsoft.Extensions.Logging"),
            "ILambdaLogger" or "LambdaLogger" => Operations.IsIn(type, "Amazon.Lambda.Core"),
            "Console" or "String" or "Object" or "Convert" or "ArgumentNullException" => Operations.IsIn(type, "System"),
            "Debug" or "Trace" => Operations.IsIn(type, "System.Diagnostics"),
            "Enumerable" => Operations.IsIn(type, "System.Linq"),
            "CollectionExtensions" => method.Name is "GetValueOrDefault" && Operations.IsIn(type, "System.Collections.Generic"),
            _ => false,
        };
    }

    /// <summary>Collections of the framework, which take over the elements of another one and not the collection itself.</summary>
    internal static bool CopiesArgument(ITypeSymbol type) =>
        Operations.IsIn(type, "System.Collections.Generic") || Operations.IsIn(type, "System.Collections.Concurrent");
}
