using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HandWritten;

/// <summary>
/// Turns code that writes headers on the responses of a server into <see cref="ResponseHeaders"/>. All that one body writes through one
/// variable, parameter or instance goes to one response, whichever lambdas of the body do it.
/// </summary>
internal sealed class ServerResponseReader(CodeBase code)
{
    /// <summary>Every response that a body writes headers to.</summary>
    internal IEnumerable<ResponseHeaders> ReadAll(BodyIndex body)
    {
        var shared = new Dictionary<object, List<IOperation>>(SourceComparer.Instance);
        foreach (var operation in body.Root.Descendants())
        {
            if (KeyOf(operation, body) is { } key)
            {
                if (!shared.TryGetValue(key, out var sources))
                    shared.Add(key, sources = []);

                sources.Add(operation);
            }
            else if (Makes(operation))
            {
                foreach (var made in ReadMade(operation))
                    yield return made;
            }
        }

        foreach (var sources in shared.Values)
        {
            var flow = new ServerResponseFlow(code, Site.Of(sources[0].Syntax));
            foreach (var source in sources)
                flow.Follow(source, frame: null);

            if (!flow.Writes.IsEmpty)
                yield return ToResponse(sources[0], frame: null, flow);
        }
    }

    /// <summary>A response that a call or <c>new</c> brings; through a helper of the project, as it is made there.</summary>
    private IEnumerable<ResponseHeaders> ReadMade(IOperation made)
    {
        if (made is not IInvocationOperation call || !code.TryEnter(call, call.TargetMethod, frame: null, out _, out _))
        {
            if (ReadFrom(made, frame: null) is { } own)
                yield return own;

            yield break;
        }

        foreach (var origin in new OriginFlow(code, operation => operation is IInvocationOperation factory && IsFactory(factory) ? factory : null).OriginsOf(call, frame: null, out _))
        {
            if (!origin.IsNull && ReadFrom(origin.Creation, origin.Frame) is { } response)
                yield return response;
        }
    }

    private ResponseHeaders? ReadFrom(IOperation made, Frame? frame)
    {
        var flow = new ServerResponseFlow(code, Site.Of(made.Syntax));
        if (made is IObjectCreationOperation creation)
            flow.NoteInitializer(creation, frame);

        flow.Follow(made, frame);
        return flow.Writes.IsEmpty || (ServerTypes.IsMessage(Unwrapped(made.Type)) && !IsSentByServer(flow)) ? null : ToResponse(made, frame, flow);
    }

    private ResponseHeaders ToResponse(IOperation first, Frame? frame, ServerResponseFlow flow) =>
        new(Site.Of(first.Syntax), Decisions.StepOf(first, frame, code.BodyAround(first)), Platform.ServerResponse, flow.Writes, flow.IsOpen);

    /// <summary>What all mentions of one context or response have in common; null for a value that is reached from another one, or is none.</summary>
    private static object? KeyOf(IOperation operation, BodyIndex body)
    {
        if (ServerTypes.RoleOf(operation.Type) is not (ServerRole.Context or ServerRole.Response) || ServerTypes.IsMessage(Unwrapped(operation.Type)))
            return null;

        switch (operation)
        {
            case IParameterReferenceOperation parameter:
                return IsAssigned(parameter) ? null : parameter.Parameter;
            case ILocalReferenceOperation { IsDeclaration: false } local when !IsAssigned(local) && body.ValuesOf(local.Local) is { IsDefaultOrEmpty: true }:
                return local.Local;
            case IPropertyReferenceOperation { Instance: null } property:
                return property.Property;
            case IMemberReferenceOperation { Instance: { } instance } when ServerTypes.RoleOf(instance.Type) == ServerRole.None && !IsAssigned(operation):
                return RootOf(instance);
            case IFieldReferenceOperation { Instance: null } field:
                return field.Field;
            case IConversionOperation { IsImplicit: false, Operand: { } operand } when ServerTypes.RoleOf(operand.Type) == ServerRole.None:
                return RootOf(operand);
            default:
                return null;
        }
    }

