using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>One element of a followed list: the expression that it is, the call in whose body that stands, and when it is in the list.</summary>
internal readonly record struct ListItem(IOperation Value, Frame? Frame, Path Path);

/// <summary>
/// Follows a list of strings to the expressions that are its elements: through arrays, lists, collection expressions with spreads, locals,
/// fields, helper methods and choices.
/// </summary>
internal sealed class StringLists
{
    private const int MaxDepth = 12;
    private const int MaxItems = 200;

    private readonly CodeBase _code;
    private readonly ImmutableArray<ListItem>.Builder _items = ImmutableArray.CreateBuilder<ListItem>();
    private readonly ImmutableArray<Path>.Builder _unknowns = ImmutableArray.CreateBuilder<Path>();

    private StringLists(CodeBase code) => _code = code;

    /// <param name="unknowns">The decisions under which the list holds elements, or none, that cannot be told.</param>
    internal static ImmutableArray<ListItem> ElementsOf(IOperation list, Frame? frame, CodeBase code, out ImmutableArray<Path> unknowns)
    {
        var lists = new StringLists(code);
        lists.Follow(list, frame, Path.Always, depth: 0);
        unknowns = lists._unknowns.ToImmutable();
        return lists._items.ToImmutable();
    }

    private void Follow(IOperation list, Frame? frame, Path path, int depth)
    {
        list = Operations.Unwrap(list);
        if (depth >= MaxDepth || _items.Count >= MaxItems || !TryFollow(list, frame, path, depth + 1))
            _unknowns.Add(path);
    }

