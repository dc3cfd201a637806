using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>What fields and properties hold.</summary>
internal sealed class MemberValues(CodeBase code)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _neverChanges = new(SymbolEqualityComparer.Default);

    /// <summary>The value that a field or auto-property has from the start: its initializer, or else the only assignment, in a constructor.</summary>
    internal IOperation? FirstValueOf(ISymbol member) => InitializerOf(member) ?? OnlyAssignmentOf(member);

    /// <summary>
    /// True for a field or property that always holds its first value. False where someone outside the compilation could assign it.
    /// </summary>
    internal bool NeverChanges(ISymbol member) => _neverChanges.GetOrAdd(member.OriginalDefinition, IsNeverReassigned);

    /// <summary>True for a field or property that has an initializer and is assigned elsewhere in the compilation too.</summary>
    internal bool IsReplaced(ISymbol member) => InitializerOf(member) is not null && code.References.ThatMayAssign(member).Any(IsAssigned);

    private IOperation? InitializerOf(ISymbol member)
    {
        foreach (var reference in member.OriginalDefinition.DeclaringSyntaxReferences)
        {
            var initializer = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer: { } value } => value,
                PropertyDeclarationSyntax { Initializer: { } value } => value,
                _ => null,
            };
            if (initializer is null)
                continue;

            return code.OperationAt(initializer) switch
            {
                IFieldInitializerOperation field => field.Value,
                IPropertyInitializerOperation property => property.Value,
                _ => null,
            };
        }

        return null;
    }

    private IOperation? OnlyAssignmentOf(ISymbol member)
    {
        if (!IsFixedByDeclaration(member))
            return null;

        IOperation? only = null;
        foreach (var reference in code.References.ThatMayAssign(member))
        {
            if (!IsAssigned(reference))
                continue;

            if (only is not null || reference.Parent is not ISimpleAssignmentOperation assignment || !IsInConstructor(assignment))
                return null;

            only = assignment.Value;
        }

        return only;
    }

    /// <summary>In every run of a constructor, and not under a condition.</summary>
    private bool IsInConstructor(IOperation assignment) =>
        code.FunctionAround(assignment) is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
        && Decisions.StepOf(assignment, frame: null, code.BodyAround(assignment)).Path.Guards.IsEmpty;

    private bool IsNeverReassigned(ISymbol member) =>
        member is IFieldSymbol { IsConst: true }
        || (IsFixedByDeclaration(member) && (InitializerOf(member) is null ? OnlyAssignmentOf(member) is not null : !code.References.ThatMayAssign(member).Any(IsAssigned)));

    /// <summary>Nobody outside of its type can assign it.</summary>
    private static bool IsFixedByDeclaration(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
        IPropertySymbol property => !property.IsVirtual && !property.IsOverride && property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private },
        _ => false,
    };

    private static bool IsAssigned(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation tuple => tuple.Parent is IDeconstructionAssignmentOperation,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };
}
