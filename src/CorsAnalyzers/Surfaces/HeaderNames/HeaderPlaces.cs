using CorsAnalyzers.Flow;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Tells what an argument or an assigned value is at the very place where it stands.</summary>
internal sealed class HeaderPlaces(CodeBase code, HeaderDictionaries dictionaries)
{
    /// <summary>The role of an argument of a call; <see cref="HeaderRole.None"/> where the call says nothing of its own.</summary>
    internal HeaderRole RoleOf(IArgumentOperation argument, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var isExtension = call.Instance is null && method.IsExtensionMethod;
        var position = argument.Parameter is { } parameter ? parameter.Ordinal - (isExtension ? 1 : 0) : -1;
        if (position < 0)
            return HeaderRole.None;

        // RestSharp: AddParameter("Access-Token", token, ParameterType.HttpHeader)
        if (position == 0 && method.Name is "AddParameter" or "AddOrUpdateParameter" && call.Arguments.Any(other => Operations.Unwrap(other.Value) is IFieldReferenceOperation { Field: var kind } && HeaderTypes.IsInHeader(kind)))
            return HeaderRole.Name;

        var takesName = HeaderTypes.TakesName(method);
        if (!takesName && !HeaderTypes.IsCollectionMember(method.Name))
            return HeaderRole.None;

        // What is no name is judged only as the value of a header that lists names.
        if (position > 0 && !(ArgumentOf(call, isExtension ? 1 : 0) is { } name && ConstantOf(name) is { } header && HeaderTypes.IsNameList(header)))
            return HeaderRole.None;

        if (takesName)
            return HeaderRole.Name;

        if ((call.Instance ?? (isExtension ? ArgumentOf(call, 0) : null)) is not { } receiver)
            return HeaderRole.None;

        if (IsCollection(receiver) || IsList(receiver))
            return HeaderRole.Name;

        var role = dictionaries.RoleOf(receiver, call);
        return position == 0 ? role : role == HeaderRole.Key ? HeaderRole.Name : HeaderRole.None;
    }

    /// <summary>The role of the key of an indexer.</summary>
    internal HeaderRole RoleOf(IPropertyReferenceOperation indexer) => indexer.Instance switch
    {
        null => HeaderRole.None,
        var receiver when IsCollection(receiver) => HeaderRole.Name,
        var receiver => dictionaries.RoleOf(receiver, indexer),
    };

    /// <summary>The role of a value that is assigned.</summary>
    internal HeaderRole RoleOf(ISimpleAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case IPropertyReferenceOperation { Arguments: [var key], Instance: not null } indexer when ConstantOf(key.Value) is { } name && HeaderTypes.IsNameList(name):
                return (RoleOf(indexer) & HeaderRoles.Judged) != 0 ? HeaderRole.Name : HeaderRole.None;
            case IPropertyReferenceOperation { Property: var property } when HeaderTypes.IsNameList(property) || HeaderTypes.TakesName(property):
                return HeaderRole.Name;
            case IPropertyReferenceOperation { Property: var property } when HeaderTypes.IsOpenApiName(property) && IsInHeader(assignment):
                return HeaderRole.Name;
            default:
                return HeaderRole.None;
        }
    }

    private string? ConstantOf(IOperation name)
    {
        name = Operations.Unwrap(name);
        if (name.ConstantValue is { HasValue: true, Value: string constant })
            return constant;

        return name is IFieldReferenceOperation or ILocalReferenceOperation && code.Strings.ValueOf(name, frame: null) is { IsKnown: true, Value: { } known } ? known : null;
    }

    /// <summary>A <c>NameValueCollection</c> is one of headers where it comes from a property that is known to hold them, directly or by way of a local.</summary>
    private bool IsCollection(IOperation receiver)
    {
        receiver = Operations.Unwrap(receiver);
        if (HeaderTypes.IsHeaderCollection(receiver.Type))
            return true;

        if (receiver.Type?.Name != "NameValueCollection")
            return false;

        if (receiver is ILocalReferenceOperation local && code.BodyAround(local) is var body && body.NeverChanges(local.Local) && body.OnlyValueOf(local.Local) is { } value)
            receiver = Operations.Unwrap(value);

        return receiver is IPropertyReferenceOperation { Property: var property } && HeaderTypes.IsHeadersProperty(property);
    }

    private static bool IsList(IOperation receiver) => receiver is IPropertyReferenceOperation { Property: var property } && HeaderTypes.IsNamesProperty(property);

    private static IOperation? ArgumentOf(IInvocationOperation call, int ordinal)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument.Value;
        }

        return null;
    }

    /// <summary><c>In = ParameterLocation.Header</c> in the same initializer.</summary>
    private static bool IsInHeader(ISimpleAssignmentOperation name)
    {
        if (name.Parent is not IObjectOrCollectionInitializerOperation initializer)
            return false;

        foreach (var other in initializer.Initializers)
        {
            if (other is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "In" or "Kind" }, Value: var location }
                && Operations.Unwrap(location) is IFieldReferenceOperation { Field: var field }
                && HeaderTypes.IsInHeader(field))
            {
                return true;
            }
        }

        return false;
    }
}
