using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Surfaces.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HandWritten;

/// <summary>
/// Runs the rules on headers that code writes on the responses of a server itself. Registers nothing where no file of the project spells a
/// CORS header, or none speaks of a server's response, which the text of the files tells.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandWrittenResponseAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ResponseRules.Descriptors;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!MayWrite(start.Compilation) || !ServerTypes.AreKnown(start.Compilation))
                return;

            var code = SharedCode.Of(start.Compilation, start.Options).Code;
            var reader = new ServerResponseReader(code);
            var users = new ValueUsers(code, type => ServerTypes.RoleOf(type) != ServerRole.None, isOwnResponse: _ => false);
            var judge = new ResponseJudge(code, users, reader.ReadAll);
            start.RegisterOperationBlockAction(block =>
            {
                foreach (var finding in judge.FindingsAt(block.OperationBlocks))
                    block.ReportDiagnostic(WithOrigins(finding, block.Options).ToDiagnostic());
            });
        });
    }

    /// <summary>The words are looked for only where a header is spelled: whoever spells none pays for one search in each text.</summary>
    private static bool MayWrite(Compilation compilation) =>
        ProjectWords.SpeakOf(Topics.CorsHeaders, compilation)
        && compilation.SyntaxTrees.Any(tree => ServerTypes.MayBeUsedIn(TextIndex.Of(tree.GetText())));

    /// <summary>Names the origins that may stand in place of any, where the options say them.</summary>
    private static Finding WithOrigins(Finding finding, AnalyzerOptions options)
    {
        if (finding.Descriptor != WildcardOriginWithCredentials.Descriptor)
            return finding;

        var origins = LambdaOptions.AllowedOrigins.ValueFor(options, finding.Site.Tree);
        return origins.IsEmpty ? finding : finding.With(EditProperties.Origins, string.Join(",", origins));
    }
}
