using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>The headers that code writes to an <c>HttpResponse</c> of ASP.NET Core: what its property <c>Headers</c> holds, at once or by a local.</summary>
internal sealed class HandWrittenHeaders(CodeBase code)
{
    /// <summary>The names of the headers that a file writes, as far as they are known.</summary>
    internal IEnumerable<Fact<string>> In(SyntaxTree tree)
    {
        foreach (var mention in WiringFiles.In(tree, "Headers"))
        {
            if (MayWrite(mention) && code.OperationAt(References.UseOf(mention)) is IPropertyReferenceOperation headers && IsResponse(headers.Property))
            {
                foreach (var name in WrittenTo(headers))
                    yield return name;
            }
        }
    }

    /// <summary>False where the syntax tells that something is read.</summary>
    private static bool MayWrite(SimpleNameSyntax mention)
    {
        var use = References.UseOf(mention);
        return use.Parent switch
        {
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left == element,
            ElementAccessExpressionSyntax or BinaryExpressionSyntax or ForEachStatementSyntax => false,
            _ => true,
        };
    }

    private static bool IsResponse(IPropertySymbol property) =>
        property is { Name: "Headers", ContainingType: { Name: "HttpResponse" } type } && Operations.IsIn(type, "Microsoft.AspNetCore.Http");

    private IEnumerable<Fact<string>> WrittenTo(IPropertyReferenceOperation headers)
    {
        if (headers.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
        {
            var body = code.BodyAround(headers);
            if (!body.NeverChanges(local))
                yield break;

            foreach (var reference in body.ReferencesTo(local))
            {
                if (NameWritten(reference) is { } name)
                    yield return name;
            }
        }
        else if (NameWritten(headers) is { } name)
        {
            yield return name;
        }
    }

    private Fact<string>? NameWritten(IOperation headers)
    {
        var receiver = headers;
        while (receiver.Parent is IConversionOperation)
            receiver = receiver.Parent;

        switch (receiver.Parent)
        {
            case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Append" or "AppendCommaSeparatedValues" } call when PipelineReader.ReceiverOf(call) == receiver:
                return Operations.ArgumentsOf(call) is [var name, ..] ? NameIn(name) : null;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "TryAdd" or "Append" or "AppendCommaSeparatedValues", IsExtensionMethod: true } } call } argument when PipelineReader.ReceiverOf(call) == argument.Value:
                return Operations.ArgumentsOf(call) is [var second, ..] ? NameIn(second) : null;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var index] } indexer when IsWritten(indexer):
                return NameIn(index.Value);
            case IPropertyReferenceOperation { Property: { IsIndexer: false, Name: var member, ContainingType.Name: "IHeaderDictionary" } } property when IsWritten(property) && member.StartsWith("AccessControl", StringComparison.Ordinal):
                return Fact<string>.Known(HeaderNamed(member), NameOf(property));
            default:
                return null;
        }
    }

    private static bool IsWritten(IOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    private Fact<string>? NameIn(IOperation name) =>
        code.Strings.ValueOf(name, frame: null) is { IsKnown: true } known ? known with { Site = Site.Of(name.Syntax) } : null;

    private static Site NameOf(IPropertyReferenceOperation property) =>
        property.Syntax is MemberAccessExpressionSyntax access ? Site.Of(access.Name) : Site.Of(property.Syntax);

    /// <summary><c>AccessControlAllowOrigin</c> stands for <c>Access-Control-Allow-Origin</c>.</summary>
    private static string HeaderNamed(string member)
    {
        var name = string.Empty;
        foreach (var c in member)
            name += name.Length > 0 && c is >= 'A' and <= 'Z' ? "-" + c : c.ToString();

        return name;
    }
}
