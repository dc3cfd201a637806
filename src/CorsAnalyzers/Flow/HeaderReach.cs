using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>
/// Which members may have to do with a header, judged by text and declarations alone: those that spell it, those that mention such a
/// member, and so on, found once from the spellings upwards. "No" is an answer for everything that <see cref="Flow"/> follows; it spares
/// binding the many members that only make, or only pass on, responses without that header.
/// </summary>
internal sealed class HeaderReach
{
    /// <summary>How many mentions are looked at: names like <c>Get</c> lead through half of a large project. What is past that counts as having nothing to do with the header.</summary>
    private const int MaxMentions = 20_000;

    private readonly CodeBase _code;

    /// <summary>Members that do something with the header or with what has it, and do not only return it.</summary>
    private readonly HashSet<SyntaxNode> _handlers = [];

    /// <summary>Those of them that only look it up: tests of answers, mostly.</summary>
    private readonly HashSet<SyntaxNode> _lookUps = [];

    /// <summary>Members that only return what has it.</summary>
    private readonly HashSet<SyntaxNode> _passing = [];
    private readonly ConcurrentDictionary<SyntaxNode, bool> _isUsedByHandler = new();
    private readonly Lazy<HandedDown> _containers;
    private readonly Lazy<HandedDown> _values;

    /// <param name="header">As it stands in the text.</param>
    /// <param name="files">The files that may name it.</param>
    internal HeaderReach(CodeBase code, WellKnownHeader header, IEnumerable<SyntaxTree> files)
    {
        _code = code;
        _containers = new(() => new HandedDown(code, this, _handlers, Given.Container));
        _values = new(() => new HandedDown(code, this, _handlers.Where(member => !_lookUps.Contains(member)).ToList(), Given.Text | Given.Container));
        var members = new Queue<ISymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var file in files)
        {
            var lookingUp = new List<SyntaxNode>();
            foreach (var spelling in header.PositionsIn(file.GetText().ToString()).Select(position => file.GetRoot().FindToken(position)))
            {
                if (HeaderSpelling.IsOnlyName(spelling))
                    continue;

                var member = Declarations.MemberAround(spelling.Parent ?? file.GetRoot());
                if (HeaderSpelling.IsLookUp(spelling))
                    lookingUp.Add(member);
                else
                    AddHandler(member);
            }

            // Who looks the header up and does nothing else with it gives it to no field.
            foreach (var member in lookingUp)
            {
                if (_handlers.Add(member) && _lookUps.Add(member))
                    AddNames(DeclaredBy(member));
            }
        }

        for (var looked = 0; members.Count > 0 && looked < MaxMentions;)
        {
            var member = members.Dequeue();
            foreach (var mention in code.References.MentionsOf(member))
            {
                looked++;
                if (!code.PassingOn.IsAll(mention.Name, member))
                    AddHandler(mention.User);
                else if (_passing.Add(mention.User))
                    AddNames(DeclaredBy(mention.User));
            }
        }

        void AddHandler(SyntaxNode member)
        {
            if (!_handlers.Add(member))
                return;

            AddNames(DeclaredBy(member));
            AddNames(WrittenBy(member));
        }

        void AddNames(IEnumerable<ISymbol> further)
        {
            foreach (var member in further)
            {
                if (seen.Add(member))
                    members.Enqueue(member);
            }
        }
    }

    /// <summary>The members that the handlers may get a value from which they write.</summary>
    internal HandedDown Values => _values.Value;

    /// <summary>True where the member around a place may have to do with the header.</summary>
    internal bool IsHandledAround(SyntaxNode place) => _handlers.Contains(Declarations.MemberAround(place));

    internal bool IsHandler(SyntaxNode member) => _handlers.Contains(member);

    /// <summary>True for a member that returns what has the header.</summary>
    internal bool Passes(SyntaxNode member) => _passing.Contains(member);

    /// <summary>True where a handler, or a member that hands something on to one, may mention the member around a place.</summary>
    internal bool IsHandledByUsersOf(SyntaxNode place)
    {
        var member = Declarations.MemberAround(place);
        return _isUsedByHandler.TryGetValue(member, out var known)
            ? known
            : _isUsedByHandler.GetOrAdd(member, DeclaredBy(member).Concat(WrittenBy(member)).Any(name => _containers.Value.MentionsOf(name).Any(mention => mention.User != member)));
    }

    /// <summary>Everything that others may mention to reach a member.</summary>
    private IEnumerable<ISymbol> DeclaredBy(SyntaxNode member)
    {
        foreach (var declaration in Declarations.NamedBy(member))
        {
            if (_code.DeclaredAt(declaration) is not { } symbol)
                continue;

            if (symbol is not (IMethodSymbol or IPropertySymbol))
            {
                yield return symbol;
                continue;
            }

            _code.TryGetNames(symbol, out var names);
            foreach (var name in names)
                yield return name;
        }
    }

    /// <summary>The fields and properties that a member fills.</summary>
    private IEnumerable<ISymbol> WrittenBy(SyntaxNode member)
    {
        if (member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || _code.References.Resolution.TypeAt(declaration) is not { } type)
            yield break;

        foreach (var name in Declarations.NamesWrittenIn(member))
        {
            ISymbol? written = null;
            for (var owner = type; owner is not null && written is null; owner = owner.ContainingType)
                written = NameResolution.DataOf(owner, name);

            // What stands in front of the dot may be a type, too.
            written ??= _code.TypeNamed(name, declaration);
            if (written is { DeclaringSyntaxReferences.IsEmpty: false })
                yield return written.OriginalDefinition;
        }
    }
}
