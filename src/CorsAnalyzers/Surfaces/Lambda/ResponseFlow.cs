using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Follows one Lambda response through a member and the helpers it goes to, and notes every header it is given.</summary>
internal sealed partial class ResponseFlow(CodeBase code, LambdaTypes types) : ObjectFlow(code)
{
    private readonly ImmutableArray<HeaderWrite>.Builder _writes = ImmutableArray.CreateBuilder<HeaderWrite>();
    private readonly List<WayOut> _returns = [];
    private readonly List<HeaderHome> _homes = [];
    private Site _site;

    /// <summary>True when code that cannot be seen may add headers.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>The returns that hand the response out of the member that the following began in.</summary>
    internal IReadOnlyList<WayOut> Returns => _returns;

    /// <summary>The dictionaries that hold the headers.</summary>
    internal IReadOnlyList<HeaderHome> Homes => _homes;

    /// <summary>The constant status code, or null.</summary>
    internal int? StatusCode { get; private set; }

    /// <summary>The writes in the order in which they run.</summary>
    internal ImmutableArray<HeaderWrite> Writes => _writes.ToImmutable().Sort((x, y) => Step.Compare(x.Step.Order, y.Step.Order));

    /// <summary>Follows a response from its <c>new</c>.</summary>
    internal void FollowCreation(IObjectCreationOperation creation, Frame? frame)
    {
        _site = Site.Of(creation.Syntax);
        if (creation.Constructor is { } constructor)
            FollowConstructor(constructor, creation, frame);

        if (creation.Initializer is { } initializer)
            NoteInitializer(initializer, frame);

        Follow(creation, frame);
    }

    /// <summary>Follows a response from the call of a factory of <c>HttpResults</c>.</summary>
    internal void FollowFactory(IInvocationOperation factory, Frame? frame)
    {
        _site = Site.Of(factory.Syntax);
        if (factory.TargetMethod.Name == "Redirect")
            NoteRedirect(StepOf(factory, frame));

        foreach (var argument in factory.Arguments)
            NoteStatusCode(argument.Value);

        Follow(factory, frame);
    }

    /// <summary>Follows a response that comes from elsewhere: a parameter, the result of a call, the own instance.</summary>
    internal void FollowForeign(IOperation value, Frame? frame)
    {
        _site = Site.Of(value.Syntax);
        Follow(value, frame);
    }

    protected override MemberUse OnMember(IOperation member, Frame? frame)
    {
        switch (member)
        {
            case IPropertyReferenceOperation property when IsSlot(property.Property):
                OnSlot(property, frame);
                return MemberUse.Understood;
            case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property when assignment.Target == property:
                if (property.Property.Name == "StatusCode")
                    NoteStatusCode(assignment.Value);
                return MemberUse.Understood;
            case IPropertyReferenceOperation or IFieldReferenceOperation:
                return MemberUse.Understood;
            case IInvocationOperation call:
                return OnCall(call, frame);
            default:
                return MemberUse.Escapes;
        }
    }

    protected override void OnStored(IOperation target, IOperation value, Frame? frame) => IsOpen = true;

    protected override void OnEscape(IOperation use) => IsOpen = true;

    protected override void OnReturned(IOperation reference, IReturnOperation @return) => _returns.Add(new WayOut(reference, @return));

    protected override void OnPart(IPropertySubpatternOperation part, Frame? frame)
    {
        if (part.Member is not IPropertyReferenceOperation slot || !IsSlot(slot.Property))
            return;

        var flow = new MapWrites(Code, slot);
        flow.FollowPattern(part.Pattern, frame);
        NoteAll(slot.Property, flow);
    }

    private MemberUse OnCall(IInvocationOperation call, Frame? frame)
    {
        switch (call.TargetMethod.Name, Operations.ArgumentsOf(call))
        {
            case ("AddHeader", [var name, var value]) when types.IsHttpResult(call.TargetMethod.ContainingType):
                Note(HeaderWriteKind.Append, name, value, isList: false, call, frame);
                return MemberUse.ReturnsSame;
            case ("SetHeaderValues", [var name, var value, var append]) when types.PlatformOf(call.TargetMethod.ContainingType) is not null:
                var kind = append.ConstantValue is { HasValue: true, Value: false } ? HeaderWriteKind.Set : HeaderWriteKind.Append;
                Note(kind, name, value, value.Type?.SpecialType != SpecialType.System_String, call, frame);
                return MemberUse.Understood;
            case ("ToString" or "GetHashCode" or "Equals" or "GetType" or "Serialize", _):
                return MemberUse.Understood;
            default:
                return MemberUse.Escapes;
        }
    }

    private void OnSlot(IPropertyReferenceOperation slot, Frame? frame)
    {
        switch (slot.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == slot:
                Assign(slot.Property, assignment.Value, assignment, frame);
                return;
            case ICoalesceAssignmentOperation assignment when assignment.Target == slot:
                NoteMap(slot.Property, new HeaderMap(Code, assignment.Value, frame), Site.Of(assignment.Value.Syntax));
                Follow(assignment, slot, frame);
                return;
            default:
                Follow(slot, slot, frame);
                return;
        }
    }

