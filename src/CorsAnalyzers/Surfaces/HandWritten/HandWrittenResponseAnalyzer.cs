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
/// Runs the rules on headers that code writes on the responses of a server itself. Binds nothing where no file of the project spells a
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
            var indexOf = TextIndex.KeptBy(start);

            if (!ServerTypes.AreKnown(start.Compilation))
                return;

            var code = new CodeBase(start.Compilation, indexOf, new RequestOrigin().LandmarksWith(isSink: _ => false));
            var reader = new ServerResponseReader(code);
            var users = new ValueUsers(code, type => ServerTypes.RoleOf(type) != ServerRole.None, isOwnResponse: _ => false);
            var judge = new ResponseJudge(code, users, reader.ReadAll);
            var mayWrite = new Lazy<bool>(() => MayWrite(start.Compilation, indexOf));
            start.RegisterOperationBlockAction(block =>
            {
                if (!mayWrite.Value)
                    return;

                foreach (var finding in judge.FindingsAt(block.OperationBlocks))
                    block.ReportDiagnostic(WithOrigins(finding, block.Options).ToDiagnostic());
            });
        });
    }

    /// <summary>The words are looked for only where a header is spelled: whoever spells none pays for one search in each text.</summary>
    private static bool MayWrite(Compilation compilation, Func<SourceText, TextIndex> indexOf)
    {
        var spells = false;
        foreach (var tree in compilation.SyntaxTrees)
            spells = spells || indexOf(tree.GetText()).Mentions(WellKnownHeader.AnyOfCors);

        return spells && compilation.SyntaxTrees.Any(tree => ServerTypes.MayBeUsedIn(indexOf(tree.GetText())));
    }

    /// <summary>Names the origins that may stand in place of any, where the options say them.</summary>
    private static Finding WithOrigins(Finding finding, AnalyzerOptions options)
    {
        if (finding.Descriptor != WildcardOriginWithCredentials.Descriptor)
            return finding;

        var origins = LambdaOptions.AllowedOrigins.ValueFor(options, finding.Site.Tree);
        return origins.IsEmpty ? finding : finding.With(EditProperties.Origins, string.Join(",", origins));
    }
}
