using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Runs the rules that judge the responses of AWS Lambda functions. Silent, and free, where no Lambda type is known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LambdaResponseAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ResponseRules.Descriptors.Add(MissingAllowOrigin.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var shared = SharedCode.Of(start.Compilation, start.Options);
            if (shared.Lambda.IsEmpty)
                return;

            var scope = new Scope(shared, start.Options);
            start.RegisterOperationAction(scope.CheckResponse, OperationKind.ObjectCreation, OperationKind.Invocation);
            if (ProjectWords.SpeakOf(Topics.CorsHeaders, start.Compilation))
                start.RegisterOperationBlockAction(scope.CheckMember);
        });
    }

    /// <summary>What the actions of one compilation share.</summary>
    private sealed class Scope
    {
        private readonly AnalyzerOptions _options;
        private readonly ResponseReader _reader;
        private readonly OriginSources _sources;
        private readonly HeaderSuggestions _suggestions;
        private readonly HeaderEdits _edits;
        private readonly ResponseJudge _judge;
        private readonly ProjectKind _project;

        internal Scope(SharedCode shared, AnalyzerOptions options)
        {
            var (code, types) = (shared.Code, shared.Lambda);
            _options = options;
            _reader = new ResponseReader(code, types);
            _sources = new OriginSources(code, types, shared.Slots);
            _suggestions = new HeaderSuggestions(code, _sources);
            _edits = new HeaderEdits(code, types, _suggestions);
            _judge = new ResponseJudge(code, new ValueUsers(code, types.IsResponse, type => types.PlatformOf(type) is not null), _reader.ReadAll);
            _project = new ProjectKind(code, options.AnalyzerConfigOptionsProvider.GlobalOptions);
        }

        /// <summary>CORS1002, at the place where a response is made.</summary>
        internal void CheckResponse(OperationAnalysisContext context)
        {
            var made = context.Operation;
            if (!_reader.MakesResponse(made) || !_project.SendsItsOwnResponses)
                return;

            var mode = MissingAllowOrigin.Mode.ValueFor(_options, made.Syntax.SyntaxTree);
            var read = _reader.Read(made);
            if (mode == MissingAllowOriginMode.Never || read.Headers.IsOpen || read.Headers.IsRedirect)
                return;

            var response = _reader.WithExits(read);
            if (MissingAllowOrigin.IsMissing(response, mode, () => !_sources.First.IsEmpty))
                context.ReportDiagnostic(Missing(made, read).ToDiagnostic());
        }

        /// <summary>The rules on what headers say, at the place where a member says it.</summary>
        internal void CheckMember(OperationBlockAnalysisContext context)
        {
            foreach (var finding in _judge.FindingsAt(context.OperationBlocks))
                context.ReportDiagnostic(WithOrigins(finding).ToDiagnostic());
        }

        /// <summary>Names origins that may stand in place of any.</summary>
        private Finding WithOrigins(Finding finding)
        {
            if (finding.Descriptor != WildcardOriginWithCredentials.Descriptor)
                return finding;

            var origins = _suggestions.OriginsInsteadOfWildcard(LambdaOptions.AllowedOrigins.ValueFor(_options, finding.Site.Tree));
            return origins.IsEmpty ? finding : finding.With(EditProperties.Origins, string.Join(",", origins));
        }

        private Finding Missing(IOperation made, ReadResponse read)
        {
            var sibling = _sources.NearestTo(made) is { } source ? MissingAllowOrigin.SentBy(NameOf(source.Member)) : MissingAllowOrigin.NobodySends;
            var (homes, properties) = _edits.EditFor(made, read, LambdaOptions.AllowedOrigins.ValueFor(_options, made.Syntax.SyntaxTree));
            return new Finding(MissingAllowOrigin.Descriptor, Site.Of(made.Syntax), homes.Select(home => home.Site).Distinct().ToImmutableArray(), properties, sibling);
        }

        private static string NameOf(ISymbol member) =>
            (member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member).ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
    }
}
