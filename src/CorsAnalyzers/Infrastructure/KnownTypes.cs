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

    /// <param name="root">The first parts of the namespace that the types stand in: of the framework, assemblies are looked at whose names begin alike.</param>
    internal KnownTypes(Compilation compilation, string root)
    {
        var assemblies = ImmutableArray.CreateBuilder<IAssemblySymbol>();
        if (compilation.SyntaxTrees.Any(tree => Declares(tree, root)))
            assemblies.Add(compilation.Assembly);

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsOfFramework(assembly.Name) || MayHold(assembly.Name, root))
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
            if (member is BaseNamespaceDeclarationSyntax @namespace && @namespace.Name.ToString() is var name && (IsWithin(name, root) || IsWithin(root, name)))
                return true;
        }

        return false;
    }

    private static bool IsWithin(string name, string outer) =>
        name.StartsWith(outer, StringComparison.Ordinal) && (name.Length == outer.Length || name[outer.Length] == '.');

    /// <summary>.NET Framework and .NET Standard have types of many namespaces in few assemblies.</summary>
    private static bool MayHold(string assembly, string root) =>
        IsWithin(assembly, root) || (IsWithin(root, "System") && assembly is "System" or "mscorlib" or "netstandard");

    private static bool IsOfFramework(string assembly) =>
        IsWithin(assembly, "System") || IsWithin(assembly, "Microsoft") || assembly is "mscorlib" or "netstandard" or "WindowsBase";
}
