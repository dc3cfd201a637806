using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Flow;

/// <summary>One place where an identifier stands as a name.</summary>
/// <param name="User">The member around it.</param>
/// <param name="Arguments">How many arguments it is called with; less than none where it is not called.</param>
internal sealed record Mention(SimpleNameSyntax Name, SyntaxNode User, int Arguments)
{
    internal bool IsCall => Arguments >= 0;
}

/// <summary>
/// The places where one name is used, grouped once by what declarations alone tell of them, so that members with a frequent name
/// do not all look at all places.
/// </summary>
internal sealed class NameUses
{
    private readonly string _name;
    private readonly IEnumerable<(SyntaxTree Tree, TextSpan Span)> _places;
    private readonly Lazy<ImmutableArray<Mention>> _all;
    private readonly Lazy<Groups> _calls;
    private readonly Lazy<Groups> _others;

    /// <param name="places">Where to look.</param>
    internal NameUses(string name, IEnumerable<(SyntaxTree Tree, TextSpan Span)> places, NameResolution resolution)
    {
        _name = name;
        _places = places;
        _all = new(() => Find(_ => true).ToImmutableArray());
        _calls = new(() => new Groups(Find(MayBeCall).Where(mention => mention.IsCall), resolution));
        _others = new(() => new Groups(Find(next => next != '(').Where(mention => !mention.IsCall), resolution));
    }

    /// <summary>Every one of them.</summary>
    internal ImmutableArray<Mention> All => _all.Value;

    /// <summary>Those that may mean a member; what they surely do not mean is left out, the others are to be bound.</summary>
    internal IEnumerable<Mention> MayMean(ISymbol member)
    {
        switch (member)
        {
            case INamedTypeSymbol:
                return All;
            case IMethodSymbol { MethodKind: MethodKind.Constructor }:
                return All.Where(mention => References.UseOf(mention.Name) is ObjectCreationExpressionSyntax);
            case IMethodSymbol method:
                return _calls.Value.MayMean(method, mention => TakesArguments(method, mention.Arguments))
                    .Concat(_others.Value.MayMean(method, mention => MayBeMethodGroup(mention.Name)));
            default:
                return _others.Value.MayMean(member, _ => true);
        }
    }

    private static bool MayBeCall(char next) => next is '(' or '<' or '/';

    private IEnumerable<Mention> Find(Func<char, bool> mayBe)
    {
        foreach (var (tree, span) in _places)
        {
            var text = tree.GetText().ToString();
            foreach (var position in TextIndex.PositionsOf(_name, text, span.Start, span.End))
            {
                if (mayBe(NextCharacter(text, position + _name.Length)) && MentionAt(tree.GetRoot().FindToken(position), position) is { } mention)
                    yield return mention;
            }
        }
    }

    private static char NextCharacter(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;

        return position < text.Length ? text[position] : '\0';
    }

    private static Mention? MentionAt(SyntaxToken token, int position)
    {
        if (token.SpanStart > position || !token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is not SimpleNameSyntax name)
            return null;

        return new Mention(name, Declarations.MemberAround(name), References.UseOf(name) is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Count : -1);
    }

    internal static bool TakesArguments(IMethodSymbol method, int count)
    {
        var (least, most) = (0, method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            if (parameter.IsParams)
                most = int.MaxValue;
            else if (!parameter.IsOptional)
                least++;
        }

        return (count >= least && count <= most) || (method.IsExtensionMethod && count + 1 >= least && count + 1 <= most);
    }

    /// <summary>False where a method that is not called cannot stand: before a dot, or as an operand.</summary>
    private static bool MayBeMethodGroup(SimpleNameSyntax name)
    {
        SyntaxNode group = name;
        if (group.Parent is MemberAccessExpressionSyntax access)
        {
            if (access.Name != group)
                return false;

            group = access;
        }

        return group.Parent switch
        {
            MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InterpolationSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or ConditionalAccessExpressionSyntax or NameColonSyntax or IsPatternExpressionSyntax or SwitchStatementSyntax or AwaitExpressionSyntax => false,
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) || binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression) || binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.AsExpression),
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => false,
            AssignmentExpressionSyntax assignment => assignment.Right == group,
            _ => true,
        };
    }

    /// <summary>Mentions by their meaning, as far as declarations tell it.</summary>
    private sealed class Groups
    {
        private readonly Dictionary<ISymbol, List<Mention>> _exact = new(SymbolEqualityComparer.Default);
        private readonly List<Mention> _open = [];
        private readonly List<Mention> _extensions = [];

        internal Groups(IEnumerable<Mention> mentions, NameResolution resolution)
        {
            foreach (var mention in mentions)
            {
                var (kind, symbol) = resolution.MeaningOf(mention);
                switch (kind)
                {
                    case MeaningKind.Exact when _exact.TryGetValue(symbol!, out var list):
                        list.Add(mention);
                        break;
                    case MeaningKind.Exact:
                        _exact.Add(symbol!, [mention]);
                        break;
                    case MeaningKind.Extension:
                        _extensions.Add(mention);
                        break;
                    case MeaningKind.Open:
                        _open.Add(mention);
                        break;
                }
            }
        }

        internal IEnumerable<Mention> MayMean(ISymbol member, Func<Mention, bool> fits)
        {
            if (_exact.TryGetValue(member, out var exact))
            {
                foreach (var mention in exact)
                    yield return mention;
            }

            foreach (var mention in _open)
            {
                if (fits(mention))
                    yield return mention;
            }

            if (member is not IMethodSymbol { IsExtensionMethod: true })
                yield break;

            foreach (var mention in _extensions)
            {
                if (fits(mention))
                    yield return mention;
            }
        }
    }
}
