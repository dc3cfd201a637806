using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HandWritten;

/// <summary>
/// Follows a response of a server, or the context that has it, through a member and the helpers that it goes to, and notes every header
/// that is written. Request headers are never reached: nothing leads to them but the request.
/// </summary>
internal sealed class ServerResponseFlow(CodeBase code, Site site) : ObjectFlow(code)
{
    private const string TypedHeaders = "GetTypedHeaders";

    private readonly ImmutableArray<HeaderWrite>.Builder _writes = ImmutableArray.CreateBuilder<HeaderWrite>();
    private readonly List<IReturnOperation> _returns = [];

    /// <summary>True when code that cannot be seen may write headers too.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>The returns that hand the response out of the member that the following began in.</summary>
    internal IReadOnlyList<IReturnOperation> Returns => _returns;

    /// <summary>The writes in the order in which they run.</summary>
    internal ImmutableArray<HeaderWrite> Writes => _writes.ToImmutable().Sort((x, y) => Step.Compare(x.Step.Order, y.Step.Order));

    /// <summary>The headers that a response is made with: <c>new HttpResponseMessage { Headers = { { "…", "…" } } }</c>.</summary>
    internal void NoteInitializer(IObjectCreationOperation creation, Frame? frame)
    {
        foreach (var element in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (element is not IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "Headers" } property, Initializer: var braces })
                continue;

