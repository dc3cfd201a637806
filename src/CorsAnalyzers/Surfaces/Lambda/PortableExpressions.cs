using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Writes an expression of one place so that it means the same at another: with the names that are in scope there, and only from what can be used there.</summary>
internal sealed class PortableExpressions(CodeBase code, IOperation place)
{
    /// <summary>The C# text, or null where the expression does not carry over.</summary>
    internal string? TextOf(IOperation value)
    {
        // What is awaited is no value yet, and a cast is needed: only conversions that nobody wrote are seen through.
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;

        // In code that does not compile, anything may stand in the place of a text.
        if (value.Type?.SpecialType != SpecialType.System_String)
            return null;

        switch (value)
        {
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }:
                return SymbolDisplay.FormatLiteral(text, quote: true);
            case ILocalReferenceOperation local when IsSameValueHere(local.Local, local):
            case IParameterReferenceOperation parameter when IsSameValueHere(parameter.Parameter, parameter):
                return value.Syntax.ToString();
            case IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } when value is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member:
                return ReferenceTo(member.Member);
            case IInvocationOperation { Instance: null or IInstanceReferenceOperation, TargetMethod: { MethodKind: MethodKind.Ordinary, IsGenericMethod: false } } call:
                return ReferenceTo(call.TargetMethod) is { } method && ArgumentsOf(call) is { } arguments ? $"{method}({arguments})" : null;
            case ICoalesceOperation coalesce:
                return TextOf(coalesce.Value) is { } left && TextOf(coalesce.WhenNull) is { } right ? $"{left} ?? {right}" : null;
            default:
                return null;
        }
    }

    /// <summary>How a member is named here; null where it cannot be used.</summary>
    internal string? ReferenceTo(ISymbol member)
    {
        if (code.MemberAround(place) is not { } user || user.ContainingType is not { } type || member.ContainingType is not { } owner)
            return null;

        if (SymbolEqualityComparer.Default.Equals(user, member) || !code.Compilation.IsSymbolAccessibleWithin(member, type))
            return null;

        if (place.SemanticModel is not { } model)
            return null;

        var name = SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? member.Name : "@" + member.Name;
        var isHidden = !model.LookupSymbols(place.Syntax.SpanStart, name: member.Name).Contains(member, SymbolEqualityComparer.Default);
        if (member.IsStatic)
            return owner.IsGenericType || owner.Name.Length == 0 ? null : !isHidden ? name : Qualified(owner, name, member, model);

        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, owner))
                return user.IsStatic || IsInStaticFunction() || IsBeforeInstance() ? null : isHidden ? "this." + name : name;
        }

        return null;
    }

    /// <summary>With the type in front, unless a local or a parameter hides what that begins with.</summary>
    private string? Qualified(INamedTypeSymbol owner, string name, ISymbol member, SemanticModel model)
    {
        var text = owner.ToMinimalDisplayString(model, place.Syntax.SpanStart) + "." + name;
        var meant = model.GetSpeculativeSymbolInfo(place.Syntax.SpanStart, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression);
        return SymbolEqualityComparer.Default.Equals(meant.Symbol, member) || meant.CandidateSymbols.Contains(member, SymbolEqualityComparer.Default) ? text : null;
    }

    /// <summary>The arguments in the order of the parameters; they were evaluated in that of the text.</summary>
    private string? ArgumentsOf(IInvocationOperation call)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in call.Arguments.Where(a => a.ArgumentKind != ArgumentKind.DefaultValue).OrderBy(a => a.Parameter?.Ordinal))
        {
            // Without names, none before the last may be left out.
            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Parameter?.Ordinal != texts.Count || argument.Parameter is not { RefKind: RefKind.None } || TextOf(argument.Value) is not { } text)
                return null;

            texts.Add(text);
        }

        return string.Join(", ", texts);
    }

    /// <summary>A local or parameter that never changes, declared before this place in the same body.</summary>
    private bool IsSameValueHere(ISymbol symbol, IOperation reference) =>
        Operations.RootOf(reference).Syntax == Operations.RootOf(place).Syntax
        && code.BodyAround(place).NeverChanges(symbol)
        && !IsInStaticFunction()
        && (symbol is IParameterSymbol || HasItsValue(symbol))
        && !IsTestedOnTheWay(symbol, reference)
        && place.SemanticModel is { } model
        && model.LookupSymbols(place.Syntax.SpanStart, name: symbol.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, symbol));

    private bool HasItsValue(ISymbol local)
    {
        var body = code.BodyAround(place);
        return body.OnlyValueOf(local) is { } value
            && value.Syntax.Span.End < place.Syntax.SpanStart
            && Decisions.StepOf(place, frame: null, body).Path.Implies(Decisions.StepOf(value, frame: null, body).Path);
    }

    /// <summary>
    /// True where a decision about the variable led here that did not lead to <paramref name="reference"/>: the value may be the one
    /// that was just refused.
    /// </summary>
    private bool IsTestedOnTheWay(ISymbol symbol, IOperation reference)
    {
        var body = code.BodyAround(place);
        var shared = Decisions.StepOf(reference, frame: null, body).Path.Guards;
        var related = WithWhatFollowsFrom(symbol, body);
        return Decisions.StepOf(place, frame: null, body).Path.Guards.Any(guard => !shared.Contains(guard) && related.Any(variable => Tests(guard.Decision, variable, body)));
    }

    private static bool Tests(object decision, ISymbol variable, BodyIndex body)
    {
        return decision switch
        {
            ISymbol tested => SymbolEqualityComparer.Default.Equals(tested, variable),
            ValueTuple<SyntaxNode, string> asked => body.ReferencesTo(variable).Any(use => use.Syntax.AncestorsAndSelf().OfType<ExpressionSyntax>().Any(test => test.ToString() == asked.Item2)),
            SwitchStatementSyntax @switch => Mentions(@switch.Expression),
            SwitchExpressionSyntax @switch => Mentions(@switch.GoverningExpression),
            ExpressionSyntax test => Mentions(test),
            _ => false,
        };

        bool Mentions(SyntaxNode test) => body.ReferencesTo(variable).Any(use => test.Contains(use.Syntax));
    }

    /// <summary>The variable and those that are computed from it, such as a flag that says whether it is allowed.</summary>
    private static List<ISymbol> WithWhatFollowsFrom(ISymbol variable, BodyIndex body)
    {
        var found = new List<ISymbol> { variable };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var use in body.ReferencesTo(found[i]))
            {
                if (VariableGiven(use) is { } given && !found.Contains(given, SymbolEqualityComparer.Default))
                    found.Add(given);
            }
        }

        return found;
    }

    /// <summary>The local that an expression is part of the value of, or null.</summary>
    private static ISymbol? VariableGiven(IOperation part)
    {
        for (var (child, parent) = (part, part.Parent); parent is not null and not IBlockOperation; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } when target != child:
                    return target.Local;
            }
        }

        return null;
    }

    private bool IsInStaticFunction()
    {
        for (var function = Operations.FunctionOf(place); function is not null; function = Operations.FunctionOf(function))
        {
            if (function is ILocalFunctionOperation { Symbol.IsStatic: true } or IAnonymousFunctionOperation { Symbol.IsStatic: true })
                return true;
        }

        return false;
    }

    /// <summary>True in an initializer or <c>base(…)</c>, which run before there is an instance.</summary>
    private bool IsBeforeInstance() =>
        Operations.RootOf(place) is ISymbolInitializerOperation || place.Syntax.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null || place.Syntax.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is not null;
}
