using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>Where a call that registers services can be put, for the app that a step is added to.</summary>
internal static class ServiceHome
{
    /// <summary>The statement in front of which the call goes, and what it is called on; nothing where no place is sure to be right.</summary>
    internal static (Site? Home, string? Receiver) Of(IInvocationOperation useCors, CodeBase code)
    {
        switch (PipelineReader.BuilderOf(useCors))
        {
            case ILocalReferenceOperation local when code.BodyAround(local).OnlyValueOf(local.Local) is { } value:
                return Operations.Unwrap(value) is IInvocationOperation { TargetMethod.Name: "Build", Instance: ILocalReferenceOperation or IParameterReferenceOperation } build
                    && build.Instance.Type is { Name: "WebApplicationBuilder" }
                    && StatementAround(value.Syntax) is { } statement
                        ? ((Site?)Site.Of(statement), build.Instance.Syntax + ".Services")
                        : default;
            case IParameterReferenceOperation:
                return InStartup(useCors, code);
            default:
                return default;
        }
    }

    /// <summary>The first statement of <c>ConfigureServices(IServiceCollection services)</c> beside <c>Configure</c>.</summary>
    private static (Site? Home, string? Receiver) InStartup(IInvocationOperation useCors, CodeBase code)
    {
        if (code.MemberAround(useCors) is not IMethodSymbol { Name: "Configure", ContainingType: { } startup })
            return default;

        foreach (var member in startup.GetMembers("ConfigureServices"))
        {
            if (member is IMethodSymbol { Parameters: [{ Type: var type, Name: var services }], DeclaringSyntaxReferences: [var reference] }
                && WiringSymbols.TakesServices(type)
                && reference.GetSyntax() is MethodDeclarationSyntax { Body.Statements: [var first, ..] })
            {
                return (Site.Of(first), services);
            }
        }

        return default;
    }

    private static StatementSyntax? StatementAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement ? statement : null;
}
