using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>How code under test is parsed and compiled.</summary>
internal static partial class TestSources
{
    /// <summary>What the SDK's implicit usings bring, and the namespaces that each test needs.</summary>
    internal static readonly (string, string) GlobalUsings = ("/GlobalUsings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net;
        global using System.Threading.Tasks;
        global using Amazon.Lambda.Annotations;
        global using Amazon.Lambda.Annotations.APIGateway;
        global using Amazon.Lambda.APIGatewayEvents;
        global using Amazon.Lambda.ApplicationLoadBalancerEvents;
        global using Amazon.Lambda.Core;
        """);

    /// <summary>The same without the namespace of <c>Dictionary</c>.</summary>
    internal static readonly (string, string) GlobalUsingsWithoutCollections =
        (GlobalUsings.Item1, GlobalUsings.Item2.Replace("global using System.Collections.Generic;", string.Empty, StringComparison.Ordinal));

    /// <summary>The newest C# of the compiler that the tests run against: 12 on the floor, where <c>params</c> are arrays and extensions methods.</summary>
    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    internal static readonly CSharpCompilationOptions CompilationOptions =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Disable);
}
