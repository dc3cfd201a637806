using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>Members as they stand in the text, without binding them.</summary>
internal static class Declarations
{
    /// <summary>The member that a place belongs to: a method, property, field …; a type for its base list and parameters; the file for top-level statements.</summary>
    internal static SyntaxNode MemberAround(SyntaxNode node)
    {
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            if (current is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or EnumMemberDeclarationSyntax)
                return current;
        }

        return node.SyntaxTree.GetRoot();
    }

    /// <summary>The simple name that an expression or a type ends with, without what it is qualified by; null where it ends with none.</summary>
    internal static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The declarations that others mention the member by; that of its type where it is used without a name of its own.</summary>
    internal static IEnumerable<SyntaxNode> NamedBy(SyntaxNode member)
    {
        switch (member)
        {
            case MethodDeclarationSyntax { Identifier.ValueText: "Add" } when member.Parent is TypeDeclarationSyntax { BaseList: not null } collection:
                // Initializers call it without saying so.
                yield return member;
                yield return collection;
                break;
            case MethodDeclarationSyntax or PropertyDeclarationSyntax or EventDeclarationSyntax or EnumMemberDeclarationSyntax or BaseTypeDeclarationSyntax:
                yield return member;
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    yield return variable;
                break;
            case BaseMethodDeclarationSyntax or IndexerDeclarationSyntax when member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type:
                yield return type;
                break;
        }
    }

    /// <summary>
    /// The fields and properties outside of the member that it assigns, or calls something on, by the first name of each target.
    /// A call counts only for those that the same type declares: other names are mostly types.
    /// </summary>
    internal static IEnumerable<string> NamesWrittenIn(SyntaxNode member)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax variable:
                    own.Add(variable.Identifier.ValueText);
                    break;
                case ParameterSyntax parameter:
                    own.Add(parameter.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax designation:
                    own.Add(designation.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax, Left: var left }:
                    AddFirstName(left, written);
                    AddFirstName(left, called);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }:
                    AddFirstName(call.Expression, called);
                    break;
            }
        }

        written.RemoveWhere(IsSlot);
        written.UnionWith(DataBeside(member).Where(name => called.Contains(name)));
        written.ExceptWith(own);
        return written;
    }

    private static void AddFirstName(ExpressionSyntax target, HashSet<string> names)
    {
        while (true)
        {
            switch (target)
            {
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name: var name }:
                    target = name;
                    break;
                case MemberAccessExpressionSyntax access:
                    target = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    target = element.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                    target = sure.Operand;
                    break;
                case IdentifierNameSyntax identifier:
                    names.Add(identifier.Identifier.ValueText);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>False where a field or property is surely only read.</summary>
    internal static bool MayBeAssigned(SimpleNameSyntax name)
    {
        SyntaxNode target = name;
        while ((target.Parent is MemberAccessExpressionSyntax access && access.Name == target) || target.Parent is MemberBindingExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            target = target.Parent;

        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target,
            PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or RefExpressionSyntax => true,
            ArgumentSyntax argument => argument.Parent is TupleExpressionSyntax || !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            _ => false,
        };
    }

    /// <summary>True where the member has a parameter, local or local function of that name.</summary>
    internal static bool Declares(SyntaxNode member, string name) => DeclaredIn(member, name).Any();

    /// <summary>The parameters, locals and local functions of a member that have that name.</summary>
    internal static IEnumerable<SyntaxNode> DeclaredIn(SyntaxNode member, string name)
    {
        var text = member.SyntaxTree.GetText().ToString();
        foreach (var position in TextIndex.PositionsOf(name, text, member.SpanStart, member.Span.End))
        {
            if (!IsBeforeDot(text, position + name.Length)
                && member.FindToken(position).Parent is ParameterSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or QueryClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax)
            {
                yield return member.FindToken(position).Parent!;
            }
        }
    }

    /// <summary>The simple name of the type that a local is declared with or, under <c>var</c>, made of, and the block that it is known in; null where that takes more than reading it.</summary>
    internal static (string Type, BlockSyntax Scope)? TypeOfLocal(SyntaxNode declaration)
    {
        if (declaration is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax scope }, Type: IdentifierNameSyntax declared } } local)
            return null;

        var type = declared.IsVar ? (local.Initializer?.Value as ObjectCreationExpressionSyntax)?.Type as IdentifierNameSyntax : declared;
        return type is null ? null : (type.Identifier.ValueText, scope);
    }

    private static bool IsBeforeDot(string text, int position) => position < text.Length && text[position] == '.';

    /// <summary>The properties of every response: they lead to the object and not to a place of its own.</summary>
    private static bool IsSlot(string name) => name is "Headers" or "MultiValueHeaders";

    private static IEnumerable<string> DataBeside(SyntaxNode member) =>
        member.Parent is TypeDeclarationSyntax type
            ? type.Members.SelectMany(DataNamesOf)
            : [];

    private static IEnumerable<string> DataNamesOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };
}
