using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>A method, accessor, local function or lambda, whose body is bound only when somebody asks for it.</summary>
internal sealed class Function
{
    private readonly Func<IOperation?> _bind;

    private Function(ISymbol symbol, SyntaxNode syntax, Func<IOperation?> bind)
    {
        Symbol = symbol;
        Syntax = syntax;
        _bind = bind;
    }

    internal ISymbol Symbol { get; }

    internal SyntaxNode Syntax { get; }

    internal IOperation? Body => _bind();

    internal bool IsLocal => Syntax is LocalFunctionStatementSyntax;

    internal static Function Of(ISymbol symbol, IOperation body) => new(symbol, body.Syntax, () => body);

    /// <summary>A method that has a body, found by its declaration.</summary>
    internal static Function Of(IMethodSymbol method, MethodDeclarationSyntax declaration, CodeBase code) =>
        new(method, declaration, () => code.TryGetBody(method, out var body) ? body : null);
}
