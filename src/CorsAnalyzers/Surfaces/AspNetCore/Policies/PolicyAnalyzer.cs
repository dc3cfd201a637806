using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>
/// Runs the rules on CORS policies. A policy may be made in several files; all of a project are read once, when the first file is
/// looked at, and each finding is reported in the file that it stands in, while that is edited.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = PolicyRules.Descriptors;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!ProjectWords.SpeakOf(Topics.Cors, start.Compilation))
                return;

            var types = PolicyTypes.Of(start.Compilation);
            if (types.IsEmpty)
                return;

            var scope = new Scope(SharedCode.Of(start.Compilation, start.Options).Code, types, start.Options);
            start.RegisterSemanticModelAction(scope.CheckFile);
        });
    }

    /// <summary>What the actions of one compilation share.</summary>
    private sealed class Scope(CodeBase code, PolicyTypes types, AnalyzerOptions options)
    {
        private readonly Lazy<PolicyFindings> _findings = new(() => PolicyFindings.In(code, types));

        internal void CheckFile(SemanticModelAnalysisContext context)
        {
            foreach (var finding in _findings.Value.At(context.SemanticModel.SyntaxTree))
                context.ReportDiagnostic(WithOrigins(finding).ToDiagnostic());
        }

        /// <summary>Names origins that may stand in place of any: the configured ones, else the only specific one that the project allows anywhere.</summary>
        private Finding WithOrigins(Finding finding)
        {
            if (finding.Descriptor != WildcardOriginWithCredentials.Descriptor && finding.Descriptor != EveryOriginWithCredentials.Descriptor)
                return finding;

            var configured = LambdaOptions.AllowedOrigins.ValueFor(options, finding.Site.Tree);
            return finding.With(EditProperties.Origins, configured.IsEmpty ? _findings.Value.OnlyOrigin : string.Join(",", configured));
        }
    }
}
