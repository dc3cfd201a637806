using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// Follows a text forward from where it is spelled to all that it is used as: through locals, constants, fields that never change,
/// properties, lists of names and helper methods with a visible body.
/// </summary>
internal sealed class NameFlow(CodeBase code, HeaderPlaces places, HeaderFiles files)
{
    private readonly ConcurrentDictionary<SyntaxNode, HeaderRole> _some = new();
    private readonly ConcurrentDictionary<SyntaxNode, HeaderRole> _all = new();
    private readonly ConcurrentDictionary<string, NameUses> _names = new(StringComparer.Ordinal);

    /// <summary>True when a literal is a header's name somewhere: what a report needs to know. Stops at the first such place.</summary>
    internal bool IsHeader(IOperation literal) => (SomeRolesOf(literal) & HeaderRoles.Judged) != 0;

    /// <summary>The roles of a literal up to the first place where it is a header's name.</summary>
    internal HeaderRole SomeRolesOf(IOperation literal) =>
        _some.TryGetValue(literal.Syntax, out var known) ? known : _some.GetOrAdd(literal.Syntax, new Walk(code, places, files, _names, isThorough: false).Run(literal));

    /// <summary>All roles of a literal: what a fix needs to know.</summary>
    internal HeaderRole AllRolesOf(IOperation literal) =>
        _all.TryGetValue(literal.Syntax, out var known) ? known : _all.GetOrAdd(literal.Syntax, new Walk(code, places, files, _names, isThorough: true).Run(literal));

    private sealed class Walk(CodeBase code, HeaderPlaces places, HeaderFiles files, ConcurrentDictionary<string, NameUses> names, bool isThorough)
    {
        /// <summary>How many uses are looked at before the answer is "something else, too".</summary>
        private const int MaxSteps = 1000;

        private readonly HashSet<(SyntaxNode, OperationKind)> _seen = [];
        private readonly Queue<IOperation> _pending = new();
        private readonly Queue<(ISymbol Member, SyntaxTree From)> _members = new();
        private HeaderRole _roles;
        private int _steps;

        private bool IsDone => !isThorough && (_roles & HeaderRoles.Judged) != 0;

        internal HeaderRole Run(IOperation literal)
        {
            _pending.Enqueue(literal);
            Drain();

            // Members last: who uses them is looked for in other files, one after the other.
            while (_members.Count > 0 && !IsDone)
            {
                var (member, from) = _members.Dequeue();
                foreach (var use in isThorough ? code.References.To(member) : UsesOf(member, from))
                {
                    _pending.Enqueue(use);
                    Drain();
                    if (IsDone)
                        break;
                }
            }

            return _steps < MaxSteps ? _roles : _roles | HeaderRole.Other;
        }

        private void Drain()
        {
            while (_pending.Count > 0 && !IsDone && _steps++ < MaxSteps)
            {
                var value = _pending.Dequeue();
                if (_seen.Add((value.Syntax, value.Kind)))
                    Follow(value);
            }
        }

