using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>What one pass over a member's body finds: who refers to a local, what it is given, what is returned.</summary>
internal sealed class BodyIndex
{
    private readonly Dictionary<ISymbol, List<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _assigned = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _named = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _assignedMembers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _unfollowable = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, List<(int Position, Guard Guard)>> _earlyExits = new(concurrencyLevel: 1, capacity: 3);
    private readonly List<IReturnOperation> _returns = [];
    private readonly List<IInstanceReferenceOperation> _selfReferences = [];
    private readonly List<IOperation> _creationsAndCalls = [];
    private readonly Lazy<Dictionary<SyntaxNode, IOperation>> _bySyntax;

    internal BodyIndex(IOperation root, CodeBase code)
    {
        Root = root;
        Code = code;
        Visit(root);
        var explicitOperations = 0;
        foreach (var operation in root.Descendants())
        {
            Visit(operation);
            if (!operation.IsImplicit)
                explicitOperations++;
        }

        _bySyntax = new(() => BySyntax(root, explicitOperations));
    }

    internal IOperation Root { get; }

    /// <summary>The compilation that the body belongs to.</summary>
    internal CodeBase Code { get; }

    /// <summary>The operation that a piece of the body's syntax is; null where it is none by itself.</summary>
    internal IOperation? OperationAt(SyntaxNode node) => node == Root.Syntax ? Root : _bySyntax.Value.TryGetValue(node, out var operation) ? operation : null;

    /// <summary>An iterator's returns are its elements, not its result.</summary>
    internal bool IsIterator { get; private set; }

    /// <summary>The parameters that the body mentions.</summary>
    internal IEnumerable<IParameterSymbol> Parameters => _references.Keys.OfType<IParameterSymbol>();

    /// <summary>The locals that the body mentions.</summary>
    internal IEnumerable<ILocalSymbol> Locals => _references.Keys.OfType<ILocalSymbol>();

    /// <summary>Uses of the own instance (<c>this</c>, written or not), without those of object initializers and <c>base(…)</c>.</summary>
    internal IReadOnlyList<IInstanceReferenceOperation> SelfReferences => _selfReferences;

    /// <summary>The fields and properties of the own type that are assigned here.</summary>
    internal IEnumerable<ISymbol> AssignedMembers => _assignedMembers;

    /// <summary>Every object creation and every method call, in the order of the text.</summary>
    internal IReadOnlyList<IOperation> CreationsAndCalls => _creationsAndCalls;

    /// <summary>All mentions of a local, parameter, field, property or method within this body, its own declaration not among them.</summary>
    internal IReadOnlyList<IOperation> ReferencesTo(ISymbol symbol) =>
        _references.TryGetValue(symbol.OriginalDefinition, out var found) ? found : [];

    /// <summary>The values given to a local or parameter here, or default where it also gets others (<c>ref</c>, <c>+=</c>, deconstruction).</summary>
    internal ImmutableArray<IOperation> ValuesOf(ISymbol symbol)
    {
        if (_unfollowable.Contains(symbol))
            return default;

        return _assigned.TryGetValue(symbol, out var values) ? values.ToImmutableArray() : ImmutableArray<IOperation>.Empty;
    }

    /// <summary>The value that a pattern gives a local, which may be another one where it does not match; null for a local that is given its value otherwise.</summary>
    internal IOperation? NamedValueOf(ILocalSymbol local) => _named.TryGetValue(local, out var value) ? value : null;

    /// <summary>The value that a local or parameter is given here, if it is the only one; null otherwise.</summary>
    internal IOperation? OnlyValueOf(ISymbol symbol) => ValuesOf(symbol) is { IsDefault: false, Length: 1 } values ? values[0] : null;

    /// <summary>A local that is given one value, or a parameter that is given none here.</summary>
    internal bool NeverChanges(ISymbol symbol) =>
        ValuesOf(symbol) is { IsDefault: false } values && values.Length <= (symbol is IParameterSymbol ? 0 : 1);

    /// <summary>The values returned by a lambda, local function or the member itself, which is the one with no operation.</summary>
    internal IEnumerable<IOperation> ReturnedBy(IOperation? function)
    {
        foreach (var candidate in _returns)
        {
            if (candidate is { ReturnedValue: { } value } && ReferenceEquals(Operations.FunctionOf(candidate)?.Syntax, function?.Syntax))
                yield return value;
        }
    }

