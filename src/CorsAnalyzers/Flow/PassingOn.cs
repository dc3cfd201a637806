using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>Tells by the text of a call that its member only returns what the called one makes, and has no part in the headers of that.</summary>
internal sealed class PassingOn
{
    private readonly ConcurrentDictionary<ParameterSyntax, bool> _matters = new();

    /// <summary>
    /// True where a member returns what the mentioned one gives it, and gives it nothing but its own parameters, or what the called
    /// method puts into the body of the response and nowhere else.
    /// </summary>
    /// <param name="called">The method that is mentioned.</param>
    internal bool IsAll(SimpleNameSyntax mention, ISymbol called)
    {
        var use = References.UseOf(mention);
        if (use is ObjectCreationExpressionSyntax || !Returns.IsReturnedByMember(use))
            return false;

        return use is not InvocationExpressionSyntax call || (HasPlainReceiver(call) && AreArgumentsPlain(call, called));
    }

    private bool AreArgumentsPlain(InvocationExpressionSyntax call, ISymbol called)
    {
        var parameters = DeclarationOf(called)?.ParameterList.Parameters;
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            if (!IsPlain(argument.Expression) && !(parameters is { } own && ParameterFor(argument, i, own, called) is { } parameter && !Matters(parameter)))
                return false;
        }

        return true;
    }

    /// <summary>What a call surely runs; an override of it may do something else with what it is given.</summary>
    private static MethodDeclarationSyntax? DeclarationOf(ISymbol called) =>
        called is IMethodSymbol { DeclaringSyntaxReferences: [var only] } method && CodeBase.IsBoundStatically(method) && !method.IsExtensionMethod
            ? only.GetSyntax() as MethodDeclarationSyntax
            : null;

    private static ParameterSyntax? ParameterFor(ArgumentSyntax argument, int position, SeparatedSyntaxList<ParameterSyntax> parameters, ISymbol called)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
            return parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name);

        return position < parameters.Count && !((IMethodSymbol)called).Parameters[position].IsParams ? parameters[position] : null;
    }

    /// <summary>False where the method does nothing with the parameter but put it into the status or the body.</summary>
    private bool Matters(ParameterSyntax parameter) => _matters.TryGetValue(parameter, out var known) ? known : _matters.GetOrAdd(parameter, FindMatter(parameter));

    private static bool FindMatter(ParameterSyntax parameter)
    {
        if (parameter.Parent?.Parent is not MethodDeclarationSyntax method)
            return true;

        var text = method.SyntaxTree.GetText().ToString();
        foreach (var position in TextIndex.PositionsOf(parameter.Identifier.ValueText, text, method.SpanStart, method.Span.End))
        {
            if (method.FindToken(position).Parent is IdentifierNameSyntax mention && mention.SpanStart == position && !GoesIntoBody(mention))
                return true;
        }

        return false;
    }

    private static bool GoesIntoBody(IdentifierNameSyntax mention)
    {
        SyntaxNode child = mention;
        while (child.Parent is { } parent)
        {
            switch (parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Right == child:
                    return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && Declarations.NameOf(assignment.Left) is "StatusCode" or "Body" or "IsBase64Encoded";
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax serialization } } }:
                    return Declarations.NameOf(serialization.Expression) is "JsonSerializer" or "JsonConvert" && serialization.Name.Identifier.ValueText.StartsWith("Serialize", StringComparison.Ordinal);
                case BinaryExpressionSyntax or ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or InterpolationSyntax or InterpolatedStringExpressionSyntax
                    or AnonymousObjectMemberDeclaratorSyntax or AnonymousObjectCreationExpressionSyntax
                    or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" }:
                case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 }:
                    child = parent;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Called on nothing, or on something that the member did not make.</summary>
    private static bool HasPlainReceiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } => !Declarations.Declares(Declarations.MemberAround(call), receiver.Identifier.ValueText),
        _ => false,
    };

    private static bool IsPlain(ExpressionSyntax argument) =>
        argument is LiteralExpressionSyntax { Token.Value: not string } or ThisExpressionSyntax
        || (argument is IdentifierNameSyntax name && Declarations.MemberAround(name) is BaseMethodDeclarationSyntax method && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText));
}
