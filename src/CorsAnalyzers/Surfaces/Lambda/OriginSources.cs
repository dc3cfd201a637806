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
    private const int MaxDepth = 3;

    /// <summary>How many places the project's habits are learned from.</summary>
    private const int Enough = 20;

    private readonly CodeBase _code;
    private readonly LambdaTypes _types;
    private readonly Lazy<ImmutableArray<OriginSource>> _first;

    internal OriginSources(CodeBase code, LambdaTypes types)
    {
        _code = code;
        _types = types;
        _first = new(() => code.Words.TreesWhere(index => index.Mentions(WellKnownHeader.AllowOrigin)).SelectMany(tree => In(tree, span: null)).Take(Enough).ToImmutableArray());
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

    private IEnumerable<OriginSource> In(SyntaxTree file, TextSpan? span) => new Search(_code, _types).Run(file, span);

    private sealed class Search(CodeBase code, LambdaTypes types)
    {
        private readonly List<OriginSource> _found = [];
        private readonly Dictionary<SyntaxNode, bool> _reaches = [];

        internal IEnumerable<OriginSource> Run(SyntaxTree tree, TextSpan? span)
        {
            var text = tree.GetText().ToString();
            var root = tree.GetRoot();
            foreach (var position in PositionsOf(text))
            {
                if (span is { } part && !part.Contains(position))
                    continue;

                _found.Clear();
                CheckMention(root.FindToken(position));
                foreach (var source in _found)
                    yield return source;
            }
        }

        private static IEnumerable<int> PositionsOf(string text)
        {
            for (var i = text.IndexOf(Header, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(Header, i + 1, StringComparison.OrdinalIgnoreCase))
                yield return i;

            foreach (var position in TextIndex.PositionsOf(Member, text, 0, text.Length))
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
                    case IMemberInitializerOperation { InitializedMember: { } slot } when IsSlot(slot):
                        _found.Add(new OriginSource(member, value, Map: null));
                        return;
                    case IObjectCreationOperation creation when Reaches(creation, depth: 0):
                        _found.Add(new OriginSource(member, value, creation));
                        return;
                    default:
                        return;
                }
            }
        }

        private void CheckMap(IOperation receiver, ISymbol member, IOperation value)
        {
            var unwrapped = Operations.Unwrap(receiver);
            if (unwrapped is IParameterReferenceOperation parameter)
            {
                if (IsGivenHeaders(parameter.Parameter, member))
                    _found.Add(new OriginSource(member, value, Map: null));
                return;
            }

            foreach (var origin in new OriginFlow(code).OriginsOf(unwrapped, frame: null, out _))
            {
                if (!origin.IsNull && Reaches(origin.Creation, depth: 0))
                {
                    _found.Add(new OriginSource(member, value, origin.Creation));
                    return;
                }
            }
        }

        /// <summary>A helper that writes to the dictionary it is given, and is given that of a response.</summary>
        private bool IsGivenHeaders(IParameterSymbol parameter, ISymbol method)
        {
            foreach (var reference in code.References.To(method))
            {
                if (reference is not IInvocationOperation call || call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is not { } given)
                    continue;

                var argument = Operations.Unwrap(given.Value);
                if (IsSlot(argument))
                    return true;

                foreach (var origin in new OriginFlow(code).OriginsOf(argument, frame: null, out _))
                {
                    if (!origin.IsNull && Reaches(origin.Creation, depth: 0))
                        return true;
                }
            }

            return false;
        }

        /// <summary>True when the dictionary becomes the headers of a response, here or in a member that gets it from here.</summary>
        private bool Reaches(IOperation map, int depth)
        {
            if (_reaches.TryGetValue(map.Syntax, out var known))
                return known;

            _reaches[map.Syntax] = false;
            var flow = new MapWrites(code, map);
            flow.Follow(map, frame: null);
            return _reaches[map.Syntax] = flow.Stores.Any(store => IsSlot(store.Target))
                || flow.Returns.Any(@return => IsUsed(@return, depth))
                || (depth < MaxDepth && flow.Copies.Any(copy => Reaches(copy, depth + 1)));
        }

        private bool IsUsed(IOperation @return, int depth)
        {
            if (depth >= MaxDepth || code.FunctionAround(@return) is not IMethodSymbol function)
                return false;

            var name = function.AssociatedSymbol ?? function;
            var references = Operations.FunctionOf(@return) is { } local ? code.BodyAround(local).ReferencesTo(name) : code.References.To(name);
            return references.Any(reference => Reaches(reference, depth + 1));
        }

        private bool IsOnResponse(IOperation receiver) => IsSlot(receiver) || types.IsResponse(Operations.Unwrap(receiver).Type);

        private bool IsSlot(IOperation target) =>
            target is IPropertyReferenceOperation { Property: { Name: "Headers" or "MultiValueHeaders" } property } && types.PlatformOf(property.ContainingType) is not null;
    }
}
