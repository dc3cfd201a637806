using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>Another assembly, whose code no analyzer sees.</summary>
internal static class Library
{
    internal static MetadataReference Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Library",
            [
                CSharpSyntaxTree.ParseText(source, TestSources.ParseOptions, cancellationToken: TestContext.Current.CancellationToken),
                CSharpSyntaxTree.ParseText(TestSources.GlobalUsings.Item2, TestSources.ParseOptions, cancellationToken: TestContext.Current.CancellationToken),
            ],
            [.. TestReferences.Framework, .. TestReferences.AspNetCore, TestReferences.Lambda],
            TestSources.CompilationOptions);
        var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
