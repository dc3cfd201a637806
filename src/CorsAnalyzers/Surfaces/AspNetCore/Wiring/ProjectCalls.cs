using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>
/// What a project does with its app and its services, in all files that name them: whether they go to code that is not in the
/// compilation, which may then add anything. Asked for only where something about CORS was found.
/// </summary>
internal sealed class ProjectCalls
{
    /// <summary>Pieces of the names without which nobody gets hold of an app or its services.</summary>
    private static readonly string[] s_holders = ["WebApplication", "ApplicationBuilder", "ServiceCollection", "HostBuilder", "WebHost", "ConfigureServices"];

    private readonly CodeBase _code;
    private readonly WiringFiles _files;
    private readonly Lazy<Census> _census;
    private readonly Lazy<bool> _mayNamePolicies;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _knowsCors = new(SymbolEqualityComparer.Default);

    internal ProjectCalls(CodeBase code, WiringFiles files)
    {
        _code = code;
        _files = files;
        _census = new(Take);
        _mayNamePolicies = new(() => code.Compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => !WiringSymbols.IsKnown(assembly) && RefersToCors(assembly)));
    }

    /// <summary>The project builds an app itself, and all of that can be seen.</summary>
    internal bool SeesApp => _census.Value is { HasApp: true, AppIsOpen: false };

    /// <summary>The project registers services, and all of that can be seen.</summary>
    internal bool SeesServices => _census.Value is { HasServices: true, ServicesAreOpen: false };

    /// <summary>The services go to another assembly that itself refers to CORS.</summary>
    internal bool MayRegisterPoliciesUnseen => _census.Value.PoliciesAreOpen;

    /// <summary>The project builds more than one app: of which of them an endpoint is, or a registration, nobody knows.</summary>
    internal bool HasSeveralApps => _census.Value.Apps > 1;

    /// <summary>Endpoints may stand in another assembly that refers to CORS, and name policies there.</summary>
    internal bool MayNamePoliciesUnseen => _mayNamePolicies.Value;

    /// <summary>True where a method of this name is called anywhere in the project.</summary>
    internal bool Calls(string name) => _files.MentionsOf(name).Any(mention => References.UseOf(mention) is InvocationExpressionSyntax);

    private Census Take()
    {
        var census = new Census();
        foreach (var tree in _code.Compilation.SyntaxTrees)
        {
            if (Array.Exists(s_holders, holder => WiringFiles.Has(tree, holder)))
                Take(tree, census);
        }

        return census;
    }

    private void Take(SyntaxTree tree, Census census)
    {
        var bodies = new HashSet<SyntaxNode>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case ClassDeclarationSyntax { BaseList: not null } type when _code.DeclaredAt(type) is INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } parent } && parent.DeclaringSyntaxReferences.IsEmpty && !WiringSymbols.IsKnown(parent.ContainingAssembly):
                    census.AppIsOpen = census.ServicesAreOpen = true;
                    census.PoliciesAreOpen |= KnowsCors(parent.ContainingAssembly);
                    break;
                case InvocationExpressionSyntax or ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax when _code.OperationAt(node) is { } call:
                    Take(call, census);
                    break;
                case ParameterSyntax parameter when _code.DeclaredAt(parameter) is IParameterSymbol { Type: var type }:
                    census.HasApp |= WiringSymbols.IsAppBuilder(type);
                    census.HasServices |= WiringSymbols.TakesServices(type);
                    break;
            }
        }
    }

    private void Take(IOperation operation, Census census)
    {
        var (method, arguments, instance) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments, call.Instance),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments, null),
            _ => default,
        };
        if (method is null)
            return;

        if (method.Name == "UseStartup" && !(method.TypeArguments is [{ } startup] && !startup.DeclaringSyntaxReferences.IsEmpty))
            census.AppIsOpen = census.ServicesAreOpen = true;

        if (WiringSymbols.MakesApp(method))
            census.Apps++;

        var isSeen = IsSeen(method);
        Take(instance is null ? null : Operations.Unwrap(instance).Type, method, isSeen, census);
        foreach (var argument in arguments)
        {
            var value = Operations.Unwrap(argument.Value);
            Take(value.Type, method, isSeen, census);
            if (value is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var target } } && !IsSeen(target))
            {
                foreach (var parameter in target.Parameters)
                    Take(parameter.Type, target, isSeen: false, census);
            }
        }
    }

    private void Take(ITypeSymbol? type, IMethodSymbol method, bool isSeen, Census census)
    {
        if (WiringSymbols.IsAppBuilder(type))
        {
            census.HasApp = true;
            census.AppIsOpen |= !isSeen;
        }

        if (WiringSymbols.TakesServices(type))
        {
            census.HasServices = true;
            census.ServicesAreOpen |= !isSeen;
            census.PoliciesAreOpen |= !isSeen && KnowsCors(method.ContainingAssembly);
        }
    }

    /// <summary>True for code of the project that surely runs, and for what is known of the framework.</summary>
    private static bool IsSeen(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.DeclaringSyntaxReferences.IsEmpty
            ? (definition.MethodKind != MethodKind.DelegateInvoke && WiringSymbols.IsKnown(definition.ContainingAssembly)) || definition.IsImplicitlyDeclared
            : CodeBase.IsBoundStatically(definition);
    }

    /// <summary>True where an assembly refers to CORS itself, or may go through one that does; code of this compilation, of which nobody knows what runs, counts.</summary>
    private bool KnowsCors(IAssemblySymbol? assembly) => assembly is not null && _knowsCors.GetOrAdd(assembly, FindCors);

    private static bool FindCors(IAssemblySymbol assembly)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<IAssemblySymbol>();
        pending.Push(assembly);
        while (pending.Count > 0 && pending.Pop() is var next)
        {
            foreach (var module in next.Modules)
            {
                foreach (var reference in module.ReferencedAssemblySymbols)
                {
                    if (reference.Name is "Microsoft.AspNetCore.Cors" or "Microsoft.AspNetCore.Mvc.Cors")
                        return true;

                    if (!WiringSymbols.IsKnown(reference) && seen.Add(reference.Name))
                        pending.Push(reference);
                }
            }
        }

        return false;
    }

    private static bool RefersToCors(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == "Microsoft.AspNetCore.Cors")
                    return true;
            }
        }

        return false;
    }

    private sealed class Census
    {
        internal int Apps;
        internal bool HasApp;
        internal bool AppIsOpen;
        internal bool HasServices;
        internal bool ServicesAreOpen;
        internal bool PoliciesAreOpen;
    }
}
