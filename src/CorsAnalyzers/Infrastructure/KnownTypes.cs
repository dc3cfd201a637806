using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Infrastructure;

/// <summary>
/// Finds types by their metadata name without making the compiler declare the whole project and read the framework, which it has not
/// done yet when an analyzer starts: only where they can be is looked.
/// </summary>
internal sealed class KnownTypes
{
    private readonly ImmutableArray<IAssemblySymbol> _assemblies;

    /// <param name="root">The first part of the namespace that the types stand in.</param>
    internal KnownTypes(Compilation compilation, string root)
    {
        var assemblies = ImmutableArray.CreateBuilder<IAssemblySymbol>();
        if (compilation.SyntaxTrees.Any(tree => Declares(tree, root)))
            assemblies.Add(compilation.Assembly);

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsOfFramework(assembly.Name))
                assemblies.Add(assembly);
        }

        _assemblies = assemblies.ToImmutable();
    }

    /// <summary>The types of this name, whatever assembly they come from.</summary>
    internal IEnumerable<INamedTypeSymbol> Named(string metadataName)
    {
        foreach (var assembly in _assemblies)
        {
            if (assembly.GetTypeByMetadataName(metadataName) is { } type)
                yield return type;
        }
    }

    private static bool Declares(SyntaxTree tree, string root)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit)
            return false;

        foreach (var member in unit.Members)
        {
            if (member is BaseNamespaceDeclarationSyntax @namespace && @namespace.Name.GetFirstToken().ValueText == root)
                return true;
        }

        return false;
    }

    private static bool IsOfFramework(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly is "System" or "mscorlib" or "netstandard" or "WindowsBase";
}