            foreach (var header in braces.Initializers)
            {
                if (header is IInvocationOperation add && property.Type is { } headers)
                    NoteCall(add, headers, frame);
            }
        }
    }

    protected override MemberUse OnMember(IOperation member, Frame? frame)
    {
        switch (member)
        {
            case IPropertyReferenceOperation { Arguments: [var key], Instance.Type: { } headers } indexer when ServerTypes.RoleOf(headers) == ServerRole.Headers:
                OnProperty(indexer, key.Value, frame);
                return MemberUse.Understood;
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property, Instance.Type: { } headers } reference when ServerTypes.HasNamedProperties(headers):
                if (property.ContainingType.Name == headers.Name && Operations.IsStringValues(property.Type))
                    OnProperty(reference, key: null, frame);
                return MemberUse.Understood;
            case IPropertyReferenceOperation property:
                if (property is { Parent: ISimpleAssignmentOperation assignment } && assignment.Target == property)
                    IsOpen |= ServerTypes.RoleOf(property.Type) != ServerRole.None;
                else if (ServerTypes.RoleOf(property.Type) != ServerRole.None)
                    Follow(property, frame);
                return MemberUse.Understood;
            case IInvocationOperation call:
                return OnCall(call, frame);
            default:
                return MemberUse.Understood;
        }
    }

    protected override void OnStored(IOperation target, IOperation value, Frame? frame) => IsOpen = true;

    protected override void OnEscape(IOperation use) => IsOpen = true;

    protected override void OnReturned(IOperation reference, IReturnOperation @return) => _returns.Add(@return);

    /// <summary>
    /// The framework sends what it is given and writes no CORS header, but for its CORS services. So does the rest of the pipeline: what
    /// a middleware writes is its own business.
    /// </summary>
    protected override bool OnlyReads(IMethodSymbol method) => base.OnlyReads(method) || (IsOfFramework(method) && !IsExtensionOfHeaders(method));

    private MemberUse OnCall(IInvocationOperation call, Frame? frame)
    {
        var receiver = (call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)) is { } object_ ? TypeOf(object_) : null;
        if (receiver is not null && NoteCall(call, receiver, frame))
            return MemberUse.Understood;

        if (call.TargetMethod.Name == TypedHeaders && ServerTypes.RoleOf(call.Type) == ServerRole.Headers)
            return MemberUse.ReturnsSame;

        return call.TargetMethod.Name is "GetHashCode" or "Equals" or "GetType" or "ToString" || IsOfFramework(call.TargetMethod) ? MemberUse.Understood : MemberUse.Escapes;
    }

    /// <summary>Notes a call that writes a header; false for any other.</summary>
    private bool NoteCall(IInvocationOperation call, ITypeSymbol receiver, Frame? frame)
    {
        if (ServerTypes.KindOf(receiver, call.TargetMethod.Name) is not { } kind)
            return false;

        switch (kind, Operations.ArgumentsOf(call))
        {
            case (HeaderWriteKind.Replace, _):
                _writes.Add(new HeaderWrite(HeaderWriteKind.Replace, default, ImmutableArray<HeaderValue>.Empty, StepOf(call, frame), Site.Of(call.Syntax), default));
                break;
            case (HeaderWriteKind.Remove, [var name, ..]):
                Note(kind, Code.Strings.ValueOf(name, frame), name, value: null, call, frame);
                break;
            case (_, [var name, var value, ..]):
                Note(kind, Code.Strings.ValueOf(name, frame), name, value, call, frame);
                break;
            default:
                IsOpen = true;
                break;
        }

        return true;
    }

    /// <param name="key">The name in an indexer; null where the property is named after the header.</param>
    private void OnProperty(IPropertyReferenceOperation property, IOperation? key, Frame? frame)
    {
        (HeaderWriteKind?, IOperation?) write = property.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == property => (HeaderWriteKind.Set, assignment.Value),
            ICoalesceAssignmentOperation assignment when assignment.Target == property => (HeaderWriteKind.SetIfAbsent, assignment.Value),
            ICompoundAssignmentOperation assignment when assignment.Target == property => (HeaderWriteKind.Append, null),
            _ => (null, null),
        };
        if (write is not ({ } kind, var value))
            return;

        var name = key is null
            ? Fact<string>.Known(WellKnownStrings.HeaderFor(property.Property.Name), Site.Of(property.Syntax is MemberAccessExpressionSyntax access ? access.Name : property.Syntax))
            : Code.Strings.ValueOf(key, frame);
        Note(kind, name, key, value, property.Parent!, frame);
    }

    private void Note(HeaderWriteKind kind, Fact<string> name, IOperation? key, IOperation? value, IOperation write, Frame? frame)
    {
        var values = value is not null && HeaderValues.AreAskedFor(name) ? ValuesOf(value, frame) : ImmutableArray<HeaderValue>.Empty;
        kind = PresenceTests.KindBehind(kind, name, write, frame, Code);
        _writes.Add(new HeaderWrite(kind, name, values, StepOf(write, frame), Site.Of(write.Syntax), site)
        {
            IsSelfContained = IsStatement(write) && HeaderValues.AreSelfContained(key ?? value ?? write, value, frame, Code),
            Overwrites = kind == HeaderWriteKind.Set && write is ISimpleAssignmentOperation,
        });
    }

    /// <summary>A list of one is that one; several are sent as one value with commas, which stands where the list stands.</summary>
    private ImmutableArray<HeaderValue> ValuesOf(IOperation value, Frame? frame)
    {
        if (ListFlow.ElementsOf(value) is not { IsDefault: false } elements)
            return Code.Strings.ValuesOf(value, frame);

        if (elements is [var only])
            return Code.Strings.ValuesOf(only, frame);

        var texts = new List<string>();
        foreach (var element in elements)
        {
            if (Code.Strings.ValueOf(element, frame).Value is not { } text)
                return ImmutableArray<HeaderValue>.Empty;

            texts.Add(text);
        }

        if (texts.Count == 0)
            return ImmutableArray<HeaderValue>.Empty;

        var first = elements[0].Syntax;
        var place = new Site(first.SyntaxTree, TextSpan.FromBounds(first.SpanStart, elements[elements.Length - 1].Syntax.Span.End));
        return ImmutableArray.Create(new HeaderValue(Fact<string>.Known(string.Join(", ", texts), place), Path.Always));
    }

    /// <summary>Only a statement can be taken out without leaving a gap: a lambda needs something behind its arrow.</summary>
    private static bool IsStatement(IOperation write)
    {
        var expression = write.Syntax;
        while (expression.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == expression)
            expression = access;

        return expression.Parent is ExpressionStatementSyntax;
    }

    private static bool IsOfFramework(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return method.ContainingType.Name == "RequestDelegate";

        if (!method.DeclaringSyntaxReferences.IsEmpty || method.ContainingNamespace is not { IsGlobalNamespace: false } found)
            return false;

        var outermost = found;
        for (; !outermost.ContainingNamespace.IsGlobalNamespace; outermost = outermost.ContainingNamespace)
        {
            if (outermost.Name == "Cors")
                return false;
        }

        return outermost.Name is "Microsoft" or "System";
    }

    private static bool IsExtensionOfHeaders(IMethodSymbol method) =>
        method is { IsExtensionMethod: true, Parameters: [var self, ..] } && (ServerTypes.KindOf(self.Type, method.Name) is not null || method.Name == TypedHeaders);

    private static ITypeSymbol? TypeOf(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;

        return value.Type;
    }
}
