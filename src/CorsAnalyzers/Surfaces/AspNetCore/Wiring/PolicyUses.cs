using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>Finds the places that ask for a CORS policy, or turn CORS off for an endpoint.</summary>
internal sealed class PolicyUses(CodeBase code, WiringFiles files)
{
    private static readonly string[] s_endpointNames = ["RequireCors", "EnableCors", "EnableCorsAttribute", "DisableCors", "DisableCorsAttribute"];

    private static readonly string[] s_otherMetadata = ["ICorsMetadata", "IEnableCorsAttribute", "IDisableCorsAttribute", "ICorsPolicyMetadata", "CorsPolicyMetadata"];

    private readonly Lazy<bool> _hasOtherMetadata = new(() => Array.Exists(s_otherMetadata, name => !files.MentionsOf(name).IsEmpty)
        || files.MentionsOf("EnableCorsAttribute").Any(mention => mention.FirstAncestorOrSelf<BaseListSyntax>() is not null));

    private readonly Lazy<ImmutableArray<IInvocationOperation>> _useCors = new(() => UseCorsAmong(code, files.MentionsOf("UseCors")).ToImmutableArray());

    private readonly Lazy<ImmutableArray<IInvocationOperation>> _requireCors = new(() =>
        files.MentionsOf("RequireCors").Select(mention => code.OperationAt(References.UseOf(mention))).OfType<IInvocationOperation>().Where(call => WiringSymbols.IsRequireCors(call.TargetMethod)).ToImmutableArray());

    private readonly Lazy<ImmutableArray<PolicyUse>> _metadata = new(() =>
        s_endpointNames.SelectMany(name => files.MentionsOf(name)).Select(mention => Read(code, mention)).OfType<PolicyUse>().ToImmutableArray());

    /// <summary>Every call of <c>UseCors</c> in the project.</summary>
    internal ImmutableArray<IInvocationOperation> UseCors => _useCors.Value;

    /// <summary>Every call of <c>RequireCors</c> in the project.</summary>
    internal ImmutableArray<IInvocationOperation> RequireCors => _requireCors.Value;

    /// <summary>Everything that gives endpoints of the project CORS metadata.</summary>
    internal ImmutableArray<PolicyUse> Metadata => _metadata.Value;

    /// <summary>The project gives endpoints metadata of another kind, too: of a type of its own, or a policy as it stands.</summary>
    internal bool HasOtherMetadata => _hasOtherMetadata.Value;

    internal IEnumerable<IInvocationOperation> UseCorsIn(SyntaxTree tree) => UseCorsAmong(code, WiringFiles.In(tree, "UseCors"));

    internal IEnumerable<PolicyUse> MetadataIn(SyntaxTree tree)
    {
        foreach (var name in s_endpointNames)
        {
            foreach (var mention in WiringFiles.In(tree, name))
            {
                if (Read(code, mention) is { } use)
                    yield return use;
            }
        }
    }

    internal PolicyUse Read(IInvocationOperation call) => Read(code, call);

    private static PolicyUse Read(CodeBase code, IInvocationOperation call)
    {
        var kind = call.TargetMethod.Name == "UseCors" ? PolicyUseKind.Middleware : PolicyUseKind.Endpoint;
        var site = PipelineReader.NameOf(call);
        var text = call.TargetMethod.Name;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { Ordinal: > 0 } parameter)
                continue;

            return parameter.Type.SpecialType == SpecialType.System_String
                ? new PolicyUse(kind, site, NameIn(code, argument.Value), BringsPolicy: false) { Text = text }
                : new PolicyUse(kind, site, Fact<string>.Unknown(site), BringsPolicy: true) { Text = text };
        }

        return new PolicyUse(kind, site, Fact<string>.Absent(site), BringsPolicy: false) { Text = text };
    }

    private static IEnumerable<IInvocationOperation> UseCorsAmong(CodeBase code, IEnumerable<SimpleNameSyntax> mentions)
    {
        foreach (var mention in mentions)
        {
            if (code.OperationAt(References.UseOf(mention)) is IInvocationOperation call && WiringSymbols.IsUseCors(call.TargetMethod))
                yield return call;
        }
    }

    private static PolicyUse? Read(CodeBase code, SimpleNameSyntax mention)
    {
        SyntaxNode name = mention;
        while (name.Parent is NameSyntax)
            name = name.Parent;

        if (name.Parent is AttributeSyntax attribute && attribute.Name == name)
            return OfAttribute(code, attribute);

        return code.OperationAt(References.UseOf(mention)) switch
        {
            IInvocationOperation call when WiringSymbols.IsRequireCors(call.TargetMethod) => Read(code, call),
            IObjectCreationOperation creation when WiringSymbols.MetadataOf(creation.Type) is { } kind => OfCreation(code, creation, kind, Site.Of(name)),
            _ => null,
        };
    }

    private static PolicyUse? OfAttribute(CodeBase code, AttributeSyntax attribute)
    {
        if (WiringSymbols.MetadataOf(code.SymbolAt(attribute)?.ContainingType) is not { } kind)
            return null;

        var site = Site.Of(attribute.Name);
        var name = Fact<string>.Absent(site);
        if (attribute.ArgumentList is { Arguments: [var argument, ..] })
            name = code.OperationAt(argument.Expression) is { } value ? NameIn(code, value) : Fact<string>.Unknown(site);

        return new PolicyUse(kind, site, name, BringsPolicy: false) { Text = kind == PolicyUseKind.Disabled ? "[DisableCors]" : "[EnableCors]" };
    }

    private static PolicyUse OfCreation(CodeBase code, IObjectCreationOperation creation, PolicyUseKind kind, Site site)
    {
        var name = creation switch
        {
            { Initializer: not null } => Fact<string>.Unknown(site),
            { Arguments: [var argument] } => NameIn(code, argument.Value),
            _ => Fact<string>.Absent(site),
        };
        return new PolicyUse(kind, site, name, BringsPolicy: false) { Text = creation.Type!.Name };
    }

    /// <summary>The name, at the place where it is handed over.</summary>
    private static Fact<string> NameIn(CodeBase code, IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;

        return code.Strings.ValueOf(value, frame: null) with { Site = Site.Of(value.Syntax) };
    }
}
