using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Whether a project's Lambda responses go to browsers as they are: not in test projects, and not where ASP.NET Core makes them.</summary>
internal sealed class ProjectKind(CodeBase code, AnalyzerConfigOptions options)
{
    private const string HostingMethod = "AddAWSLambdaHosting";

    private static readonly (string Root, string Name)[] s_testAttributes =
    [
        ("Xunit", "Xunit.FactAttribute"),
        ("NUnit", "NUnit.Framework.TestAttribute"),
        ("TUnit", "TUnit.Core.TestAttribute"),
        ("Microsoft.VisualStudio", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute"),
    ];

    private readonly Lazy<bool> _isDeployed = new(() => !IsTest(code.Compilation, options) && !IsHostOfAspNetCore(code));

    internal bool SendsItsOwnResponses => _isDeployed.Value;

    private static bool IsTest(Compilation compilation, AnalyzerConfigOptions options) =>
        (options.TryGetValue("build_property.IsTestProject", out var text) && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase))
        || s_testAttributes.Any(attribute => new KnownTypes(compilation, attribute.Root).Named(attribute.Name).Any());

    private static bool IsHostOfAspNetCore(CodeBase code) =>
        (new KnownTypes(code.Compilation, LambdaTypes.Root).Named("Amazon.Lambda.AspNetCoreServer.AbstractAspNetCoreFunction`2").Any() && HasHost(code.Compilation.Assembly.GlobalNamespace))
        || Mentions(code, HostingMethod, token => token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not null);

    private static bool HasHost(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner && ((inner is INamedTypeSymbol type && DerivesFromServer(type)) || HasHost(inner)))
                return true;
        }

        return false;
    }

    private static bool DerivesFromServer(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (Operations.IsIn(current, "Amazon.Lambda.AspNetCoreServer"))
                return true;
        }

        return false;
    }

    private static bool Mentions(CodeBase code, string word, Func<SyntaxToken, bool> isMeant)
    {
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            var text = tree.GetText().ToString();
            if (text.IndexOf(word, StringComparison.Ordinal) < 0)
                continue;

            var root = tree.GetRoot();
            foreach (var position in TextIndex.PositionsOf(word, text, 0, text.Length))
            {
                var token = root.FindToken(position);
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.SpanStart == position && isMeant(token))
                    return true;
            }
        }

        return false;
    }
}
