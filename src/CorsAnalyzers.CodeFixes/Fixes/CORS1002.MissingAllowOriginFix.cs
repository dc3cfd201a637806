using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>
/// CORS1002: adds Access-Control-Allow-Origin where the response's headers are made: to the dictionary, wherever it stands, to the
/// response itself where it has none, or at the end of the chain that makes an <c>IHttpResult</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAllowOriginFix))]
public sealed class MissingAllowOriginFix : EditingFixProvider
{
    private const string AddHeader = "CORS1002.AddHeader";
    private const string Collections = "System.Collections.Generic";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(MissingAllowOrigin.Id);

    private protected override Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(TitleFor(diagnostic) is { } title && diagnostic.AdditionalLocations.All(home => EditSession.CanEdit(solution, home)) ? ImmutableArray.Create(new FixOffer(title, AddHeader)) : ImmutableArray<FixOffer>.Empty);

    private protected override async Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        if (diagnostic.AdditionalLocations.Count == 0)
            await session.EditOnceAsync(diagnostic.Location, (response, _, model) => AddToResponse(response, diagnostic, model)).ConfigureAwait(false);

        foreach (var home in diagnostic.AdditionalLocations)
            await session.EditOnceAsync(home, (headers, _, model) => AddToHeaders(headers, diagnostic, model)).ConfigureAwait(false);
    }

    private static string? TitleFor(Diagnostic diagnostic)
    {
        if (Property(diagnostic, EditProperties.Carrier) is { } carrier)
            return $"Send '{carrier}'";

        return Property(diagnostic, EditProperties.Value) is { } value ? $"Add {HeaderName.AllowOrigin}: {value}" : null;
    }

    private static string? Property(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    private static HeaderText HeaderFor(Diagnostic diagnostic, SyntaxNode place, SemanticModel model) =>
        new(Property(diagnostic, EditProperties.Slot) ?? "Headers", Property(diagnostic, EditProperties.Value) ?? "\"*\"")
        {
            Qualifier = Usings.IsTaken(Collections, "Dictionary", arity: 2, place, model) ? Collections + "." : string.Empty,
        };

    private static ImmutableArray<TextChange> AddToResponse(SyntaxNode response, Diagnostic diagnostic, SemanticModel model)
    {
        var header = HeaderFor(diagnostic, response, model);
        switch (response)
        {
            case InvocationExpressionSyntax factory:
                return ImmutableArray.Create(AppendLink(factory, header));
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation:
                return Initializers.Append(initializer, $"{header.Slot} = {HeadersFor(creation, initializer, header, diagnostic)}").AddRange(UsingsFor(creation, diagnostic, model));
            case BaseObjectCreationExpressionSyntax creation:
                var member = $" {{ {header.Slot} = {HeadersFor(creation, around: null, header, diagnostic)} }}";
                return ImmutableArray.Create(new TextChange(new TextSpan(creation.Span.End, 0), member)).AddRange(UsingsFor(creation, diagnostic, model));
            default:
                return ImmutableArray<TextChange>.Empty;
        }
    }

    /// <summary>The value of <c>Headers</c> for a response that has none: the project's own, else a new dictionary, laid out like what is around it.</summary>
    private static string HeadersFor(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax? around, HeaderText header, Diagnostic diagnostic)
    {
        if (Property(diagnostic, EditProperties.Carrier) is { } carrier)
            return carrier;

        if (diagnostic.Properties.ContainsKey(EditProperties.IsFilled))
            return header.Braces;

        return around is not null && Initializers.IsOverLines(around)
            ? $"new {header.DictionaryType}{header.BracesOverLines(Initializers.IndentOf(around), Layout.UnitOf(around), Layout.NewLineOf(creation))}"
            : $"new {header.DictionaryType} {header.Braces}";
    }

    private static ImmutableArray<TextChange> AddToHeaders(SyntaxNode headers, Diagnostic diagnostic, SemanticModel model)
    {
        var header = HeaderFor(diagnostic, headers, model);
        switch (headers)
        {
            case InitializerExpressionSyntax braces:
                return Initializers.Append(braces, header.ElementFor(braces));
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                return Initializers.Append(initializer, header.ElementFor(initializer));
            case BaseObjectCreationExpressionSyntax creation:
                return ImmutableArray.Create(new TextChange(new TextSpan(creation.Span.End, 0), " " + header.Braces));
            case CollectionExpressionSyntax empty:
                var comments = string.Concat(Removal.CommentsIn(empty, empty.Span).Select(comment => comment + Removal.Separator(comment, empty)));
                return ImmutableArray.Create(new TextChange(empty.Span, $"new() {{ {comments}{header.IndexElement} }}"));
            default:
                var value = Property(diagnostic, EditProperties.Carrier) ?? $"new {header.DictionaryType} {header.Braces}";
                return ImmutableArray.Create(new TextChange(headers.Span, value)).AddRange(UsingsFor(headers, diagnostic, model));
        }
    }

    private static ImmutableArray<TextChange> UsingsFor(SyntaxNode place, Diagnostic diagnostic, SemanticModel model) =>
        Property(diagnostic, EditProperties.Carrier) is not null || diagnostic.Properties.ContainsKey(EditProperties.IsFilled)
            ? ImmutableArray<TextChange>.Empty
            : Usings.For(Collections, "Dictionary", arity: 2, place, model);

    /// <summary>Adds a link behind the last one, on a line of its own where that has one.</summary>
    private static TextChange AppendLink(InvocationExpressionSyntax factory, HeaderText header)
    {
        var end = factory;
        while (end.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHeader", Parent: InvocationExpressionSyntax next })
            end = next;

        var line = string.Empty;
        if (end != factory && ((MemberAccessExpressionSyntax)end.Expression).OperatorToken is var dot && Layout.StartsLine(dot))
            line = Layout.NewLineOf(factory) + Layout.IndentOf(dot);

        return new TextChange(new TextSpan(end.Span.End, 0), line + header.Link);
    }
}
