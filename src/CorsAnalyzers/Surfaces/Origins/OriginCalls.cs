using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Origins;

/// <summary>A test of a part of a text: what it looks for, and by which method.</summary>
internal readonly record struct OriginTest(OriginMatchKind Kind, string Method)
{
    internal bool IsSubstring => Kind == OriginMatchKind.Substring;
}

/// <summary>A regular expression that is matched with a text.</summary>
/// <param name="Pattern">Its constant pattern; unknown where it cannot be followed.</param>
internal readonly record struct OriginRegex(Fact<string> Pattern, IOperation Input);

/// <summary>Knows the methods of .NET that look for a part of a text, and judges what they look for.</summary>
internal static class OriginCalls
{
    /// <summary><c>text.StartsWith(…)</c>, <c>text.EndsWith(…)</c>, <c>text.Contains(…)</c>; null for any other call.</summary>
    internal static OriginTest? KindOf(IInvocationOperation call) =>
        call.TargetMethod.ContainingType?.SpecialType != SpecialType.System_String
            ? null
            : call.TargetMethod.Name switch
            {
                "StartsWith" => new OriginTest(OriginMatchKind.Prefix, "StartsWith"),
                "EndsWith" => new OriginTest(OriginMatchKind.Suffix, "EndsWith"),
                "Contains" => new OriginTest(OriginMatchKind.Substring, "Contains"),
                _ => null,
            };

    /// <summary>What a comparison of <c>text.IndexOf(…)</c> with a number asks; null where it is the absence, or something else.</summary>
    internal static OriginTest? IndexTest(BinaryOperatorKind comparison, int bound, bool holds) => (comparison, bound, holds) switch
    {
        (BinaryOperatorKind.Equals, 0, true) or (BinaryOperatorKind.NotEquals, 0, false) => new OriginTest(OriginMatchKind.Prefix, "IndexOf"),
        (BinaryOperatorKind.GreaterThanOrEqual, 0, true) or (BinaryOperatorKind.LessThan, 0, false) or (BinaryOperatorKind.GreaterThan, -1 or 0, true)
            or (BinaryOperatorKind.NotEquals, -1, true) or (BinaryOperatorKind.Equals, -1, false) => new OriginTest(OriginMatchKind.Substring, "IndexOf"),
        _ => null,
    };

    /// <summary>Methods that ask whether there is a value, or whether it is an address at all.</summary>
    internal static bool TestsPresence(IMethodSymbol method) =>
        (method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && method.ContainingType.SpecialType == SpecialType.System_String)
        || (method.Name is "TryCreate" or "IsWellFormedUriString" && method.ContainingType.Name == "Uri")
        || method.Name is "TryGetValue" or "ContainsKey" or "TryGetValues";

    /// <summary><c>Regex.IsMatch(text, "…")</c> and <c>regex.IsMatch(text)</c>, where the expression may be a field, a local or generated.</summary>
    internal static OriginRegex? PatternOf(IInvocationOperation call, CodeBase code)
    {
        if (call.TargetMethod is not { Name: "IsMatch", ContainingType.Name: "Regex" } || Operations.ArgumentsOf(call) is not [var input, .. var others])
            return null;

        if (call.Instance is { } regex)
            return new OriginRegex(PatternIn(regex, code, depth: 0), input);

        return others is [var pattern, .. var options] && AreUnderstood(options) ? new OriginRegex(code.Constants.ValueOf(pattern, frame: null), input) : new OriginRegex(default, input);
    }

    /// <summary><c>list.Any(element => …)</c>, and the elements where they are written in the project.</summary>
    internal static (IAnonymousFunctionOperation Lambda, ImmutableArray<IOperation> Elements)? PredicateOverList(IInvocationOperation call, CodeBase code)
    {
        if (call.TargetMethod.Name is not ("Any" or "Exists") || (call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)) is not { } list)
            return null;

