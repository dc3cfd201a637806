using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Runs the rules that judge the responses of AWS Lambda functions. Silent, and free, where no Lambda type is known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LambdaResponseAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<TextIndex> s_textIndex = new(TextIndex.Of);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(WildcardOriginWithCredentials.Descriptor, MissingAllowOrigin.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var types = LambdaTypes.Of(start.Compilation, ResponseTypesOf(start.Compilation, start.Options));
            if (types.IsEmpty)
                return;

            // The host keeps the index of a file's text from one compilation to the next.
            TextIndex IndexOf(SourceText text) => start.TryGetValue(text, s_textIndex, out var index) ? index : TextIndex.Of(text);

            var scope = new Scope(start.Compilation, types, start.Options, IndexOf);
            start.RegisterOperationAction(scope.CheckResponse, OperationKind.ObjectCreation, OperationKind.Invocation);
            start.RegisterOperationAction(scope.CheckWildcard, OperationKind.Literal, OperationKind.FieldReference, OperationKind.LocalReference, OperationKind.InterpolatedString);
        });
    }

    private static ImmutableArray<string> ResponseTypesOf(Compilation compilation, AnalyzerOptions options)
    {
        // The option names types of the whole project: the first file that has it speaks for all.
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (LambdaOptions.ResponseTypes.ValueFor(options, tree) is { IsEmpty: false } names)
                return names;
        }

        return ImmutableArray<string>.Empty;
    }

    /// <summary>What the actions of one compilation share.</summary>
    private sealed class Scope
    {
        private readonly LambdaTypes _types;
        private readonly AnalyzerOptions _options;
        private readonly ResponseReader _reader;
        private readonly OriginSources _sources;
        private readonly HeaderSuggestions _suggestions;
        private readonly WildcardSearch _wildcards;
        private readonly ProjectKind _project;

        internal Scope(Compilation compilation, LambdaTypes types, AnalyzerOptions options, Func<SourceText, TextIndex> indexOf)
        {
            var code = new CodeBase(compilation, indexOf);
            _types = types;
            _options = options;
            _reader = new ResponseReader(code, types);
            _sources = new OriginSources(code, types);
            _suggestions = new HeaderSuggestions(code, _sources);
            _wildcards = new WildcardSearch(code, types, _reader);
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
            if (MissingAllowOrigin.IsMissing(response, mode, () => !_sources.All.IsEmpty))
                context.ReportDiagnostic(Missing(made, read).ToDiagnostic());
        }

        /// <summary>CORS1001, at the wildcard.</summary>
        internal void CheckWildcard(OperationAnalysisContext context)
        {
            var operation = context.Operation;
            if (operation.ConstantValue is not { HasValue: true, Value: string { Length: < 8 } text } || text.Trim(' ', '\t') != "*")
                return;

            if (_wildcards.FindAt(operation) is not { } finding)
                return;

            var origins = _suggestions.OriginsInsteadOfWildcard(LambdaOptions.AllowedOrigins.ValueFor(_options, operation.Syntax.SyntaxTree));
            if (!origins.IsEmpty)
                finding = finding with { Properties = finding.Properties.Add(EditProperties.Origins, string.Join(",", origins)) };

            context.ReportDiagnostic(finding.ToDiagnostic());
        }

        private Finding Missing(IOperation made, ReadResponse read)
        {
            var sendsCredentials = read.Headers.WritesOf(HeaderName.AllowCredentials).Any();
            var configured = LambdaOptions.AllowedOrigins.ValueFor(_options, made.Syntax.SyntaxTree);
            var properties = ImmutableDictionary.CreateBuilder<string, string?>();
            if (_suggestions.ValueFor(made, configured, sendsCredentials) is { } value)
                properties.Add(EditProperties.Value, value);

            // The place to edit: the dictionary that the response has, else the response itself.
            var homes = read.Homes;
            var slot = homes.Any(home => home.Slot == ResponseFlow.Headers) || homes.IsEmpty ? ResponseFlow.Headers : homes[0].Slot;
            properties.Add(EditProperties.Slot, slot);
            if (SlotType(made.Type, slot) is { } type && _suggestions.CarrierFor(made, type, sendsCredentials) is { } carrier)
                properties.Add(EditProperties.Carrier, carrier);

            var edits = homes.Where(home => home.Slot == slot).Select(home => home.Site).Distinct().ToImmutableArray();
            var sibling = _sources.All.IsEmpty ? MissingAllowOrigin.NobodySends : MissingAllowOrigin.SentBy(NearestSibling(made));
            return new Finding(MissingAllowOrigin.Descriptor, Site.Of(made.Syntax), edits, properties.ToImmutable(), sibling);
        }

        /// <summary>The one to compare with: in the same file if there is one there.</summary>
        private string NearestSibling(IOperation made)
        {
            var near = _sources.All.FirstOrDefault(source => source.Value.Syntax.SyntaxTree == made.Syntax.SyntaxTree) ?? _sources.All[0];
            var member = near.Member is IMethodSymbol { AssociatedSymbol: { } property } ? property : near.Member;
            return member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        }

        private ITypeSymbol? SlotType(ITypeSymbol? type, string slot)
        {
            for (; type is not null && _types.PlatformOf(type) is not null; type = type.BaseType)
            {
                if (type.GetMembers(slot) is [IPropertySymbol property, ..])
                    return property.Type;
            }

            return null;
        }
    }
}
