using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A call on a policy that another one undoes: <c>AllowAnyX</c> clears its list before it adds <c>*</c>, <c>WithX</c> makes that one of
/// several, and of two calls that set the same thing the later one holds (ASP.NET Core, <c>CorsPolicyBuilder</c>).
/// </summary>
internal static class CancelledPolicyCall
{
    internal const string Id = "CORS4006";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "CORS policy calls cancel each other",
        "'{0}' has no effect, '{1}' {2}",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "One of the two calls is not what was meant. Remove the one that has no effect, or the one that takes it away.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        if (policy.IsOpen)
            yield break;

        foreach (var call in policy.Calls)
        {
            // A call that is undone only under a condition means something without it.
            var states = policy.States.Where(state => state.Calls.Contains(call)).ToList();
            if (states.Count > 0 && states.TrueForAll(state => WinnerOver(call, state) is not null) && WinnerOver(call, states[0]) is { } winner)
                yield return Report(call, winner.Call, winner.How);
        }
    }

    private static (PolicyCall Call, string How)? WinnerOver(PolicyCall call, PolicyState state)
    {
        // A helper sets what its callers may go beyond: that is how defaults are written.
        var later = state.Calls.Skip(state.Calls.IndexOf(call) + 1).Where(other => other.Part == call.Part && other.Step.IsBeside(call.Step));
        switch (call.Part)
        {
            case PolicyPart.Origins or PolicyPart.Methods or PolicyPart.Headers when !call.Clears && !call.Elements.IsEmpty:
                return Found(later, other => other.Clears && !other.Elements.IsEmpty, "takes its place") ?? (call.Part == PolicyPart.Origins ? TestInsteadOf(call, state) : null);
            case PolicyPart.Methods or PolicyPart.Headers when call.Clears:
                return Found(later, other => !other.Clears && other.Elements.Any(IsName), "narrows it: '*' is then one name among others");
            case PolicyPart.Credentials when call.Flag.IsKnown:
                return Found(later, other => other.Flag.IsKnown && other.Flag.Value != call.Flag.Value, "undoes it");
            case PolicyPart.MaxAge:
                return Found(later, _ => true, "takes its place");
            case PolicyPart.OriginTest:
                return Found(later, _ => true, "takes its place") ?? WildcardInsteadOf(call, state);
            default:
                return null;
        }
    }

    /// <summary>A function of its own decides alone; the list is not asked, unless it is any origin.</summary>
    private static (PolicyCall, string)? TestInsteadOf(PolicyCall list, PolicyState state) =>
        !state.AsksList && state.TestCall!.Step.IsBeside(list.Step) && state.Origins is { IsComplete: true, Wildcard: null } && state.Origins.Entries.All(entry => entry.Fact.IsKnown) ? (state.TestCall!, "decides alone and does not ask the list") : null;

    /// <summary>With any origin allowed nothing is tested. With credentials that is CORS1001's, and a test for subdomains is CORS1007's.</summary>
    private static (PolicyCall, string)? WildcardInsteadOf(PolicyCall test, PolicyState state) =>
        test.Test != OriginTesting.Subdomains && state.Origins.Wildcard is { } wildcard && wildcard.Call.Step.IsBeside(test.Step) && !state.MayAllowCredentials ? (wildcard.Call, "allows any origin without a test") : null;

    private static bool IsName(PolicyElement element) => element.Path.Guards.IsEmpty && element.Values.All(value => value.Fact.Value is { } text && text != "*");

    private static (PolicyCall, string)? Found(IEnumerable<PolicyCall> calls, Func<PolicyCall, bool> wins, string how)
    {
        foreach (var call in calls)
        {
            if (wins(call))
                return (call, how);
        }

        return null;
    }

    private static Finding Report(PolicyCall call, PolicyCall winner, string how)
    {
        var finding = Finding.Of(Descriptor, call.Name, call.Text, winner.Text, how) with { Others = ImmutableArray.Create(call.Site, winner.Name) };

        // Which of the two is meant cannot be told where a list stands beside a function.
        return call.CanRemove && (call.Part == winner.Part || call.Part == PolicyPart.OriginTest) ? finding with { Properties = finding.Properties.Add(EditProperties.CanRemove, null) } : finding;
    }
}
