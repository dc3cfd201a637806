using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Surfaces.Configuration;

/// <summary>Reports each option of ours that has a value which cannot be read, once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Every option; a new one is added here and nowhere else.</summary>
    internal static readonly ImmutableArray<IOption> Options =
        ImmutableArray.Create<IOption>(
            LambdaOptions.AllowedOrigins,
            MissingAllowOrigin.Mode,
            LambdaOptions.ResponseTypes,
            HeaderNameOptions.Abbreviations,
            HeaderNameOptions.AcceptedNames);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UnreadableConfiguration.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var reported = new HashSet<(string, string)>();
        Check(context, provider.GlobalOptions, reported);
        foreach (var tree in context.Compilation.SyntaxTrees)
            Check(context, provider.GetOptions(tree), reported);
    }

    private static void Check(CompilationAnalysisContext context, AnalyzerConfigOptions options, HashSet<(string, string)> reported)
    {
        foreach (var option in Options)
        {
            if (options.TryGetValue(option.Key, out var text) && !option.CanRead(text) && reported.Add((option.Key, text)))
                context.ReportDiagnostic(Diagnostic.Create(UnreadableConfiguration.Descriptor, Location.None, text, option.Key, option.Expected, option.DefaultText));
        }
    }
}