    /// <summary>Follows the headers of the response, reached through its property.</summary>
    private void Follow(IOperation headers, IPropertyReferenceOperation slot, Frame? frame)
    {
        var flow = new MapWrites(Code, slot);
        flow.Follow(headers, frame);
        NoteAll(slot.Property, flow);
    }

    private void NoteAll(IPropertySymbol slot, MapWrites flow)
    {
        IsOpen |= flow.IsOpen;
        foreach (var write in flow.Writes)
            Note(slot, write, _site);
    }

    private void NoteInitializer(IObjectOrCollectionInitializerOperation initializer, Frame? frame)
    {
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation slot } assignment when IsSlot(slot.Property):
                    Assign(slot.Property, assignment.Value, assignment, frame);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StatusCode" } } assignment:
                    NoteStatusCode(assignment.Value);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation slot } member when IsSlot(slot.Property):
                    var flow = new MapWrites(Code, slot);
                    flow.NoteInitializer(member.Initializer, frame);
                    _homes.Add(new HeaderHome(slot.Property.Name, member.Initializer));
                    NoteAll(slot.Property, flow);
                    break;
            }
        }
    }

    private void Assign(IPropertySymbol slot, IOperation value, IOperation assignment, Frame? frame)
    {
        var owner = Site.Of(value.Syntax);
        _writes.Add(new HeaderWrite(HeaderWriteKind.Replace, default, ImmutableArray<HeaderValue>.Empty, StepOf(assignment, frame), Site.Of(assignment.Syntax), owner) { Slot = slot.Name });
        NoteMap(slot, new HeaderMap(Code, value, frame), owner);
    }

    private void NoteMap(IPropertySymbol slot, HeaderMap map, Site owner)
    {
        IsOpen |= map.IsOpen;
        foreach (var origin in map.Origins)
            _homes.Add(new HeaderHome(slot.Name, origin.Creation));

        foreach (var write in map.Writes)
            Note(slot, write, owner);
    }

    private void Note(IPropertySymbol slot, MapWrite write, Site owner)
    {
        if (write.Key is null)
        {
            // Clear takes everything away, whoever wrote it.
            _writes.Add(new HeaderWrite(HeaderWriteKind.Replace, default, ImmutableArray<HeaderValue>.Empty, write.Step, Site.Of(write.Write.Syntax), default) { Slot = slot.Name });
            return;
        }

        var name = Code.Strings.ValueOf(write.Key, write.Frame);
        var values = ValuesOf(name, write.Value, slot.Name == MultiValueHeaders, write.Frame);
        var kind = PresenceTests.KindBehind(write.Kind, name, write.Write, write.Frame, Code);
        _writes.Add(new HeaderWrite(kind, name, values, write.Step, Site.Of(write.Write.Syntax), owner)
        {
            Slot = slot.Name,
            IsSelfContained = HeaderValues.AreSelfContained(write.Key, write.Value, write.Frame, Code),
            Overwrites = Overwrites(write),
        });
    }

    private void Note(HeaderWriteKind kind, IOperation name, IOperation value, bool isList, IOperation write, Frame? frame)
    {
        var known = Code.Strings.ValueOf(name, frame);
        kind = PresenceTests.KindBehind(kind, known, write, frame, Code);
        _writes.Add(new HeaderWrite(kind, known, ValuesOf(known, value, isList, frame), StepOf(write, frame), Site.Of(write.Syntax), _site)
        {
            Slot = Headers,
            IsSelfContained = HeaderValues.AreSelfContained(name, value, frame, Code),
        });
    }

    /// <summary>True for <c>headers["…"] = …</c> in a statement; in an initializer it may itself be what is overwritten.</summary>
    internal static bool Overwrites(MapWrite write) =>
        write is { Kind: HeaderWriteKind.Set, Write: ISimpleAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } };

    private ImmutableArray<HeaderValue> ValuesOf(Fact<string> name, IOperation? value, bool isList, Frame? frame)
    {
        if (value is null || !HeaderValues.AreAskedFor(name))
            return ImmutableArray<HeaderValue>.Empty;

        if (!isList)
            return Code.Strings.ValuesOf(value, frame);

        // Several elements make one joined value, which is none of them.
        return ListFlow.ElementsOf(value) is { IsDefault: false, Length: 1 } elements
            ? Code.Strings.ValuesOf(elements[0], frame)
            : ImmutableArray<HeaderValue>.Empty;
    }

    private void NoteStatusCode(IOperation value)
    {
        StatusCode = Code.Strings.IntegerOf(value) ?? StatusCode;
    }

    private void NoteRedirect(Step step)
    {
        StatusCode = 302;
        var name = Fact<string>.Known(HeaderName.Location, _site);
        _writes.Add(new HeaderWrite(HeaderWriteKind.Set, name, ImmutableArray<HeaderValue>.Empty, step, _site, _site));
    }

    internal const string Headers = "Headers";
    internal const string MultiValueHeaders = "MultiValueHeaders";

    private static bool IsSlotName(string name) => name is Headers or MultiValueHeaders;

    private bool IsSlot(IPropertySymbol property) => IsSlotName(property.Name) && types.PlatformOf(property.ContainingType) is not null;
}
