using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>One place in the project that sends Access-Control-Allow-Origin.</summary>
/// <param name="Member">The member that it stands in.</param>
/// <param name="Value">The value, in that member.</param>
/// <param name="Map">The creation of the dictionary it is written to; null where it is written to the response directly.</param>
internal sealed record OriginSource(ISymbol Member, IOperation Value, IOperation? Map);

/// <summary>
/// Places that send Access-Control-Allow-Origin with a Lambda response. Found by the header's name in the text of the files, and only
/// when a rule asks: the first of the project, which are enough to learn from, and those of the asking body.
/// </summary>
internal sealed class OriginSources
{
    private const string Header = "Access-Control-Allow-Origin";
    private const string Member = "AccessControlAllowOrigin";

    /// <summary>How many places the project's habits are learned from.</summary>
    private const int Enough = 20;

    private readonly CodeBase _code;
    private readonly LambdaTypes _types;
    private readonly HeaderSlots _slots;
    private readonly Lazy<ImmutableArray<OriginSource>> _first;

    internal OriginSources(CodeBase code, LambdaTypes types, HeaderSlots slots)
    {
        _code = code;
        _types = types;
        _slots = slots;
        _first = new(() => code.Words.TreesWhere(index => index.Mentions(WellKnownHeader.AllowOrigin)).SelectMany(tree => In(tree, new TextSpan(0, tree.Length))).Take(Enough).ToImmutableArray());
    }

    /// <summary>The first of the project, in the order of its files; empty only where nobody sends the header.</summary>
    internal ImmutableArray<OriginSource> First => _first.Value;

    /// <summary>Those in the body around an operation.</summary>
    internal IEnumerable<OriginSource> Around(IOperation operation)
    {
        var body = Operations.RootOf(operation).Syntax;
        return In(body.SyntaxTree, body.Span).Where(source => Operations.RootOf(source.Value).Syntax == body);
    }

    /// <summary>The source to compare a response with: of the first ones one in the same file, if there is one there; null where nobody sends the header.</summary>
    internal OriginSource? NearestTo(IOperation response) =>
        First.FirstOrDefault(source => source.Value.Syntax.SyntaxTree == response.Syntax.SyntaxTree) ?? First.FirstOrDefault();

    private IEnumerable<OriginSource> In(SyntaxTree file, TextSpan span) => new Search(_code, _types, _slots).Run(file, span);

    private sealed class Search(CodeBase code, LambdaTypes types, HeaderSlots slots)
    {
        private readonly List<OriginSource> _found = [];

        internal IEnumerable<OriginSource> Run(SyntaxTree tree, TextSpan span)
        {
            var text = tree.GetText().ToString();
            var root = tree.GetRoot();
            foreach (var position in PositionsOf(text, span))
            {
                _found.Clear();
                CheckMention(root.FindToken(position));
                foreach (var source in _found)
                    yield return source;
            }
        }

        private static IEnumerable<int> PositionsOf(string text, TextSpan span)
        {
            for (var i = text.IndexOf(Header, span.Start, span.Length, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(Header, i + 1, span.End - i - 1, StringComparison.OrdinalIgnoreCase))
                yield return i;

            foreach (var position in TextIndex.PositionsOf(Member, text, span.Start, span.End))
                yield return position;
        }

        private void CheckMention(SyntaxToken token)
        {
            switch (token.Parent)
            {
                case LiteralExpressionSyntax literal when string.Equals(token.ValueText, Header, StringComparison.OrdinalIgnoreCase):
                    CheckLiteral(literal);
                    break;
                case IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name:
                    CheckKey(code.OperationAt(access));
                    break;
                case IdentifierNameSyntax imported:
                    CheckKey(code.OperationAt(imported));
                    break;
            }
        }

        /// <summary>The literal itself, or every use of the constant that it is the value of.</summary>
        private void CheckLiteral(LiteralExpressionSyntax literal)
        {
            if (literal.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
            {
                CheckKey(code.OperationAt(literal));
                return;
            }

            if (code.DeclaredAt(declarator) is not { } symbol)
                return;

            IEnumerable<IOperation> uses = symbol is IFieldSymbol
                ? code.References.To(symbol)
                : code.OperationAt(declarator) is { } declared ? code.BodyAround(declared).ReferencesTo(symbol) : [];
            foreach (var use in uses)
                CheckKey(use);
        }

        private void CheckKey(IOperation? key)
        {
            while (key is { Parent: IConversionOperation conversion })
                key = conversion;

            if (key?.Parent is not IArgumentOperation argument)
                return;

            switch (argument.Parent)
            {
                case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } indexer when assignment.Target == indexer:
                    CheckWrite(indexer.Instance, assignment.Value, indexer);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "AddHeader" or "SetHeaderValues" } call:
                    if (Operations.ArgumentsOf(call) is [var name, var value, ..] && name == argument.Value)
                        CheckWrite(call.Instance ?? (call.Arguments[0].Parameter is { Ordinal: 0 } ? call.Arguments[0].Value : null), value, call);
                    break;
            }
        }

        private void CheckWrite(IOperation? receiver, IOperation value, IOperation write)
        {
            if (code.MemberAround(value) is not { } member)
                return;

            if (receiver is IConditionalAccessInstanceOperation)
                receiver = Operations.AccessAround(receiver)?.Operation;

            if (receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
                CheckInitializer(member, value, write);
            else if (receiver is not null && IsOnResponse(receiver))
                _found.Add(new OriginSource(member, value, Map: null));
            else if (receiver is not null)
                CheckMap(receiver, member, value);
        }

        private void CheckInitializer(ISymbol member, IOperation value, IOperation write)
        {
            for (var parent = write.Parent; parent is not null; parent = parent.Parent)
            {
                switch (parent)
                {
                    case IObjectOrCollectionInitializerOperation or ISimpleAssignmentOperation:
                        continue;
                    case IMemberInitializerOperation { InitializedMember: { } slot } when slots.IsSlot(slot):
                        _found.Add(new OriginSource(member, value, Map: null));
                        return;
                    case IObjectCreationOperation creation when slots.IsReachedBy(creation):
                        _found.Add(new OriginSource(member, value, creation));
                        return;
                    default:
                        return;
                }
            }
        }

        private void CheckMap(IOperation receiver, ISymbol member, IOperation value)
        {
            var map = Operations.Unwrap(receiver);
            if (map is IParameterReferenceOperation { Parameter: var parameter })
            {
                if (slots.IsGivenTo(parameter))
                    _found.Add(new OriginSource(member, value, Map: null));
            }
            else if (slots.OriginOf(map) is { } creation)
            {
                _found.Add(new OriginSource(member, value, creation));
            }
        }

        private bool IsOnResponse(IOperation receiver) => slots.IsSlot(receiver) || types.IsResponse(Operations.Unwrap(receiver).Type);
    }
}
