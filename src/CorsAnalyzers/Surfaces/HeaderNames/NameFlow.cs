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
internal sealed class NameFlow(CodeBase code, HeaderPlaces places)
{
    private readonly ConcurrentDictionary<SyntaxNode, HeaderRole> _roles = new();

    /// <summary>All roles of a literal. A text that nobody uses has none.</summary>
    internal HeaderRole RolesOf(IOperation literal) =>
        _roles.TryGetValue(literal.Syntax, out var known) ? known : _roles.GetOrAdd(literal.Syntax, new Walk(code, places).Run(literal));

    private sealed class Walk(CodeBase code, HeaderPlaces places)
    {
        /// <summary>How many uses are looked at before the answer is "something else, too".</summary>
        private const int MaxSteps = 500;

        private readonly HashSet<(SyntaxNode, OperationKind)> _seen = [];
        private readonly Queue<IOperation> _pending = new();
        private HeaderRole _roles;

        internal HeaderRole Run(IOperation literal)
        {
            _pending.Enqueue(literal);
            for (var steps = 0; _pending.Count > 0; steps++)
            {
                if (steps >= MaxSteps)
                    return _roles | HeaderRole.Other;

                var value = _pending.Dequeue();
                if (_seen.Add((value.Syntax, value.Kind)))
                    Follow(value);
            }

            return _roles;
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
                case { Syntax: CollectionExpressionSyntax } list:
                    _pending.Enqueue(list);
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
                        FollowMember(initialized);
                    break;
                case IPropertyInitializerOperation property:
                    foreach (var initialized in property.InitializedProperties)
                        FollowMember(initialized);
                    break;
                case IParameterInitializerOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }:
                    FollowParameter(method, parameter);
                    break;
                case IReturnOperation { Kind: OperationKind.Return } returned:
                    FollowReturn(returned);
                    break;
                case IForEachLoopOperation loop when value == loop.Collection:
                    foreach (var element in loop.Locals)
                        EnqueueAll(code.BodyAround(loop).ReferencesTo(element));
                    break;
                case IInvocationOperation call when value == call.Instance && HandsOn(call.TargetMethod):
                    _pending.Enqueue(call);
                    break;
                default:
                    _roles |= HeaderRole.Other;
                    break;
            }
        }

        private void FollowArgument(IArgumentOperation argument)
        {
            switch (argument.Parent)
            {
                case IInvocationOperation call when places.RoleOf(argument, call) is var role and not HeaderRole.None:
                    _roles |= role;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } }:
                    _pending.Enqueue(list);
                    break;
                case IInvocationOperation call when HandsOn(call.TargetMethod):
                    _pending.Enqueue(call);
                    break;
                case IInvocationOperation call when argument.Parameter is { } parameter && CodeBase.IsBoundStatically(call.TargetMethod):
                    FollowParameter(call.TargetMethod, parameter);
                    break;
                case IPropertyReferenceOperation indexer when places.RoleOf(indexer) is var role and not HeaderRole.None:
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
            if (places.RoleOf(assignment) is var role and not HeaderRole.None)
            {
                _roles |= role;
                return;
            }

            switch (assignment.Target)
            {
                case ILocalReferenceOperation local:
                    FollowLocal(local.Local, code.BodyAround(local));
                    break;
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member:
                    FollowMember(member.Member);
                    break;
                default:
                    _roles |= HeaderRole.Other;
                    break;
            }
        }

        private void FollowDeclaration(IVariableInitializerOperation initializer)
        {
            switch (initializer.Parent)
            {
                case IVariableDeclaratorOperation declarator:
                    FollowLocal(declarator.Symbol, code.BodyAround(declarator));
                    break;
                case IVariableDeclarationOperation { Declarators: [var only] }:
                    FollowLocal(only.Symbol, code.BodyAround(only));
                    break;
                default:
                    _roles |= HeaderRole.Other;
                    break;
            }
        }

        /// <summary>A local that may hold other texts, too, proves nothing.</summary>
        private void FollowLocal(ILocalSymbol local, BodyIndex body)
        {
            if (body.NeverChanges(local))
                EnqueueAll(body.ReferencesTo(local));
            else
                _roles |= HeaderRole.Other;
        }

        private void FollowMember(ISymbol member)
        {
            if (code.Members.NeverChanges(member) && code.TryGetNames(member, out var names))
            {
                foreach (var name in names)
                    EnqueueAll(code.References.To(name));
            }
            else
            {
                _roles |= HeaderRole.Other;
            }
        }

        /// <summary>Into a body that is visible and speaks of headers; any other costs time and finds nothing.</summary>
        private void FollowParameter(IMethodSymbol method, IParameterSymbol parameter)
        {
            if (SpeaksOfHeaders(method) && code.TryGetBody(method, out var operation) && code.BodyAround(operation) is var body)
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
                case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet } method when code.TryGetNames(method, out var names):
                    foreach (var name in names)
                        EnqueueAll(code.References.To(name));
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

        private static bool SpeaksOfHeaders(IMethodSymbol method)
        {
            foreach (var declaration in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
            {
                if (declaration.SyntaxTree.GetText().ToString().IndexOf("header", declaration.Span.Start, declaration.Span.Length, StringComparison.OrdinalIgnoreCase) >= 0)
                    return true;
            }

            return false;
        }

        /// <summary>Methods whose result is the list, or the text, that they are given.</summary>
        private static bool HandsOn(IMethodSymbol method) => method.Name switch
        {
            "ToArray" or "ToList" or "ToImmutableArray" or "AsEnumerable" or "Concat" or "Append" or "Union" or "Distinct" => method.ContainingType.Name is "Enumerable" or "ImmutableArray" or "List",
            "Join" => method.ContainingType.SpecialType == SpecialType.System_String,
            _ => false,
        };
    }
}