        return Operations.ArgumentsOf(call) is [var last] && Operations.Unwrap(last) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } lambda }
            ? (lambda, ElementsOf(list, code))
            : null;
    }

    /// <summary>Judges a test of the origin, or of its host, for each text that it may look for.</summary>
    internal static OriginVerdict Judge(IInvocationOperation call, OriginTest test, IOperation argument, ImmutableArray<HeaderValue> texts, OriginSubject subject)
    {
        if (subject == OriginSubject.Uri || texts.IsEmpty)
            return OriginVerdict.Check;

        var isHost = subject == OriginSubject.Host;
        var isSchemeOnly = true;
        foreach (var value in texts)
        {
            if (value.Fact.Value is not { } text)
                return OriginVerdict.Check;

            if (!isHost && OriginMatch.IsScheme(text))
                continue;

            isSchemeOnly = false;
            if (OriginMatch.PassedBy(test.Kind, text, isHost) is { } passes)
            {
                var mendings = texts.Length == 1 ? OriginMendings.For(test, text, isHost, call) : ImmutableArray<CheckMending>.Empty;
                return new OriginVerdict(IsCheck: false, ImmutableArray.Create(new WeakCheck(Site.Of(call.Syntax), Describe(test.Method, text), passes, Site.Of(argument.Syntax), mendings)));
            }
        }

        // Whether it is https says nothing about who it is.
        return isSchemeOnly ? OriginVerdict.Nothing : OriginVerdict.Check;
    }

    /// <summary>Judges <c>allowed.Contains(origin)</c> on one text that holds all allowed origins.</summary>
    internal static OriginVerdict JudgeReversed(IInvocationOperation call, IOperation argument) =>
        new(IsCheck: false, ImmutableArray.Create(new WeakCheck(Site.Of(call.Syntax), call.TargetMethod.Name + "(" + argument.Syntax + ")", Passes: null, Site.Of(argument.Syntax), ImmutableArray<CheckMending>.Empty)));

    /// <summary>Judges a regular expression.</summary>
    internal static OriginVerdict Judge(IInvocationOperation call, OriginRegex regex, OriginSubject subject)
    {
        var isHost = subject == OriginSubject.Host;
        if (subject == OriginSubject.Uri || regex.Pattern.Value is not { } pattern || OriginPattern.PassedBy(pattern, isHost) is not { } passes)
            return OriginVerdict.Check;

        var mendings = OriginPattern.Anchored(pattern, isHost) is { } anchored
            ? ImmutableArray.Create(new CheckMending(CheckMendingKind.Anchors, Method: null, anchored))
            : ImmutableArray<CheckMending>.Empty;
        return new OriginVerdict(IsCheck: false, ImmutableArray.Create(new WeakCheck(Site.Of(call.Syntax), Describe("IsMatch", pattern), passes, regex.Pattern.Site, mendings)));
    }

    private static string Describe(string method, string text) => method + "(\"" + text + "\")";

    private static Fact<string> PatternIn(IOperation regex, CodeBase code, int depth)
    {
        regex = Operations.Unwrap(regex);
        switch (regex)
        {
            case IObjectCreationOperation { Type.Name: "Regex" } creation when creation.Arguments is [var pattern, .. var options] && AreUnderstood(options.Select(option => option.Value)):
                return code.Constants.ValueOf(pattern.Value, frame: null);
            case ILocalReferenceOperation local when depth < 3 && code.BodyAround(local).OnlyValueOf(local.Local) is { } only:
                return PatternIn(only, code, depth + 1);
            case IFieldReferenceOperation field when depth < 3 && code.Members.NeverChanges(field.Field) && code.Members.FirstValueOf(field.Field) is { } value:
                return PatternIn(value, code, depth + 1);
            case IInvocationOperation { TargetMethod: var method }:
                return Generated(method, regex);
            case IPropertyReferenceOperation { Property: var property }:
                return Generated(property, regex);
            default:
                return default;
        }
    }

    /// <summary><c>[GeneratedRegex("…")]</c>.</summary>
    private static Fact<string> Generated(ISymbol member, IOperation use)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "GeneratedRegexAttribute" && attribute.ConstructorArguments is [{ Value: string pattern }, ..])
                return Fact<string>.Known(pattern, Site.Of(use.Syntax));
        }

        return default;
    }

    /// <summary>True unless options change how the pattern is read: only those about case, speed and culture do not.</summary>
    private static bool AreUnderstood(IEnumerable<IOperation> options)
    {
        // RegexOptions: IgnoreCase 1, ExplicitCapture 4, Compiled 8, Singleline 16, ECMAScript 256, CultureInvariant 512, NonBacktracking 1024.
        const int Understood = 1 | 4 | 8 | 16 | 256 | 512 | 1024;
        foreach (var option in options)
        {
            if (option.Type?.TypeKind == TypeKind.Enum && option.ConstantValue is not { HasValue: true, Value: int and var flags } || option.ConstantValue is { HasValue: true, Value: int given } && (given & ~Understood) != 0)
                return false;
        }

        return true;
    }

    private static ImmutableArray<IOperation> ElementsOf(IOperation list, CodeBase code)
    {
        list = Operations.Unwrap(list);
        var value = list switch
        {
            IFieldReferenceOperation field when code.Members.NeverChanges(field.Field) => code.Members.FirstValueOf(field.Field),
            ILocalReferenceOperation local when code.BodyAround(local).OnlyValueOf(local.Local) is { } only => only,
            _ => list,
        };
        var elements = value is null ? default : ListFlow.ElementsOf(value);
        return elements.IsDefault ? ImmutableArray<IOperation>.Empty : elements;
    }
}
