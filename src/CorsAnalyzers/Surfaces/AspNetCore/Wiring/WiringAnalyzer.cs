using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.AspNetCore.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>
/// Runs the rules on how ASP.NET Core is wired for CORS. A file is looked at by its text first, and one in which nothing is called
/// <c>Cors</c> is done with that. What a rule must know of the other files it looks up by name, so that it reports while one types.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WiringAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        UseCorsOutOfOrder.Descriptor,
        UnknownPolicy.Descriptor,
        NoDefaultPolicy.Descriptor,
        CorsNeverUsed.Descriptor,
        UseCorsWithoutAddCors.Descriptor,
        HandWrittenHeader.Descriptor,
        RedirectBeforeCors.Descriptor,
        UncoveredEndpoint.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!ProjectWords.SpeakOf(Topics.Cors, start.Compilation) || !PolicyTypes.AreOfAspNetCore(start.Compilation))
                return;

            var scope = new Scope(SharedCode.Of(start.Compilation, start.Options).Code);
            start.RegisterSemanticModelAction(scope.CheckFile);
        });
    }

    /// <summary>What the actions of one compilation share.</summary>
    private sealed class Scope
    {
        private readonly CodeBase _code;
        private readonly WiringFiles _files;
        private readonly PolicyUses _uses;
        private readonly PipelineReader _pipelines;
        private readonly ProjectCalls _calls;
        private readonly HandWrittenHeaders _headers;
        private readonly Lazy<PolicyRegistry> _registry;
        private readonly Lazy<ImmutableArray<PolicyUse>> _middleware;
        private readonly Coverage _coverage;
        private readonly bool _isProgram;

        internal Scope(CodeBase code)
        {
            _code = code;
            _files = new WiringFiles(code.Compilation);
            _uses = new PolicyUses(_code, _files);
            _pipelines = new PipelineReader(_code);
            _calls = new ProjectCalls(_code, _files);
            _headers = new HandWrittenHeaders(_code);
            _registry = new(() => new RegistryReader(_code, _files, _calls).Read());
            _middleware = new(() => _uses.UseCors.Select(_uses.Read).ToImmutableArray());
            _coverage = new Coverage(_code, _files, _uses, _calls, _registry);
            _isProgram = code.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        }

        internal void CheckFile(SemanticModelAnalysisContext context)
        {
            var tree = context.SemanticModel.SyntaxTree;
            if (WiringFiles.SpeaksOfCors(tree))
            {
                foreach (var call in _uses.UseCorsIn(tree))
                    Report(context, FindingsAt(call));

                foreach (var use in _uses.MetadataIn(tree))
                    Report(context, FindingsAt(use));

                Report(context, _coverage.In(tree));
            }

            if (!_uses.UseCors.IsEmpty && WiringFiles.Has(tree, "Headers"))
                Report(context, _headers.In(tree).Where(name => HandWrittenHeader.IsMistake(name.Value!, () => ExposesHeaders)).Select(HandWrittenHeader.Report));
        }

        private static void Report(SemanticModelAnalysisContext context, IEnumerable<Finding?> findings)
        {
            foreach (var finding in findings)
            {
                if (finding is not null)
                    context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }

        private IEnumerable<Finding?> FindingsAt(IInvocationOperation call)
        {
            var use = _uses.Read(call);
            yield return UnknownPolicy.Judge(use, () => _registry.Value);
            yield return DefaultAt(use);
            if (_isProgram && !RegistersCors && _calls.SeesServices)
            {
                var (home, services) = ServiceHome.Of(call, _code);
                yield return UseCorsWithoutAddCors.Report(use.Site, home, services);
            }

            if (_pipelines.Read(call) is not { } pipeline || (pipeline.HasMoreInFront && _uses.UseCors.Length > pipeline.Steps.Count(step => step.Kind == Middleware.Cors)))
                yield break;

            var index = pipeline.IndexOf(use.Site);
            if (index >= 0)
            {
                yield return UseCorsOutOfOrder.Judge(pipeline, index, () => !_uses.Metadata.IsEmpty && !_calls.HasSeveralApps, () => HostAuthorizes && !_calls.HasSeveralApps);
                yield return RedirectBeforeCors.Judge(pipeline, index);
            }
        }

        private IEnumerable<Finding?> FindingsAt(PolicyUse use)
        {
            yield return UnknownPolicy.Judge(use, () => _registry.Value);
            yield return DefaultAt(use);
            if (_isProgram && _uses.UseCors.IsEmpty && !HandlesMetadataOtherwise && _calls.SeesApp)
                yield return CorsNeverUsed.Report(use);
        }

        /// <summary>A library leaves endpoints, and the default policy, to whoever uses it.</summary>
        private Finding? DefaultAt(PolicyUse use) =>
            _isProgram && use.TakesDefault && !_uses.HasOtherMetadata && !_calls.MayNamePoliciesUnseen ? NoDefaultPolicy.Judge(use, () => _registry.Value, () => _middleware.Value, () => _uses.Metadata) : null;

        /// <summary>MVC calls AddCors itself.</summary>
        private bool RegistersCors =>
            _calls.Calls("AddCors") || _calls.Calls("AddControllers") || _calls.Calls("AddControllersWithViews") || _calls.Calls("AddMvc") || !_files.MentionsOf("ICorsService").IsEmpty;

        private bool ExposesHeaders => !_files.MentionsOf("WithExposedHeaders").IsEmpty || !_files.MentionsOf("ExposedHeaders").IsEmpty || _calls.MayRegisterPoliciesUnseen;

        /// <summary>
        /// MVC with routes of its own looks at the metadata itself, the middleware can be used by its type, what it leaves for the check can
        /// be forged ("__CorsMiddlewareWithEndpointInvoked"), and the check can be switched off.
        /// </summary>
        private bool HandlesMetadataOtherwise =>
            _files.With("CorsMiddleware").Any() ||
            _calls.Calls("UseMvc") || _calls.Calls("UseMvcWithDefaultRoute") || !_files.MentionsOf("SuppressCheckForUnhandledSecurityMetadata").IsEmpty;

        /// <summary>The host of a <c>WebApplication</c> puts UseAuthorization in front where both services are there and nobody calls it.</summary>
        private bool HostAuthorizes =>
            !_calls.Calls("UseAuthorization") && _calls.Calls("AddAuthentication") && (_calls.Calls("AddAuthorization") || _calls.Calls("AddAuthorizationBuilder"));
    }
}
