using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.AspNetCore.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>
/// Which policies a project registers. The names are known only where nobody else can add one: every name is a constant, the
/// <c>CorsOptions</c> go to no code that cannot be seen, and no provider of the project's own answers in their place.
/// </summary>
internal sealed class RegistryReader(CodeBase code, WiringFiles files, ProjectCalls calls)
{
    private const int MaxDepth = 4;

    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private string? _defaultName;
    private bool _hasDefault;
    private bool _isRegistered;
    private bool _isOpen;

    internal PolicyRegistry Read()
    {
        if (!files.MentionsOf("ICorsPolicyProvider").IsEmpty || !files.MentionsOf("DefaultCorsPolicyProvider").IsEmpty || calls.MayRegisterPoliciesUnseen)
            return PolicyRegistry.Unknown;

        foreach (var name in (string[])["AddCors", "ConfigureCors"])
        {
            foreach (var call in CallsOf(name))
                FollowSetup(call);
        }

        foreach (var mention in files.MentionsOf("CorsOptions"))
            FollowMention(mention);

        foreach (var call in CallsOf("AddPolicy").Where(call => WiringSymbols.IsOptions(call.TargetMethod.ContainingType)))
        {
            _isRegistered = true;
            if (Operations.ArgumentsOf(call) is [var name, ..])
                AddName(name);
        }

        foreach (var call in CallsOf("AddDefaultPolicy").Where(call => WiringSymbols.IsOptions(call.TargetMethod.ContainingType)))
        {
            _hasDefault = true;
            _names.Add(PolicyRegistry.DefaultName);
        }

        foreach (var mention in files.MentionsOf("DefaultPolicyName"))
        {
            if (code.OperationAt(References.UseOf(mention)) is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property && assignment.Target == property)
                SetDefault(assignment.Value);
        }

        var hasDefault = _hasDefault || _names.Contains(_defaultName ?? PolicyRegistry.DefaultName);
        return _isOpen || !(_isRegistered || _hasDefault) ? PolicyRegistry.Unknown : new PolicyRegistry(true, hasDefault, _names.ToImmutable());
    }

    private IEnumerable<IInvocationOperation> CallsOf(string name) =>
        files.MentionsOf(name).Select(mention => code.OperationAt(References.UseOf(mention))).OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == name);

    private void AddName(IOperation name)
    {
        foreach (var value in code.Strings.ValuesOf(name, frame: null))
        {
            if (value.Fact is { IsKnown: true, Value: { } known })
                _names.Add(known);
            else
                _isOpen = true;
        }
    }

    private void SetDefault(IOperation value)
    {
        // The policy that is added as the default one goes by the name of that moment.
        if (code.Strings.ValueOf(value, frame: null) is { IsKnown: true, Value: { } name } && _defaultName is null)
            _defaultName = name;
        else
            _isOpen = true;
    }

    private void FollowSetup(IInvocationOperation call)
    {
        if (!WiringSymbols.IsKnown(call.TargetMethod.ContainingAssembly))
            return;

        _isRegistered = true;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Type?.TypeKind == TypeKind.Delegate)
                FollowDelegate(argument.Value);
        }
    }

    /// <summary>The options go to a lambda or a method of the project; to anything else, nobody knows.</summary>
    private void FollowDelegate(IOperation value)
    {
        if (Delegates.FunctionOf(value, frame: null, code) is { } function && Delegates.FirstParameterOf(function, code) is { } options && WiringSymbols.IsOptions(options.Type))
            FollowParameter(options, code.BodyAround(function), depth: 0);
        else
            _isOpen = true;
    }

    private void FollowMethod(IMethodSymbol method, int ordinal, int depth)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (depth >= MaxDepth || ordinal >= method.Parameters.Length || !CodeBase.IsBoundStatically(method) || !code.TryGetBody(method, out var body))
            _isOpen = true;
        else if (_followed.Add(method.Parameters[ordinal]))
            FollowParameter(method.Parameters[ordinal], code.BodyAround(body), depth);
    }

    private void FollowParameter(IParameterSymbol options, BodyIndex body, int depth)
    {
        foreach (var reference in body.ReferencesTo(options))
        {
            var use = reference.Parent is IConversionOperation conversion ? conversion.Parent : reference.Parent;
            switch (use)
            {
                case IInvocationOperation call when call.Instance == reference:
                case IPropertyReferenceOperation:
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter } when call.TargetMethod.MethodKind != MethodKind.DelegateInvoke:
                    FollowMethod(call.TargetMethod, parameter.Ordinal, depth + 1);
                    break;
                default:
                    _isOpen = true;
                    break;
            }
        }
    }

    /// <summary>Other ways to the options than <c>AddCors</c>.</summary>
    private void FollowMention(SimpleNameSyntax mention)
    {
        SyntaxNode type = mention;
        while (type.Parent is NameSyntax or NullableTypeSyntax)
            type = type.Parent;

        if (!WiringSymbols.IsOptions(code.SymbolAt(type) as ITypeSymbol))
            return;

        switch (type.Parent)
        {
            case ParameterSyntax { Parent: ParameterListSyntax { Parent: AnonymousFunctionExpressionSyntax } }:
                // Whoever takes the lambda is looked at where that is called.
                break;
            case ParameterSyntax parameter when code.DeclaredAt(parameter) is IParameterSymbol { ContainingSymbol: IMethodSymbol method } options:
                FollowMethod(method, options.Ordinal, depth: 0);
                break;
            case TypeArgumentListSyntax { Parent: GenericNameSyntax generic }:
                FollowGeneric(generic);
                break;
            default:
                _isOpen = true;
                break;
        }
    }

    private void FollowGeneric(GenericNameSyntax generic)
    {
        // The class that configures them has a method with a parameter of their type.
        if (generic.FirstAncestorOrSelf<BaseListSyntax>() is not null && generic.Identifier.ValueText is "IConfigureOptions" or "IPostConfigureOptions" or "IConfigureNamedOptions")
            return;

        if (generic.Identifier.ValueText is "Configure" or "PostConfigure"
            && code.OperationAt(References.UseOf(generic)) is IInvocationOperation { Arguments: var arguments }
            && arguments.Any(argument => argument.Value.Type?.TypeKind == TypeKind.Delegate))
        {
            _isRegistered = true;
            foreach (var argument in arguments.Where(argument => argument.Value.Type?.TypeKind == TypeKind.Delegate))
                FollowDelegate(argument.Value);
            return;
        }

        // ConfigureOptions and registrations of a configuring class say its type.
        if (generic.Identifier.ValueText is "IConfigureOptions" or "IPostConfigureOptions" or "IConfigureNamedOptions")
            return;

        _isOpen = true;
    }
}