    /// <summary>The variable or instance at the beginning of a chain of members.</summary>
    private static object RootOf(IOperation value)
    {
        while (true)
        {
            value = Operations.Unwrap(value);
            switch (value)
            {
                case IConditionalAccessInstanceOperation when Operations.AccessAround(value) is { } access:
                    value = access.Operation;
                    break;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case ILocalReferenceOperation local:
                    return local.Local;
                case IInstanceReferenceOperation { Type: { } self }:
                    return self;
                case IFieldReferenceOperation field:
                    return field.Field;
                case IPropertyReferenceOperation { Instance: { } instance }:
                    value = instance;
                    break;
                case IPropertyReferenceOperation property:
                    return property.Property;
                default:
                    return value.Syntax;
            }
        }
    }

    private static bool IsAssigned(IOperation reference) => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;

    /// <summary>True for what brings a response into this body that was not there before.</summary>
    private bool Makes(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => ServerTypes.RoleOf(creation.Type) is ServerRole.Response or ServerRole.Context,
        IInvocationOperation call when ServerTypes.RoleOf(call.Type) == ServerRole.Response => IsFactory(call) || code.TryGetBody(call.TargetMethod, out _),
        IInvocationOperation call when ServerTypes.RoleOf(call.Type) == ServerRole.Context => IsSource(call),
        _ => false,
    };

    /// <summary><c>listener.GetContext()</c>: each call of the framework that brings a context and is not told of one.</summary>
    private static bool IsSource(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && (call.Instance is null || ServerTypes.RoleOf(call.Instance.Type) == ServerRole.None)
        && call.Arguments.All(argument => ServerTypes.RoleOf(argument.Value.Type) == ServerRole.None);

    /// <summary><c>request.CreateResponse(…)</c> of Azure Functions and Web API, whose body nobody sees. A client's <c>SendAsync</c> makes none.</summary>
    private static bool IsFactory(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && ServerTypes.RoleOf(call.Type) == ServerRole.Response
        && (call.TargetMethod.Name is "CreateResponse" or "CreateErrorResponse" || !ServerTypes.IsMessage(Unwrapped(call.Type)));

    /// <summary>
    /// True where a message leaves a function or an action, here or in one that calls this member. Handlers are not asked: tests and
    /// clients make theirs in the same way.
    /// </summary>
    private bool IsSentByServer(ServerResponseFlow flow)
    {
        foreach (var @return in flow.Returns)
        {
            if (code.MemberAround(@return) is not { } member)
                continue;

            if (IsEndpoint(member) || code.References.To(member).Any(reference => code.MemberAround(reference) is { } caller && IsEndpoint(caller)))
                return true;
        }

        return false;
    }

    private static bool IsEndpoint(ISymbol member)
    {
        if (member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "FunctionNameAttribute" or "FunctionAttribute"))
            return true;

        for (var type = member.ContainingType; type is not null; type = type.BaseType)
        {
            if ((type.Name == "ApiController" && Operations.IsIn(type, "System.Web.Http")) || (type.Name == "ControllerBase" && Operations.IsIn(type, "Microsoft.AspNetCore.Mvc")))
                return true;
        }

        return false;
    }

    private static ITypeSymbol? Unwrapped(ITypeSymbol? type) =>
        Operations.IsTaskLike(type) && type is INamedTypeSymbol { TypeArguments: [var result] } ? result : type;

    /// <summary>Symbols by what they mean, everything else by itself.</summary>
    private sealed class SourceComparer : IEqualityComparer<object>
    {
        internal static readonly SourceComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) =>
            x is ISymbol left && y is ISymbol right ? SymbolEqualityComparer.Default.Equals(left, right) : ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object key) => key is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : key.GetHashCode();
    }
}
