using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <content>Variables, fields and properties, and what they were given.</content>
internal sealed partial class StringFlow
{
    private bool FollowLocal(ILocalReferenceOperation local, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        var body = code.BodyAround(local);
        var assigned = body.ValuesOf(local.Local);
        if (assigned.IsDefaultOrEmpty)
            return false;

        if (assigned.Length == 1)
        {
            FollowVariable(local.Local, assigned[0], frame, path, values, depth);
            return true;
        }

        // Several assignments are followed only where each run of the code makes just one of them.
        var paths = assigned.Select(value => Decisions.PathIn(value, frame, body)).ToImmutableArray();
        for (var i = 0; i < paths.Length; i++)
        {
            for (var j = i + 1; j < paths.Length; j++)
            {
                if (!paths[i].Excludes(paths[j]))
                    return false;
            }
        }

        for (var i = 0; i < assigned.Length; i++)
            Follow(assigned[i], frame, path.And(paths[i]), values, depth);

        return true;
    }

    private bool FollowParameter(IParameterReferenceOperation reference, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        if (frame?.ArgumentFor(reference.Parameter) is not { } argument || !code.BodyAround(reference).NeverChanges(reference.Parameter))
            return false;

        if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            return FollowDefault(reference.Parameter, path, values);

        FollowVariable(reference.Parameter, argument.Value, frame.Caller, path, values, depth);
        return true;
    }

    /// <summary>Follows the one value of a variable; each constant is bound to the tests of that variable that it passes.</summary>
    private void FollowVariable(ISymbol variable, IOperation value, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        var own = ImmutableArray.CreateBuilder<HeaderValue>();
        Follow(value, frame, path, own, depth + VariableDepth);
        Bind(own, variable, SubjectFlow.Of(variable, asked: null, code.BodyAround(value)), values);
    }

    /// <summary>Adds the values that a variable may have; each constant among them goes with the tests of the variable that it passes.</summary>
    private static void Bind(ImmutableArray<HeaderValue>.Builder own, object variable, Subjects subjects, ImmutableArray<HeaderValue>.Builder values)
    {
        foreach (var possible in own)
            values.Add(possible.Fact.IsUnknown ? possible : possible with { Path = possible.Path.And(Variables.Has(variable, possible.Fact.Value) with { Subjects = subjects }) });
    }

    private static bool FollowDefault(IParameterSymbol parameter, Path path, ImmutableArray<HeaderValue>.Builder values)
    {
        if (!parameter.HasExplicitDefaultValue
            || parameter.DeclaringSyntaxReferences is not [var reference, ..]
            || reference.GetSyntax() is not ParameterSyntax { Default.Value: { } syntax })
        {
            return false;
        }

        var site = Site.Of(syntax);
        Add(values, parameter.ExplicitDefaultValue is string text ? Fact<string>.Known(text, site) : Fact<string>.Absent(site), path);
        return true;
    }

    private bool FollowField(IFieldReferenceOperation reference, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        if (WellKnownStrings.TryGet(reference.Field, out var text))
        {
            Add(values, Fact<string>.Known(text, Site.Of(reference.Syntax)), path);
            return true;
        }

        if (!code.Members.NeverChanges(reference.Field) || code.Members.FirstValueOf(reference.Field) is not { } value)
            return false;

        FollowMember(reference, value, frame, path, values, depth);
        return true;
    }

    private bool FollowProperty(IPropertyReferenceOperation reference, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        var property = reference.Property;
        if (property.IsIndexer || property.GetMethod is not { } getter)
            return false;

        if (code.Members.FirstValueOf(property) is { } value)
        {
            if (!code.Members.NeverChanges(property))
                return false;

            FollowMember(reference, value, frame, path, values, depth);
            return true;
        }

        return FollowCall(reference, getter, frame, path, values, depth);
    }

    /// <summary>Follows what a field or property always holds. Where that may be several values, each is bound to the tests that it passes.</summary>
    private void FollowMember(IMemberReferenceOperation reference, IOperation value, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        var own = ImmutableArray.CreateBuilder<HeaderValue>();
        Follow(value, frame: null, path, own, depth);
        if (own.Count == 1)
        {
            values.AddRange(own);
            return;
        }

        object decision = reference.Instance is null or IInstanceReferenceOperation ? reference.Member.OriginalDefinition : reference.Syntax;
        var subjects = SubjectFlow.Of(decision, reference, code.BodyAround(reference));
        if (frame is not null)
            subjects = SubjectFlow.From(subjects, frame);

        Bind(own, decision, subjects, values);
    }
}
