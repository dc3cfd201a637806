using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>
/// Recognises the request's Origin, and whether anything was done with it but tests for its presence. Whatever else looks at it, here
/// or in a member that calls this one, may be the check.
/// </summary>
internal sealed class RequestOrigin
{
    private const string Header = "Origin";

    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<IOperation>> _mentions = new();
    private readonly ConcurrentDictionary<SyntaxNode, bool> _isUnchecked = new();

    /// <summary>The source of a value that could not be followed to constants.</summary>
    /// <param name="value">The expression where the following ended.</param>
    /// <param name="frame">The call in whose body it stands; what its callers do with the result is not looked at.</param>
    internal ValueSource SourceOf(IOperation value, Frame? frame, CodeBase code)
    {
        var body = code.BodyAround(value);
        var mentions = MentionsIn(body);
        if (mentions.IsEmpty || !mentions.Contains(Content(value)))
            return ValueSource.Other;

        var isUnchecked = frame is null && _isUnchecked.GetOrAdd(body.Root.Syntax, _ => !mentions.Any(IsExamined) && !OriginCarriers.In(body, mentions).Any(IsExamined) && !AsksElsewhere(body) && !CallersKnowIt(body, code));
        return isUnchecked ? ValueSource.UncheckedRequestOrigin : ValueSource.RequestOrigin;
    }

    /// <summary>The weak checks on which it depends that this value, the request's Origin, is sent back.</summary>
    internal ImmutableArray<WeakCheck> WeakChecksOf(IOperation value, Frame? frame, CodeBase code) =>
        new OriginGuards(code, this).Before(value, frame);

    /// <summary>What is recognised while the responses of a surface are followed.</summary>
    internal Landmarks LandmarksWith(Func<ISymbol, bool> isSink) => new()
    {
        IsSink = isSink,
        SourceOf = SourceOf,
        WeakChecksOf = WeakChecksOf,
        IsOriginTest = IsTested,
        IsAllowOriginTest = (test, body) => PresenceTests.LooksAt(test, HeaderName.AllowOrigin, frame: null, body.Code),
    };

    /// <summary>True for a test of the request's Origin, or of a local that holds it.</summary>
    internal bool IsTested(IOperation test, BodyIndex body) => MentionsIn(body).Any(mention => test.Syntax.Span.Contains(mention.Syntax.Span));

    /// <summary>Every read of the header in a body, and every mention of a local that holds nothing else.</summary>
    internal ImmutableArray<IOperation> MentionsIn(BodyIndex body) => _mentions.GetOrAdd(body.Root.Syntax, _ => FindMentions(body));

    private static ImmutableArray<IOperation> FindMentions(BodyIndex body)
    {
        // The text tells most bodies apart.
        var syntax = body.Root.Syntax;
        var text = syntax.SyntaxTree.GetText().ToString();
        if (text.IndexOf(Header, syntax.SpanStart, syntax.Span.Length, StringComparison.OrdinalIgnoreCase) < 0)
            return ImmutableArray<IOperation>.Empty;

        var reads = body.Root.Descendants().Where(operation => IsRead(operation, body)).ToImmutableArray();
        return reads.AddRange(body.Locals.Where(local => IsGivenByRead(local, body)).SelectMany(body.ReferencesTo));
    }