    /// <summary>The decisions of a block that always leave it, by position; found once for a block, however many places are in it.</summary>
    internal List<(int Position, Guard Guard)> EarlyExitsOf(IBlockOperation block) =>
        _earlyExits.GetOrAdd(
            block.Syntax,
            _ =>
            {
                var exits = new List<(int, Guard)>();
                foreach (var statement in block.Operations)
                    Decisions.CollectEarlyExits(statement, this, exits);

                return exits;
            });

    private static Dictionary<SyntaxNode, IOperation> BySyntax(IOperation root, int count)
    {
        var operations = new Dictionary<SyntaxNode, IOperation>(count);
        foreach (var operation in root.Descendants())
        {
            // What the compiler adds stands at the syntax of something else.
            if (!operation.IsImplicit && !operations.ContainsKey(operation.Syntax))
                operations.Add(operation.Syntax, operation);
        }

        return operations;
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                AddReference(local.Local, local);
                if (!local.IsDeclaration)
                    NoteOddWrite(local.Local, local);
                break;
            case IParameterReferenceOperation parameter:
                AddReference(parameter.Parameter, parameter);
                NoteOddWrite(parameter.Parameter, parameter);
                break;
            case IFieldReferenceOperation field:
                AddReference(field.Field, field);
                break;
            case IPropertyReferenceOperation property:
                AddReference(property.Property, property);
                break;
            case IMethodReferenceOperation method:
                AddReference(method.Method, method);
                break;
            case IInvocationOperation invocation:
                AddReference(invocation.TargetMethod, invocation);
                _creationsAndCalls.Add(invocation);
                break;
            case IObjectCreationOperation:
                _creationsAndCalls.Add(operation);
                break;
            case IVariableDeclaratorOperation declarator:
                NoteDeclaration(declarator);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when !assignment.IsRef:
                AddValue(target.Local, assignment.Value);
                break;
            case ISimpleAssignmentOperation { Target: IParameterReferenceOperation target } assignment when !assignment.IsRef:
                AddValue(target.Parameter, assignment.Value);
                break;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } target }:
                _assignedMembers.Add(target.Member.OriginalDefinition);
                break;
            case IReturnOperation { Kind: OperationKind.Return } returned:
                _returns.Add(returned);
                break;
            case IReturnOperation:
                IsIterator = true;
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Parent: not IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } } self:
                _selfReferences.Add(self);
                break;
            case IIsPatternOperation pattern when Operations.NameGivenBy(pattern.Pattern) is { } named:
                _named[named] = pattern.Value;
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                _unfollowable.Add(declared);
                break;
        }
    }

    private void NoteDeclaration(IVariableDeclaratorOperation declarator)
    {
        if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer)
            AddValue(declarator.Symbol, initializer.Value);
        else if (declarator.Parent is not IVariableDeclarationOperation)
            _unfollowable.Add(declarator.Symbol);

        if (declarator.Symbol.IsRef)
            _unfollowable.Add(declarator.Symbol);
    }

    /// <summary>Writes that are no plain assignment of one value.</summary>
    private void NoteOddWrite(ISymbol symbol, IOperation reference)
    {
        var isOdd = reference.Parent switch
        {
            ICompoundAssignmentOperation compound => compound.Target == reference,
            ICoalesceAssignmentOperation coalesce => coalesce.Target == reference,
            IIncrementOrDecrementOperation => true,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
            ISimpleAssignmentOperation { IsRef: true } => true,
            ITupleOperation => true,
            _ => false,
        };
        if (isOdd)
            _unfollowable.Add(symbol);
    }

    private void AddReference(ISymbol symbol, IOperation operation) => Add(_references, symbol.OriginalDefinition, operation);

    private void AddValue(ISymbol symbol, IOperation value) => Add(_assigned, symbol, value);

    private static void Add(Dictionary<ISymbol, List<IOperation>> lists, ISymbol symbol, IOperation operation)
    {
        if (!lists.TryGetValue(symbol, out var list))
            lists.Add(symbol, list = []);

        list.Add(operation);
    }
}
