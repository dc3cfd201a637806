using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>Ways up and down an operation tree.</summary>
internal static class Operations
{
    /// <summary>
    /// <c>OperationKind.CollectionExpression</c>, which Roslyn 4.8 does not know: a collection expression, and what the compiler makes of
    /// the arguments for <c>params</c> of another type than an array (C# 13).
    /// </summary>
    internal const OperationKind CollectionExpression = (OperationKind)127;

    /// <summary>The class that a method stands in, also where it stands in an <c>extension</c> block there (C# 14), which is a type without a name.</summary>
    internal static INamedTypeSymbol? HomeOf(IMethodSymbol method) =>
        method.ContainingType is { Name.Length: 0, ContainingType: { } home } ? home : method.ContainingType;

    internal static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    /// <summary>The lambda or local function around an operation; null for the member itself.</summary>
    internal static IOperation? FunctionOf(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return current;
        }

        return null;
    }

    /// <summary>The <c>x?.…</c> whose x an operation stands for: the innermost one that has it on its right side.</summary>
    internal static IConditionalAccessOperation? AccessAround(IOperation instance)
    {
        for (var (child, parent) = (instance, instance.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access;
        }

        return null;
    }

    /// <summary>The operand of conversions, awaits and <c>Task.FromResult</c>, which hand the same object on.</summary>
    internal static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IConversionOperation conversion when IsTaskLike(conversion.Type) || IsStringValues(conversion.Type) || IsStringValues(conversion.Operand.Type):
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when IsTaskLike(task.Type):
                    operation = task;
                    break;
                case IInvocationOperation invocation when HandedOn(invocation) is { } same:
                    operation = same;
                    break;
                case IObjectCreationOperation { Arguments.Length: 1 } creation when IsTaskLike(creation.Type) || IsStringValues(creation.Type):
                    operation = creation.Arguments[0].Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The variable that a pattern gives the whole value to, where it matches or does not: <c>is var x</c>, <c>is { } x</c>, <c>is not string x</c>.</summary>
    internal static ISymbol? NameGivenBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        INegatedPatternOperation negated => NameGivenBy(negated.Pattern),
        _ => null,
    };

    /// <summary>True where a pattern gives a name to the value or to a part of it.</summary>
    internal static bool GivesName(IPatternOperation pattern) =>
        pattern.DescendantsAndSelf().Any(part => part is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null } or IListPatternOperation { DeclaredSymbol: not null });

    /// <summary>The object that a call only wraps: <c>Task.FromResult(x)</c>, <c>x.ConfigureAwait(false)</c>, <c>x.AsTask()</c>.</summary>
    internal static IOperation? HandedOn(IInvocationOperation invocation) => invocation.TargetMethod.Name switch
    {
        "FromResult" when IsTaskLike(invocation.TargetMethod.ContainingType) && invocation.Arguments.Length == 1 => invocation.Arguments[0].Value,
        "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" or "GetResult" when IsTaskLike(invocation.TargetMethod.ContainingType) => invocation.Instance,
        _ => null,
    };

    /// <summary>What a call is made on, also where it is an extension.</summary>
    internal static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null);

    /// <summary>The arguments in the order of the parameters, which named arguments need not follow; without that of an extension's <c>this</c>.</summary>
    internal static ImmutableArray<IOperation> ArgumentsOf(IInvocationOperation call)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>(call.Arguments.Length);
        foreach (var argument in call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal))
        {
            if (call.Instance is not null || !call.TargetMethod.IsExtensionMethod || argument.Parameter is not { Ordinal: 0 })
                values.Add(argument.Value);
        }

        return values.ToImmutable();
    }

    internal static bool IsTaskLike(ITypeSymbol? type) =>
        type is
        {
            Name: "Task" or "ValueTask" or "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable"
                or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter",
        }
        && (IsIn(type, "System.Threading.Tasks") || IsIn(type, "System.Runtime.CompilerServices"));

    /// <summary>The type of header values in ASP.NET Core: none, one or several strings, converted from and to these without a change.</summary>
    internal static bool IsStringValues(ITypeSymbol? type) => type is { Name: "StringValues" } && IsIn(type, "Microsoft.Extensions.Primitives");

    /// <summary>True when a type stands in this namespace (not in one below it).</summary>
    internal static bool IsIn(ITypeSymbol type, string @namespace) => type.ContainingNamespace is { } found && Is(found, @namespace);

    /// <summary>Compares a namespace with its full name without building a string.</summary>
    internal static bool Is(INamespaceSymbol found, string fullName)
    {
        var end = fullName.Length;
        while (true)
        {
            if (found.IsGlobalNamespace)
                return end <= 0;

            var start = end - found.Name.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, found.Name, 0, found.Name.Length) != 0)
                return false;

            if (start > 0 && fullName[start - 1] != '.')
                return false;

            end = start - 1;
            found = found.ContainingNamespace;
        }
    }

    /// <summary>True when what comes after <paramref name="statement"/> in its block is never reached through <paramref name="operation"/>, a part of it.</summary>
    internal static bool AlwaysLeaves(IOperation? operation, IOperation statement)
    {
        switch (operation)
        {
            case IReturnOperation { Kind: OperationKind.Return } or IThrowOperation:
            case IExpressionStatementOperation { Operation: IThrowOperation }:
                return true;
            case IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } branch:
                return branch.GetCorrespondingOperation() is { } target && !statement.Syntax.Span.Contains(target.Syntax.Span);
            case IBlockOperation block:
                return block.Operations.Any(part => AlwaysLeaves(part, statement));
            case IConditionalOperation conditional:
                return AlwaysLeaves(conditional.WhenTrue, statement) && AlwaysLeaves(conditional.WhenFalse, statement);
            case IUsingOperation @using:
                return AlwaysLeaves(@using.Body, statement);
            case ILockOperation @lock:
                return AlwaysLeaves(@lock.Body, statement);
            case ITryOperation @try:
                return AlwaysLeaves(@try.Finally, statement) || (AlwaysLeaves(@try.Body, statement) && @try.Catches.All(c => AlwaysLeaves(c.Handler, statement)));
            default:
                return false;
        }
    }
}
