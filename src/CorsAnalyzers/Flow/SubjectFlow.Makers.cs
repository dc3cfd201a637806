using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <content>What variables and members were made of.</content>
internal sealed partial class SubjectFlow
{
    /// <summary>What a local was made of, and the tests that decided it.</summary>
    private void PushWhatMade(ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        if (!TryGoDeeper(local))
            return;

        var body = _code.BodyAround(reference);
        if (body.ValuesOf(local) is { IsDefaultOrEmpty: false } values)
        {
            foreach (var value in values)
                PushAssignment(value, value, isOnly: values.Length == 1);
        }
        else
        {
            PushGivers(body.ReferencesTo(local));
        }

        _depth--;
    }

    /// <summary>What a field or property was made of: its initializer and assignments, or what it computes.</summary>
    private void PushWhatMade(ISymbol member)
    {
        if (member is IMethodSymbol || member.DeclaringSyntaxReferences.IsEmpty)
            return;

        if (member is IPropertySymbol { GetMethod: { } getter } property && !IsStored(property))
        {
            PushBodyOf(getter);
            return;
        }

        if (!TryGoDeeper(member))
            return;

        if (_code.Members.FirstValueOf(member) is { } first)
            Push(first);

        PushGivers(_code.References.ThatMayAssign(member));
        _depth--;
    }

    /// <summary>What a method of the project looks at before it answers.</summary>
    private void PushBodyOf(IMethodSymbol method)
    {
        if (!_code.TryGetBody(method, out var body) || !TryGoDeeper(method.OriginalDefinition))
            return;

        Push(body);
        _depth--;
    }

    private bool TryGoDeeper(ISymbol symbol)
    {
        if (_depth >= MaxDepth || !_seen.Add(symbol))
            return false;

        _depth++;
        return true;
    }

    private void PushGivers(IEnumerable<IOperation> references)
    {
        foreach (var reference in references)
        {
            if (GiverOf(reference) is { } giver)
                PushAssignment(giver, reference, isOnly: false);
        }
    }

    private void PushAssignment(IOperation value, IOperation place, bool isOnly)
    {
        Push(value);
        if (isOnly)
            return;

        foreach (var (test, _) in Conditions.OnWayTo(place, within: null))
            Push(test);

        for (var parent = place.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ITryOperation)
                _found.Add(new Subject(parent.Syntax, string.Empty));
        }
    }

    /// <summary>What gives a variable its value where that is no plain assignment: <c>out</c>, <c>|=</c>, a tuple.</summary>
    private static IOperation? GiverOf(IOperation reference)
    {
        for (var (child, parent) = (reference, reference.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IDeclarationExpressionOperation or ITupleOperation:
                    continue;
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target == child:
                    return deconstruction.Value;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Parent: { } call }:
                    return call;
                case IAssignmentOperation assignment when assignment.Target == child:
                    return assignment.Value;
                default:
                    return null;
            }
        }

        return null;
    }
}
