using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>
/// Which members may have to do with a header, judged by names in the text alone: those that spell it, those that mention such a member,
/// and so on. "No" is an answer for everything that <see cref="Flow"/> follows; it spares binding the many members that only make,
/// or only pass on, responses without that header.
/// </summary>
internal sealed class HeaderReach
{
    private readonly References _references;

    /// <summary>Members that do something with the header or with what has it, and do not only return it.</summary>
    private readonly HashSet<SyntaxNode> _handlers = [];
    private readonly ConcurrentDictionary<SyntaxNode, bool> _isUsedByHandler = new();
    private readonly ConcurrentDictionary<string, bool> _leadsToHandler = new(StringComparer.Ordinal);

    /// <param name="header">As it stands in the text.</param>
    /// <param name="files">The files that may name it.</param>
    internal HeaderReach(References references, WellKnownHeader header, IEnumerable<SyntaxTree> files)
    {
        _references = references;
        var names = new Queue<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var root = file.GetRoot();
            foreach (var position in header.PositionsIn(file.GetText().ToString()))
                AddHandler(Declarations.MemberAround(root.FindToken(position).Parent ?? root));
        }

        while (names.Count > 0)
        {
            foreach (var mention in references.MentionsOf(names.Dequeue()))
            {
                var member = Declarations.MemberAround(mention);
                if (PassesOn(mention))
                    AddNames(Declarations.NamesOf(member));
                else
                    AddHandler(member);
            }
        }

        void AddHandler(SyntaxNode member)
        {
            if (!_handlers.Add(member))
                return;

            AddNames(Declarations.NamesOf(member));
            AddNames(Declarations.NamesWrittenIn(member));
        }

        void AddNames(IEnumerable<string> further)
        {
            foreach (var name in further)
            {
                if (seen.Add(name))
                    names.Enqueue(name);
            }
        }
    }

    /// <summary>True where the member around a place may have to do with the header.</summary>
    internal bool IsHandledAround(SyntaxNode place) => _handlers.Contains(Declarations.MemberAround(place));

    /// <summary>True where that may be so for a member that mentions the one around a place, or for one that mentions that, and so on.</summary>
    internal bool IsHandledByUsersOf(SyntaxNode place) =>
        _isUsedByHandler.GetOrAdd(
            Declarations.MemberAround(place),
            member => Declarations.NamesOf(member).Any(LeadsToHandler) || Declarations.NamesWrittenIn(member).Any(LeadsToHandler));

    private bool LeadsToHandler(string name)
    {
        if (_leadsToHandler.TryGetValue(name, out var known))
            return known;

        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var queue = new Queue<string>(seen);
        while (queue.Count > 0)
        {
            foreach (var mention in _references.MentionsOf(queue.Dequeue()))
            {
                var user = Declarations.MemberAround(mention);
                if (_handlers.Contains(user))
                    return _leadsToHandler[name] = true;

                foreach (var further in Declarations.NamesOf(user))
                {
                    if (_leadsToHandler.TryGetValue(further, out var leads) && leads)
                        return _leadsToHandler[name] = true;

                    if (seen.Add(further))
                        queue.Enqueue(further);
                }
            }
        }

        // None of the names on the way leads anywhere either.
        foreach (var exhausted in seen)
            _leadsToHandler[exhausted] = false;

        return false;
    }

    /// <summary>True where a member returns what the mentioned one gives it, and gives it nothing but its own parameters.</summary>
    private static bool PassesOn(SimpleNameSyntax mention)
    {
        var use = References.UseOf(mention);
        if (use is ObjectCreationExpressionSyntax || !Returns.IsReturnedByMember(use))
            return false;

        return use is not InvocationExpressionSyntax call || (HasPlainReceiver(call) && call.ArgumentList.Arguments.All(argument => IsPlain(argument.Expression)));
    }

    /// <summary>Called on nothing, or on something that the member did not make.</summary>
    private static bool HasPlainReceiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } => !Declarations.Declares(Declarations.MemberAround(call), receiver.Identifier.ValueText),
        _ => false,
    };

    private static bool IsPlain(ExpressionSyntax argument) =>
        argument is LiteralExpressionSyntax { Token.Value: not string } or ThisExpressionSyntax
        || (argument is IdentifierNameSyntax name && Declarations.MemberAround(name) is BaseMethodDeclarationSyntax method && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText));
}