    /// <summary>The value inside of conversions, <c>ToString()</c>, <c>First()</c> and the like.</summary>
    internal static IOperation Content(IOperation value)
    {
        while (true)
        {
            value = Operations.Unwrap(value);
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ToString" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Trim" } call
                    when (call.Instance ?? (call.Arguments is [var only] ? only.Value : null)) is { } inner:
                    value = inner;
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: 0 } }] }:
                    value = list;
                    break;
                case IConditionalAccessOperation access:
                    value = access.WhenNotNull;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary><c>request.Headers["origin"]</c>, <c>request.Headers.Origin</c>, <c>headers.GetValueOrDefault("origin")</c>, and queries for it.</summary>
    private static bool IsRead(IOperation value, BodyIndex body) => value switch
    {
        IPropertyReferenceOperation { Property: { Name: Header, IsIndexer: false }, Instance: { } headers } => RequestHeaders.Are(headers, body),
        IInvocationOperation { TargetMethod.Name: "TryGetValue" or "TryGetValues" or "ContainsKey" or "Contains" or "Any" } => false,
        _ => IsNamed(value, body),
    };

    private static bool IsNamed(IOperation read, BodyIndex body) => RequestHeaders.NameReadBy(read, body) is { } name && IsName(name);

    /// <summary>True for the name of the header.</summary>
    internal static bool IsName(IOperation name) => Operations.Unwrap(name) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => HeaderName.Equals(text, Header),
        IFieldReferenceOperation field => WellKnownStrings.TryGet(field.Field, out var known) && HeaderName.Equals(known, Header),
        _ => false,
    };

    /// <summary>A local that holds what was read: assigned, or <c>out</c> of <c>TryGetValue</c>.</summary>
    private static bool IsGivenByRead(ILocalSymbol local, BodyIndex body) =>
        body.NamedValueOf(local) is { } named ? IsRead(Content(named), body)
            : body.ValuesOf(local) is { IsDefaultOrEmpty: false } values ? values.All(value => IsRead(Content(value), body) || IsAbsent(value))
            : body.ReferencesTo(local).Any(reference => OutOf(reference) is { } call && IsNamed(call, body));

    private static bool IsAbsent(IOperation value) => Operations.Unwrap(value).ConstantValue is { HasValue: true, Value: null or "" };

    private static IInvocationOperation? OutOf(IOperation reference)
    {
        var argument = reference.Parent is IDeclarationExpressionOperation declaration ? declaration.Parent : reference.Parent;
        return argument is IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation { TargetMethod.Name: "TryGetValue" or "TryGetValues" } call } ? call : null;
    }

    /// <summary>True unless a mention only hands the value on to a header or a local, or looks whether there is one.</summary>
    internal static bool IsExamined(IOperation mention)
    {
        if (OutOf(mention) is not null)
            return false;

        for (var (child, parent) = (mention, mention.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalOperation choice when child != choice.Condition:
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation, Parent: not IExpressionStatementOperation } inner when child == inner.Value:
                case { } same when IsSame(child, same):
                    continue;
                case IPropertyReferenceOperation { Property.Name: "Length" or "Count" }:
                case IVariableInitializerOperation:
                case IIsPatternOperation test when OriginChecks.TestsPresence(test.Pattern) && (Operations.NameGivenBy(test.Pattern) is not null || !Operations.GivesName(test.Pattern)):
                    return false;
                case ISimpleAssignmentOperation assignment:
                    // In a local it is followed, in a header it is sent; from elsewhere anybody may take it.
                    return !(assignment.Target is ILocalReferenceOperation || (child == assignment.Value && IsHeader(assignment.Target)));
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    return !IsAbsent(child == comparison.LeftOperand ? comparison.RightOperand : comparison.LeftOperand);
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    // What comes back from Contains or Equals is the check; a log gives nothing back.
                    return !((call.TargetMethod.ReturnsVoid && Readers.OnlyReads(call.TargetMethod)) || call.TargetMethod.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" || WritesHeader(call));
                default:
                    return true;
            }
        }

        return true;
    }

    /// <summary>True for an element of a dictionary of texts, and for a property that is named after a header.</summary>
    private static bool IsHeader(IOperation target) => target is IPropertyReferenceOperation { Property: { IsIndexer: var isElement, ContainingType: { } type } property }
        && (isElement ? property.Type.SpecialType != SpecialType.System_Object : type.Name is "IHeaderDictionary" or "ResponseHeaders");

    /// <summary>True where an operation has the same value as a part of it, as far as origins go: conversions, lists of one, their element.</summary>
    internal static bool IsSame(IOperation child, IOperation parent) => parent switch
    {
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalAccessOperation or IDeclarationExpressionOperation => true,
        IArrayInitializerOperation or IArrayCreationOperation or { Syntax: CollectionExpressionSyntax } => true,
        IInvocationOperation { TargetMethod.Name: "ToString" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Trim" or "ToLower" or "ToLowerInvariant" } call => call.Instance == child || child is IArgumentOperation,
        IArgumentOperation { Parent: { } owner } => owner switch
        {
            IInvocationOperation { Instance: null, TargetMethod.Name: "First" or "FirstOrDefault" or "Single" or "SingleOrDefault", Arguments.Length: 1 } => true,
            IObjectCreationOperation { Type: { } type } => Operations.IsStringValues(type),
            _ => false,
        },
        IObjectCreationOperation { Type: { } type } => Operations.IsStringValues(type) && child is IArgumentOperation,
        IPropertyReferenceOperation { Property.IsIndexer: true } element => element.Instance == child,
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "KeyValuePair" } } pair => pair.Instance == child,
        _ => false,
    };

    /// <summary>True for the name of a header that is not Access-Control-Allow-Origin.</summary>
    internal static bool IsOtherHeader(IOperation name) => Operations.Unwrap(name) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => !HeaderName.Equals(text, HeaderName.AllowOrigin),
        IFieldReferenceOperation field => WellKnownStrings.TryGet(field.Field, out var known) && !HeaderName.Equals(known, HeaderName.AllowOrigin),
        _ => false,
    };

    internal static bool WritesHeader(IInvocationOperation call) =>
        call.TargetMethod.Name is "Add" or "TryAdd" or "Append" or "Set" or "AddHeader" or "AppendHeader" or "SetHeaderValues" or "TryAddWithoutValidation" or "AppendCommaSeparatedValues" or "SetCommaSeparatedValues"
        && call.Arguments.Any(name => Operations.Unwrap(name.Value) is var header
            && ((header.ConstantValue is { HasValue: true, Value: string text } && HeaderName.Equals(text, HeaderName.AllowOrigin))
                || (header is IFieldReferenceOperation field && WellKnownStrings.TryGet(field.Field, out var known) && HeaderName.Equals(known, HeaderName.AllowOrigin))));

    /// <summary>True where other code is asked about the request as a whole, and may look at its Origin: <c>if (IsAllowed(context))</c>.</summary>
    private static bool AsksElsewhere(BodyIndex body)
    {
        foreach (var operation in body.CreationsAndCalls)
        {
            if (operation is IInvocationOperation call && (OriginSubjects.AsksAboutRequest(call, body) || HeaderQueries.MayCheck(call, body)))
                return true;
        }

        return body.Root.Descendants().Any(operation => HeaderQueries.NamesParts(operation, body));
    }

    /// <summary>True where somebody who calls this member speaks of an origin itself: the check may be there.</summary>
    internal static bool CallersKnowIt(BodyIndex body, CodeBase code)
    {
        if (code.MemberAround(body.Root) is not { } member || !code.TryGetNames(member, out var names))
            return true;

        return names.SelectMany(code.References.UsesOf)
            .Select(use => Declarations.MemberAround(use.Mention))
            .Any(user => user != Declarations.MemberAround(body.Root.Syntax) && user.ToString().IndexOf(Header, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
