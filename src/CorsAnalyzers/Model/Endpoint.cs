using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>Which policy is meant: one that is registered by name, or one that is built where it is used.</summary>
/// <param name="Name">The registered name; null where it is built on the spot.</param>
/// <param name="Site">Then the name of the call that takes it.</param>
internal readonly record struct PolicyReference(string? Name, Site Site)
{
    internal static PolicyReference Named(string name) => new(name, default);

    internal static PolicyReference BuiltAt(Site site) => new(null, site);
}

/// <summary>An endpoint, and what a cross-origin request to it needs of its policy.</summary>
/// <param name="Text">What it is called in messages.</param>
/// <param name="Policy">The policy that it names itself; absent where it leaves that to UseCors, unknown where that cannot be told or CORS is off.</param>
/// <param name="Methods">The methods that it answers.</param>
/// <param name="Headers">The request headers that it reads.</param>
internal sealed record Endpoint(string Text, Site Site, Fact<PolicyReference> Policy, ImmutableArray<string> Methods, ImmutableArray<string> Headers);
