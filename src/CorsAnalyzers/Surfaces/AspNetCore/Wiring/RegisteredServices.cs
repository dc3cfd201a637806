using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>The types that a project registers as services: a parameter of such a type is one, however much it looks like data.</summary>
internal sealed class RegisteredServices(CodeBase code, WiringFiles files)
{
    private static readonly string[] s_registrations = ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient"];

    private readonly Lazy<HashSet<ITypeSymbol>> _types = new(() => Find(code, files));

    internal bool Has(ITypeSymbol type) => _types.Value.Contains(type);

    private static HashSet<ITypeSymbol> Find(CodeBase code, WiringFiles files)
    {
        var types = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var name in s_registrations)
        {
            foreach (var mention in files.MentionsOf(name))
            {
                if (code.OperationAt(References.UseOf(mention)) is not IInvocationOperation call)
                    continue;

                types.UnionWith(call.TargetMethod.TypeArguments);
                foreach (var argument in call.Arguments)
                {
                    if (Operations.Unwrap(argument.Value) is ITypeOfOperation { TypeOperand: var type })
                        types.Add(type);
                }
            }
        }

        return types;
    }
}
