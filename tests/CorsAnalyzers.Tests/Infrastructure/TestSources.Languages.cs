using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Infrastructure;

internal static partial class TestSources
{
    /// <summary>Ends a test about a language that the compiler does not know yet.</summary>
    internal static void Need(string language) =>
        Assert.SkipUnless(LanguageVersionFacts.TryParse(language, out _), $"C# {language} is newer than Roslyn {TestReferences.MetadataValue("RoslynVersion")}");
}