        private void Follow(IOperation value)
        {
            switch (value.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or IInterpolatedStringTextOperation or ICoalesceOperation
                    or IInterpolatedStringOperation { Parts.Length: 1 } or IArrayInitializerOperation or IArrayCreationOperation:
                    _pending.Enqueue(value.Parent);
                    break;
                case IConditionalOperation conditional when value != conditional.Condition:
                    _pending.Enqueue(conditional);
                    break;
                case ISwitchExpressionArmOperation { Parent: { } choice } arm when value == arm.Value:
                    _pending.Enqueue(choice);
                    break;
                case { Syntax: CollectionExpressionSyntax or SpreadElementSyntax } or { Kind: Operations.CollectionExpression }:
                    _pending.Enqueue(value.Parent);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IInterpolationOperation or IInterpolatedStringOperation when NameLists.IsWhole(value):
                    _pending.Enqueue(NameLists.WholeOf(value));
                    break;
                case IArgumentOperation argument:
                    FollowArgument(argument);
                    break;
                case ISimpleAssignmentOperation assignment when value == assignment.Value:
                    FollowAssignment(assignment);
                    break;
                case IVariableInitializerOperation initializer:
                    FollowDeclaration(initializer);
                    break;
                case IFieldInitializerOperation field:
                    foreach (var initialized in field.InitializedFields)
                        FollowMember(initialized, value.Syntax.SyntaxTree);
                    break;
                case IPropertyInitializerOperation property:
                    foreach (var initialized in property.InitializedProperties)
                        FollowMember(initialized, value.Syntax.SyntaxTree);
                    break;
                case IParameterInitializerOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }:
                    FollowParameter(method, parameter);
                    break;
                case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldReturn } returned:
                    FollowReturn(returned);
                    break;
                case IForEachLoopOperation loop when value == loop.Collection:
                    foreach (var element in loop.Locals)
                        EnqueueAll(code.BodyAround(loop).ReferencesTo(element));
                    break;
                case IInvocationOperation call when value == call.Instance && NameLists.HandsOn(call.TargetMethod):
                    _pending.Enqueue(call);
                    break;
                default:
                    _roles |= HeaderRole.Other;
                    break;
            }
        }

        private void FollowArgument(IArgumentOperation argument)
        {
            var maySpeak = HeaderFiles.Contains(argument.Syntax.SyntaxTree);
            switch (argument.Parent)
            {
                case IInvocationOperation call when maySpeak && places.RoleOf(argument, call) is var role and not HeaderRole.None:
                    _roles |= role;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } }:
                    _pending.Enqueue(list);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Add" or "Insert", ContainingType: var type }, Instance: { } list } when NameLists.IsList(type):
                    FollowHolder(list);
                    break;
                case IInvocationOperation { TargetMethod: var method } when NameLists.HandsOn(method):
                case IObjectCreationOperation { Type.Name: "StringValues" }:
                    _pending.Enqueue(argument.Parent);
                    break;
                case IInvocationOperation call when argument.Parameter is { } parameter && CodeBase.IsBoundStatically(call.TargetMethod):
                    FollowParameter(call.TargetMethod, parameter);
                    break;
                case IPropertyReferenceOperation indexer when maySpeak && places.RoleOf(indexer) is var role and not HeaderRole.None:
                    _roles |= role;
                    break;
                case IObjectCreationOperation { Parent: IAttributeOperation, Type: INamedTypeSymbol attribute } when HeaderTypes.IsNamingAttribute(attribute):
                    _roles |= HeaderRole.Name;
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } when argument.Parameter is { } parameter:
                    FollowParameter(constructor, parameter);
                    break;
                default:
                    _roles |= HeaderRole.Other;
                    break;
            }
        }

        private void FollowAssignment(ISimpleAssignmentOperation assignment)
        {
            if (HeaderFiles.Contains(assignment.Syntax.SyntaxTree) && places.RoleOf(assignment) is var role and not HeaderRole.None)
            {
                _roles |= role;
                return;
            }

            FollowHolder(assignment.Target is IArrayElementReferenceOperation element ? element.ArrayReference : assignment.Target);
        }

        /// <summary>What was given a text, or a list that it was put into.</summary>
        private void FollowHolder(IOperation holder)
        {
            switch (holder)
            {
                case ILocalReferenceOperation local:
                    FollowLocal(local.Local, local);
                    break;
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member:
                    FollowMember(member.Member, member.Syntax.SyntaxTree);
                    break;
                default:
                    _roles |= HeaderRole.Other;
                    break;
            }
        }

        private void FollowDeclaration(IVariableInitializerOperation initializer)
        {
            if (initializer.Parent is IVariableDeclaratorOperation declarator)
                FollowLocal(declarator.Symbol, declarator);
            else if (initializer.Parent is IVariableDeclarationOperation { Declarators: [var only] })
                FollowLocal(only.Symbol, only);
            else
                _roles |= HeaderRole.Other;
        }

        /// <summary>A local that may hold other texts, too, proves nothing.</summary>
        private void FollowLocal(ILocalSymbol local, IOperation declaration)
        {
            if ((isThorough || HeaderFiles.Contains(declaration.Syntax.SyntaxTree)) && code.BodyAround(declaration) is var body && body.NeverChanges(local))
                EnqueueAll(body.ReferencesTo(local));
            else
                _roles |= HeaderRole.Other;
        }

        private void FollowMember(ISymbol member, SyntaxTree from)
        {
            if (member is IPropertySymbol { IsStatic: false } property && (property.IsVirtual || property.IsOverride || property.ContainingType.AllInterfaces.Length > 0))
                _roles |= HeaderRole.Other;
            else if (member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } or IPropertySymbol { SetMethod: null } || code.Members.NeverChanges(member))
                _members.Enqueue((member, from));
            else
                _roles |= HeaderRole.Other;
        }

        /// <summary>The uses in files that may have to do with headers, the nearest first.</summary>
        private IEnumerable<IOperation> UsesOf(ISymbol member, SyntaxTree from)
        {
            bool MayBe(SimpleNameSyntax name) => !member.IsStatic || name.Parent is not MemberAccessExpressionSyntax { Expression: var type } access || access.Name != name || Declarations.NameOf(type) == member.ContainingType?.Name;

            var uses = names.TryGetValue(member.Name, out var known) ? known : names.GetOrAdd(member.Name, code.References.NamesIn(member.Name, files.With(member.Name)));
            foreach (var use in code.References.Among(uses, member, name => name.SyntaxTree == from && MayBe(name)))
                yield return use;

            if (member.DeclaredAccessibility == Accessibility.Private && member.ContainingType.DeclaringSyntaxReferences.Length == 1)
                yield break;

            foreach (var use in code.References.Among(uses, member, name => name.SyntaxTree != from && MayBe(name)))
                yield return use;
        }

        /// <summary>Into a body that is visible and speaks of headers; any other costs time and finds nothing.</summary>
        private void FollowParameter(IMethodSymbol method, IParameterSymbol parameter)
        {
            if (HeaderFiles.Contains(method) && code.TryGetBody(method, out var operation) && code.BodyAround(operation) is var body)
            {
                var own = (method.ReducedFrom ?? method).OriginalDefinition is var definition ? (definition.PartialImplementationPart ?? definition).Parameters : default;
                if (parameter.Ordinal < own.Length && body.NeverChanges(own[parameter.Ordinal]) && body.ReferencesTo(own[parameter.Ordinal]) is { Count: > 0 } references)
                {
                    EnqueueAll(references);
                    return;
                }
            }

            _roles |= HeaderRole.Other;
        }

        private void FollowReturn(IReturnOperation returned)
        {
            switch (code.FunctionAround(returned))
            {
                case IMethodSymbol { MethodKind: MethodKind.LocalFunction } local:
                    EnqueueAll(code.BodyAround(returned).ReferencesTo(local));
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when CodeBase.IsBoundStatically(method):
                    _members.Enqueue((method, returned.Syntax.SyntaxTree));
                    break;
                case IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property }:
                    FollowMember(property, returned.Syntax.SyntaxTree);
                    break;
                default:
                    _roles |= HeaderRole.Other;
                    break;
            }
        }

        private void EnqueueAll(IEnumerable<IOperation> uses)
        {
            foreach (var use in uses)
                _pending.Enqueue(use);
        }
    }
}
