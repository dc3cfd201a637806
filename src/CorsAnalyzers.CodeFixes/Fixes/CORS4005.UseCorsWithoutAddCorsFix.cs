using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS4005: calls AddCors where the services are registered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseCorsWithoutAddCorsFix))]
public sealed class UseCorsWithoutAddCorsFix : EditingFixProvider
{
    private const string AddCors = "CORS4005.AddCors";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UseCorsWithoutAddCors.Id);

    private protected override Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(diagnostic.AdditionalLocations is [var home] && EditSession.CanEdit(solution, home)
            ? ImmutableArray.Create(new FixOffer("Add 'AddCors()'", AddCors))
            : ImmutableArray<FixOffer>.Empty);

    private protected override Task EditAsync(EditSession session, Diagnostic diagnostic, string key) =>
        session.EditOnceAsync(diagnostic.AdditionalLocations[0], (node, text, model) => Add(node, diagnostic.Properties[EditProperties.Receiver]!, text, model));

    private static ImmutableArray<TextChange> Add(SyntaxNode node, string services, SourceText text, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement)
            return ImmutableArray<TextChange>.Empty;

        var call = services + ".AddCors();";
        var insertion = Layout.StartsLine(statement.GetFirstToken())
            ? new TextChange(new TextSpan(Layout.StartOfComments(statement, text).Start, 0), Layout.IndentOf(statement.GetFirstToken()) + call + Layout.NewLineOf(text))
            : new TextChange(new TextSpan(statement.SpanStart, 0), call + " ");
        return Usings.For("Microsoft.Extensions.DependencyInjection", "CorsServiceCollectionExtensions", 0, statement, model).Add(insertion);
    }
}