    private bool TryFollow(IOperation list, Frame? frame, Path path, int depth)
    {
        switch (list)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return AddAll(initializer.ElementValues, frame, path);
            case IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
                return true;
            case { Syntax: CollectionExpressionSyntax syntax }:
                return FollowCollection(list, syntax, frame, path, depth);
            case IObjectCreationOperation:
                return ListFlow.ElementsOf(list) is { IsDefault: false } elements && AddAll(elements, frame, path);
            case ILocalReferenceOperation local:
                return FollowLocal(local, frame, path, depth);
            case IParameterReferenceOperation parameter when frame?.ArgumentFor(parameter.Parameter) is { } argument && _code.BodyAround(parameter) is var body && body.NeverChanges(parameter.Parameter):
                return IsOnlyRead(body.ReferencesTo(parameter.Parameter)) && Continue(argument.Value, frame.Caller, path, depth);
            case IFieldReferenceOperation field:
                return FollowMember(field.Field, path, depth);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference:
                return FollowMember(property, path, depth) || (property.GetMethod is { } getter && FollowCall(reference, getter, frame, path, depth));
            case IInvocationOperation call:
                return FollowFramework(call, frame, path, depth) || FollowCall(call, call.TargetMethod, frame, path, depth);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                FollowArm(conditional.WhenTrue, conditional, frame, path, depth);
                FollowArm(whenFalse, conditional, frame, path, depth);
                return true;
            case ISwitchExpressionOperation @switch:
                foreach (var arm in @switch.Arms)
                    FollowArm(arm.Value, arm, frame, path, depth);
                return true;
            case ICoalesceOperation coalesce:
                FollowArm(coalesce.Value, coalesce, frame, path, depth);
                FollowArm(coalesce.WhenNull, coalesce, frame, path, depth);
                return true;
            case IThrowOperation:
                return true;
            default:
                return false;
        }
    }

    private bool Continue(IOperation list, Frame? frame, Path path, int depth)
    {
        Follow(list, frame, path, depth);
        return true;
    }

    private bool AddAll(IEnumerable<IOperation> values, Frame? frame, Path path)
    {
        foreach (var value in values)
            _items.Add(new ListItem(value, frame, path));

        return true;
    }

    private void FollowArm(IOperation value, IOperation choice, Frame? frame, Path path, int depth) =>
        Follow(value, frame, path.And(Decisions.PathTo(value, choice, frame, _code.BodyAround(choice))), depth);

    private bool FollowCollection(IOperation list, CollectionExpressionSyntax syntax, Frame? frame, Path path, int depth)
    {
        // Roslyn 4.8 has no operation of its own for a collection expression, only its children.
        if (list.ChildOperations.Count != syntax.Elements.Count)
            return false;

        foreach (var child in list.ChildOperations)
        {
            if (child.Syntax is not SpreadElementSyntax)
                _items.Add(new ListItem(child, frame, path));
            else if (child.ChildOperations.Count > 0)
                Follow(child.ChildOperations.First(), frame, path, depth);
            else
                _unknowns.Add(path);
        }

        return true;
    }

    private bool FollowLocal(ILocalReferenceOperation local, Frame? frame, Path path, int depth)
    {
        var body = _code.BodyAround(local);
        var assigned = body.ValuesOf(local.Local);
        if (assigned.IsDefaultOrEmpty || !IsOnlyRead(body.ReferencesTo(local.Local)))
            return false;

        if (assigned.Length == 1)
            return Continue(assigned[0], frame, path, depth);

        // Several assignments are followed only where each run of the code makes just one of them.
        var paths = assigned.Select(value => Decisions.StepOf(value, frame: null, body).Path).ToImmutableArray();
        if (!ExcludeEachOther(paths))
            return false;

        var own = Decisions.StepOf(local, frame: null, body).Path;
        for (var i = 0; i < assigned.Length; i++)
            Follow(assigned[i], frame, path.And(paths[i].Without(own)), depth);

        return true;
    }

    private bool FollowMember(ISymbol member, Path path, int depth)
    {
        if (!_code.Members.NeverChanges(member) || _code.Members.FirstValueOf(member) is not { } value || !IsOnlyRead(_code.References.To(member)))
            return false;

        return Continue(value, frame: null, path, depth);
    }

    private bool FollowCall(IOperation call, IMethodSymbol method, Frame? frame, Path path, int depth)
    {
        if (!_code.TryEnter(call, method, frame, out var inner, out var returned) || returned.IsEmpty)
            return false;

        var paths = returned.Select(value => Decisions.StepOf(value, frame: null, _code.BodyAround(value)).Path).ToImmutableArray();
        if (!ExcludeEachOther(paths))
            return false;

        for (var i = 0; i < returned.Length; i++)
            Follow(returned[i], inner, path.And(paths[i]), depth);

        return true;
    }

    /// <summary>Methods of the framework that hand elements on as they are.</summary>
    private bool FollowFramework(IInvocationOperation call, Frame? frame, Path path, int depth)
    {
        if (!IsFramework(call.TargetMethod.ContainingType))
            return false;

        var values = call.Instance is { } self ? Operations.ArgumentsOf(call).Insert(0, self) : call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value).ToImmutableArray();
        switch (call.TargetMethod.Name, values)
        {
            case ("Empty", []):
                return true;
            case ("ToArray" or "ToList" or "AsEnumerable", [var same]):
                return Continue(same, frame, path, depth);
            case ("Concat", [var first, var second]):
                Follow(first, frame, path, depth);
                return Continue(second, frame, path, depth);
            case ("Append", [var list, var element]):
                Follow(list, frame, path, depth);
                return AddAll([element], frame, path);
            default:
                return false;
        }
    }

    private static bool IsFramework(ITypeSymbol? type) => type?.Name switch
    {
        "Enumerable" => Operations.IsIn(type, "System.Linq"),
        "Array" => Operations.IsIn(type, "System"),
        "List" => Operations.IsIn(type, "System.Collections.Generic"),
        _ => false,
    };

    private static bool ExcludeEachOther(ImmutableArray<Path> paths)
    {
        for (var i = 0; i < paths.Length; i++)
        {
            for (var j = i + 1; j < paths.Length; j++)
            {
                if (!paths[i].Excludes(paths[j]))
                    return false;
            }
        }

        return true;
    }

    /// <summary>False where an element may be replaced, or the list grow, after it was made.</summary>
    private static bool IsOnlyRead(IEnumerable<IOperation> references)
    {
        foreach (var reference in references)
        {
            var use = reference;
            while (use.Parent is IConversionOperation or IParenthesizedOperation)
                use = use.Parent;

            switch (use.Parent)
            {
                case IArrayElementReferenceOperation { Parent: IAssignmentOperation assignment } element when assignment.Target == element:
                case IPropertyReferenceOperation { Parent: IAssignmentOperation set } indexer when indexer.Instance == use && set.Target == indexer:
                case IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAll" or "RemoveAt" or "Clear" or "SetValue" or "Sort" or "Reverse" } change when change.Instance == use:
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                    return false;
            }
        }

        return true;
    }
}
