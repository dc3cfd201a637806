using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>
/// The members that those who handle a header may get a text, a dictionary or a response from: found from the names in the handlers
/// downwards, by text alone. Every other member says nothing that ends in a header.
/// </summary>
internal sealed class HandedDown
{
    /// <summary>How many members a value may come through.</summary>
    private const int MaxDepth = 4;

    private readonly CodeBase _code;
    private readonly HashSet<SyntaxNode> _members = [];
    private readonly Dictionary<int, List<SyntaxNode>> _mentioners = [];
    private readonly ConcurrentDictionary<string, NameUses> _names = new(StringComparer.Ordinal);

    /// <param name="handlers">The members to begin with.</param>
    /// <param name="given">What is looked for.</param>
    internal HandedDown(CodeBase code, HeaderReach reach, IReadOnlyCollection<SyntaxNode> handlers, Given given)
    {
        _code = code;
        var asked = new HashSet<int>();
        var users = handlers;
        for (var depth = 0; users.Count > 0 && depth <= MaxDepth; depth++)
        {
            var words = WordsOf(users);
            words.RemoveWhere(word => !asked.Add(word));
            users = depth < MaxDepth ? DeclaredBy(words, reach, given) : [];
        }
    }

    /// <summary>True for a member that a handler may get something from.</summary>
    internal bool Contains(SyntaxNode member) => _members.Contains(member);

    /// <summary>Where a handler, or a member between, may mention a member.</summary>
    internal IEnumerable<Mention> MentionsOf(ISymbol member)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        var uses = _names.TryGetValue(name, out var known)
            ? known
            : _names.GetOrAdd(name, new NameUses(name, MentionersOf(name).Select(user => (user.SyntaxTree, user.Span)), _code.References.Resolution));
        return uses.MayMean(member.OriginalDefinition);
    }

    private List<SyntaxNode> MentionersOf(string name) => _mentioners.TryGetValue(TextIndex.HashOf(name), out var members) ? members : [];

    private HashSet<int> WordsOf(IReadOnlyCollection<SyntaxNode> users)
    {
        var all = new HashSet<int>();
        var words = new List<int>();
        foreach (var user in users)
        {
            words.Clear();
            WordSet.Of(user.SyntaxTree.GetText().ToString(), user.SpanStart, user.Span.End).CopyTo(words);
            foreach (var word in words)
            {
                all.Add(word);
                if (!_mentioners.TryGetValue(word, out var list))
                    _mentioners.Add(word, list = []);

                list.Add(user);
            }
        }

        return all;
    }

    private List<SyntaxNode> DeclaredBy(HashSet<int> names, HeaderReach reach, Given given)
    {
        var found = new List<SyntaxNode>();
        foreach (var (tree, givers) in _code.Words.Givers)
        {
            foreach (var (name, position, kind) in givers)
            {
                if ((kind & given) != 0 && names.Contains(name) && tree.GetRoot().FindToken(position).Parent is { } declaration && IsGiver(declaration))
                    Add(Declarations.MemberAround(declaration));
            }
        }

        return found;

        void Add(SyntaxNode member)
        {
            if (_members.Add(member) && !reach.IsHandler(member))
                found.Add(member);

            // What a field or property holds may have come into it when the object was made.
            if (member is (BaseFieldDeclarationSyntax or PropertyDeclarationSyntax) and { Parent: TypeDeclarationSyntax type })
            {
                foreach (var constructor in type.Members)
                {
                    if (constructor is ConstructorDeclarationSyntax)
                        Add(constructor);
                }
            }
        }
    }

    private static bool IsGiver(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method => method.ParameterList.Parameters.Any(parameter => parameter.Type is not (null or PredefinedTypeSyntax)),
        MethodDeclarationSyntax or PropertyDeclarationSyntax => true,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}
