using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <content>What a response holds when its constructor is through.</content>
internal sealed partial class ResponseFlow
{
    /// <summary>What the constructors of a derived response write, down to the response type itself.</summary>
    private void FollowConstructor(IMethodSymbol constructor, IOperation call, Frame? frame)
    {
        var type = constructor.ContainingType;
        if (type.SpecialType == SpecialType.System_Object)
            return;

        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            // The library's own responses start without headers; of others that is not known.
            IsOpen |= !types.IsResponseItself(type) || !constructor.Parameters.IsEmpty;
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol property || !IsSlotName(property.Name))
                continue;

            if (!types.IsResponseItself(type))
                IsOpen = true;
            else if (Code.Members.FirstValueOf(property) is { } first)
                NoteFirst(property, first);
        }

        if (constructor.IsImplicitlyDeclared)
        {
            if (type.BaseType?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } next && type.DeclaringSyntaxReferences.Length > 0)
                FollowConstructor(next, call, frame);
            else
                IsOpen = true;

            return;
        }

        if (!Code.TryEnter(call, constructor, frame, out var inner, out _) || !Code.TryGetBody(constructor, out var body))
        {
            IsOpen = true;
            return;
        }

        if (body is IConstructorBodyOperation { Initializer: IExpressionStatementOperation { Operation: IInvocationOperation chained } })
            FollowConstructor(chained.TargetMethod, chained, inner);
        else if (type.BaseType?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } implied)
            FollowConstructor(implied, body, inner);

        foreach (var self in Code.BodyAround(body).SelfReferences)
            Follow(self, inner);
    }

    /// <summary>What a response holds before its constructor runs.</summary>
    private void NoteFirst(IPropertySymbol slot, IOperation value)
    {
        var flow = new MapWrites(Code, value);
        flow.NoteCreation(Operations.Unwrap(value), frame: null);
        IsOpen |= flow.IsOpen;
        foreach (var write in flow.Writes)
            Note(slot, write with { Step = write.Step.Within(-1) }, _site);
    }
}
