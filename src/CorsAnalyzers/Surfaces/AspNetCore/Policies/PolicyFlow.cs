using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>
/// Follows one policy from where its builder or itself is made or given, and collects what is called on it. Builder and policy count as
/// one object: <c>Build</c> hands out the policy that the builder goes on to change.
/// </summary>
/// <param name="outer">The decisions that lead to the policy.</param>
internal sealed class PolicyFlow(CodeBase code, PolicyTypes types, Path outer) : ObjectFlow(code)
{
    private readonly PolicyCalls _calls = new(code, types, outer);

    internal IReadOnlyList<PolicyCall> Calls => _calls.All;

    /// <summary>True when code that cannot be seen may change the policy.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>True when the framework is given the policy.</summary>
    internal bool IsUsed { get; private set; }

    /// <summary>Where the member that the following began in returns the policy.</summary>
    internal IOperation? Returned { get; private set; }

    /// <summary>Notes what a policy or builder is made with and follows it.</summary>
    internal void FollowCreation(IObjectCreationOperation creation)
    {
        IsOpen |= !_calls.NoteCreation(creation);
        Follow(creation, frame: null);
    }

    /// <summary>Follows the parameter that a function gets the builder as.</summary>
    internal void FollowParameter(IParameterSymbol parameter, BodyIndex body)
    {
        IsOpen |= body.ValuesOf(parameter) is not { IsDefault: false, IsEmpty: true };
        foreach (var reference in body.ReferencesTo(parameter))
            Follow(reference, frame: null);
    }

    protected override MemberUse OnMember(IOperation member, Frame? frame)
    {
        switch (member)
        {
            case IInvocationOperation call when types.IsBuilder(call.TargetMethod.ContainingType):
                return _calls.NoteBuilder(call, frame) ? MemberUse.ReturnsSame : MemberUse.Escapes;
            case IPropertyReferenceOperation property when types.IsPolicy(property.Property.ContainingType):
                IsOpen |= !_calls.NoteProperty(property, frame);
                return MemberUse.Understood;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_Object } }:
            case IInvocationOperation { TargetMethod.Name: "ToString" or "GetHashCode" or "Equals" or "GetType" }:
                return MemberUse.Understood;
            default:
                return MemberUse.Escapes;
        }
    }

    /// <summary>A pattern that names one of the lists: what is done with it then is not followed.</summary>
    protected override void OnPart(IPropertySubpatternOperation part, Frame? frame) => IsOpen |= Operations.GivesName(part.Pattern);

    protected override bool OnlyReads(IMethodSymbol method)
    {
        if (!PolicyTypes.AsksPolicy(method))
            return base.OnlyReads(method);

        IsUsed = true;
        return true;
    }

    protected override void OnStored(IOperation target, IOperation value, Frame? frame)
    {
        switch (target)
        {
            case IFieldInitializerOperation field:
                foreach (var symbol in field.InitializedFields)
                    FollowMember(symbol);
                break;
            case IPropertyInitializerOperation property:
                foreach (var symbol in property.InitializedProperties)
                    FollowMember(symbol);
                break;
            case IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.Length: > 0 } member }:
                FollowMember(member);
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    protected override void OnEscape(IOperation use)
    {
        if (use is IAttributeOperation || (use is IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } && PolicyTypes.AsksPolicy(constructor)))
            IsUsed = true;
        else
            IsOpen = true;
    }

    protected override void OnReturned(IOperation reference, IReturnOperation @return)
    {
        // What a lambda returns goes to whoever calls it.
        if (Operations.FunctionOf(@return) is null)
            Returned = @return;
        else
            IsOpen = true;
    }

    private void FollowMember(ISymbol member)
    {
        if (!Code.Members.NeverChanges(member))
        {
            IsOpen = true;
            return;
        }

        foreach (var reference in Code.References.To(member))
            Follow(reference, frame: null);
    }
}
