using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>
/// Finds what a condition asks about: the variables and members in it, and what these were made of. Two conditions about the same thing
/// may depend on each other in ways that nobody here understands.
/// </summary>
internal sealed partial class SubjectFlow
{
    /// <summary>How many variables and members something is followed through.</summary>
    private const int MaxDepth = 3;

    /// <summary>How many operations are looked at.</summary>
    private const int MaxOperations = 300;

    private readonly HashSet<Subject> _found = [];
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly Stack<(IOperation Operation, int Depth)> _open = new();
    private readonly CodeBase _code;
    private int _depth;

    private SubjectFlow(CodeBase code) => _code = code;

    /// <summary>What a decision asks about.</summary>
    /// <param name="asked">The condition; null where there is none, as in front of a <c>catch</c>.</param>
    internal static Subjects Of(object decision, IOperation? asked, BodyIndex body) => new(() =>
    {
        var flow = new SubjectFlow(body.Code);
        flow._found.Add(new Subject(decision, string.Empty));
        if (asked is not null)
            flow.Push(asked);

        return flow.Run();
    });

    /// <summary>The same seen from the caller: what a parameter stands for.</summary>
    internal static Subjects From(Subjects subjects, Frame frame) => new(() =>
    {
        var bound = new HashSet<Subject>();
        foreach (var subject in subjects.All)
            Bind(subject, frame, bound);

        return bound.ToImmutableArray();
    });

    private static void Bind(Subject subject, Frame? frame, HashSet<Subject> bound)
    {
        if (frame is null || GivenFor(subject, frame) is not { } given)
        {
            // A local function sees what the method around it was given.
            if (frame?.Caller is { } outer && subject.Root is IParameterSymbol)
                Bind(subject, outer, bound);
            else
                bound.Add(subject);
            return;
        }

        var flow = new SubjectFlow(frame.CallerBody.Code);
        if (flow.ChainOf(given) is { } chain)
            Bind(chain with { Members = chain.Members + subject.Members }, frame.Caller, bound);

        foreach (var part in flow.Run())
            Bind(part, frame.Caller, bound);
    }

    private static IOperation? GivenFor(Subject subject, Frame frame) => subject.Root switch
    {
        IParameterSymbol parameter => frame.ArgumentFor(parameter)?.Value,
        INamedTypeSymbol type when SymbolEqualityComparer.Default.Equals(type, frame.Method.ContainingType?.OriginalDefinition) => frame.Call switch
        {
            IInvocationOperation { Instance: { } instance } => instance,
            IPropertyReferenceOperation { Instance: { } instance } => instance,
            _ => null,
        },
        _ => null,
    };

    private ImmutableArray<Subject> Run()
    {
        for (var operations = 0; _open.Count > 0 && operations < MaxOperations; operations++)
        {
            var (operation, depth) = _open.Pop();
            _depth = depth;
            if (ChainOf(operation) is { } subject)
                _found.Add(subject);
        }

        return _found.ToImmutableArray();
    }

    private void Push(IOperation operation) => _open.Push((operation, _depth));

    /// <summary>The variable that an expression begins at, with the members on the way; what else is in it is looked at later.</summary>
    private Subject? ChainOf(IOperation value)
    {
        var members = string.Empty;
        while (true)
        {
            value = Operations.Unwrap(value);
            if (value.ConstantValue.HasValue)
                return null;

            switch (value)
            {
                case ILocalReferenceOperation local:
                    PushWhatMade(local);
                    return new Subject(local.Local, members);
                case IParameterReferenceOperation parameter:
                    // What a helper was given is looked at where it is called.
                    return parameter.Parameter.ContainingSymbol is { } helper && _seen.Contains(helper.OriginalDefinition) ? null : new Subject(parameter.Parameter, members);
                case IInstanceReferenceOperation { Type: { } self }:
                    return new Subject(self.OriginalDefinition, members);
                case IConditionalAccessInstanceOperation when Operations.AccessAround(value) is { } access:
                    value = access.Operation;
                    break;
                case IConditionalAccessOperation access:
                    value = access.WhenNotNull;
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } indexer:
                    members = KeyOf(indexer.Arguments) is { } key ? "[" + key + "]" + members : string.Empty;
                    value = list;
                    break;
                case IMemberReferenceOperation { Instance: { } owner } member:
                    // What another part of the same object was made of is another matter.
                    if (members.Length == 0)
                        PushWhatMade(member.Member);
                    members = IsOnePart(member.Member) ? "." + member.Member.Name + members : string.Empty;
                    value = owner;
                    break;
                case IMemberReferenceOperation { Member: { ContainingType: { } type } member }:
                    if (members.Length == 0)
                        PushWhatMade(member);
                    return new Subject(type.OriginalDefinition, IsOnePart(member) ? "." + member.Name + members : string.Empty);
                case IInvocationOperation call when Operations.ReceiverOf(call) is { } receiver:
                    PushBodyOf(call.TargetMethod);
                    members = IsLookup(call) && KeyOf(call.Arguments.RemoveAll(argument => argument.Value == receiver)) is { } name ? ".[" + name + "]" + members : string.Empty;
                    value = receiver;
                    break;
                case IInvocationOperation { TargetMethod: { ContainingType: { } type } method } call:
                    PushBodyOf(method);
                    if (IsLookup(call) && KeyOf(call.Arguments) is { } asked)
                        return new Subject(type.OriginalDefinition, "." + method.Name + "[" + asked + "]");

                    return call.Arguments.IsEmpty && !method.DeclaringSyntaxReferences.IsEmpty ? new Subject(type.OriginalDefinition, string.Empty) : null;
                default:
                    foreach (var part in value.ChildOperations)
                        Push(part);
                    return null;
            }
        }
    }

    /// <summary>The constants between brackets or parentheses; null where something else is there, which is looked at as well.</summary>
    private string? KeyOf(ImmutableArray<IArgumentOperation> arguments)
    {
        var key = string.Empty;
        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: var constant })
                key += constant + ",";
            else
                Push(argument.Value);
        }

        return key.Length > 0 && arguments.All(argument => argument.Value.ConstantValue.HasValue) ? key : null;
    }

    /// <summary>A call that brings the part of something that has a name: <c>configuration.GetValue&lt;bool&gt;("AllowAny")</c>.</summary>
    private bool IsLookup(IInvocationOperation call)
    {
        if (call.TargetMethod.Name.StartsWith("Get", StringComparison.Ordinal) || call.TargetMethod.Name == "ContainsKey")
            return true;

        foreach (var argument in call.Arguments)
        {
            if (argument.Value != call.Instance)
                Push(argument.Value);
        }

        return false;
    }

    /// <summary>False for what says something about the whole: a size, or a property that the project computes.</summary>
    private static bool IsOnePart(ISymbol member) =>
        !(member.Name == "Value" && member.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        && member.Name is not ("Count" or "Length" or "HasValue" or "IsEmpty" or "IsDefaultOrEmpty" or "Keys" or "Values")
        && (member is not IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: false } property || IsStored(property));

    private static bool IsStored(IPropertySymbol property) =>
        !property.IsVirtual && !property.IsOverride && !property.IsAbstract
        && property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
