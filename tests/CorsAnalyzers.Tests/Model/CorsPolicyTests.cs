using CorsAnalyzers.Model;
using CorsAnalyzers.Tests.Rules.Values;
using static CorsAnalyzers.Model.PolicyPart;
using static CorsAnalyzers.Tests.Rules.Values.PolicyModels;
using Path = CorsAnalyzers.Model.Path;

namespace CorsAnalyzers.Tests.Model;

public sealed class CorsPolicyTests
{
    /// <summary>The list of origins in each state: <c>…</c> where it may hold more, <c>?</c> where nobody knows whether the state is reached.</summary>
    private static string OriginsOf(CorsPolicy policy) =>
        string.Join(" | ", policy.States.Select(state => string.Join(',', state.Origins.Entries.Select(entry => entry.Fact.Value ?? "unknown").Append(state.Origins.IsComplete ? null : "…").OfType<string>()) + (state.IsCertain ? "" : "?")));

    [Fact]
    public void Calls_run_in_their_order()
    {
        Assert.Equal("", OriginsOf(Policy()));
        Assert.Equal("a,b", OriginsOf(Policy(With(Origins, 2, "", "b"), With(Origins, 1, "", "a"))));
        Assert.Equal("*", OriginsOf(Policy(With(Origins, 1, "", "a"), Any(Origins, 2))));
        Assert.Equal("*,a", OriginsOf(Policy(Any(Origins, 1), With(Origins, 2, "", "a"))));
        Assert.Equal("a", OriginsOf(Policy(With(Origins, 1, "", "a"), Any(Methods, 2), With(Headers, 3, "", "b"))));
        Assert.Equal("a,unknown", OriginsOf(Policy(With(Origins, 1, "", "a", null))));
    }

    [Theory]
    [InlineData("c", "a,b | a")]
    [InlineData("!c", "a,b | a")]
    [InlineData("c d", "a,b | a?")]
    [InlineData("@l", "a,b | a?")]
    [InlineData("s:2", "a,b | a")]
    public void A_decision_parts_the_states(string path, string expected) => Assert.Equal(expected, OriginsOf(Policy(With(Origins, 1, "", "a"), With(Origins, 2, path, "b"))));

    [Fact]
    public void A_decision_is_made_once()
    {
        Assert.Equal("a,c | b", OriginsOf(Policy(With(Origins, 1, "x", "a"), With(Origins, 2, "!x", "b"), With(Origins, 3, "x", "c"))));
        Assert.Equal("a,b | a | b | ", OriginsOf(Policy(With(Origins, 1, "x", "a"), With(Origins, 2, "y", "b"))));
        Assert.Equal("a", OriginsOf(new CorsPolicy(Judgements.SiteAt(1), PathTests.PathOf("x"), [With(Origins, 1, "", "a")], isOpen: false, isUsed: true)));
    }

    [Fact]
    public void An_element_may_be_there_or_not()
    {
        var call = Call(Origins, 1) with { Elements = [Element(Judgements.Known("a")), Element(Judgements.Known("b"), "x")] };
        Assert.Equal("a,b | a", OriginsOf(Policy(call)));
        Assert.Equal("a,b,b | a", OriginsOf(Policy(call, With(Origins, 2, "x", "b"))));
    }

    [Fact]
    public void An_element_may_be_one_of_several()
    {
        var call = Call(Origins, 1) with { Elements = [Choice(("a", "x"), ("b", "!x"))] };
        Assert.Equal("a | b", OriginsOf(Policy(call)));
        Assert.Equal("a,c | b", OriginsOf(Policy(call, With(Origins, 2, "x", "c"))));
        Assert.Equal("b", OriginsOf(Policy(call with { Elements = [Choice(("a", "x"), ("b", "!x"))], Step = call.Step with { Path = PathTests.PathOf("!x") } })).Split(" | ")[0]);
    }

    [Fact]
    public void What_cannot_be_told_leaves_a_list_open()
    {
        Assert.Equal("a,…", OriginsOf(Policy(With(Origins, 1, "", "a") with { Unknowns = [Path.Always] })));
        Assert.Equal("a,…,b", OriginsOf(Policy(With(Origins, 1, "", "a") with { Unknowns = [Path.Always] }, With(Origins, 2, "", "b"))).Replace("a,b,…", "a,…,b", StringComparison.Ordinal));
        Assert.Equal("*", OriginsOf(Policy(With(Origins, 1, "", "a") with { Unknowns = [Path.Always] }, Any(Origins, 2))));
        Assert.Equal("a | b,…", OriginsOf(Policy(Call(Origins, 1) with { Elements = [Choice(("a", "x"), ("b", "!x"))], Unknowns = [PathTests.PathOf("!x")] })));
        Assert.True(Policy(With(Methods, 1, "", "a") with { Unknowns = [Path.Always] }).States.Single().Origins.IsComplete);
    }

    [Fact]
    public void A_wildcard_is_one_only_when_it_provably_stands_alone()
    {
        Assert.NotNull(Policy(Any(Origins, 1)).States.Single().Origins.Wildcard);
        Assert.NotNull(Policy(With(Origins, 1, "", "*")).States.Single().Origins.Wildcard);
        Assert.Null(Policy(With(Origins, 1, "", "*", "a")).States.Single().Origins.Wildcard);
        Assert.Null(Policy(With(Origins, 1, "", "a")).States.Single().Origins.Wildcard);
        Assert.Null(Policy(With(Origins, 1, "", "*") with { Unknowns = [Path.Always] }).States.Single().Origins.Wildcard);
        Assert.Null(Policy().States.Single().Origins.Wildcard);
    }

    [Fact]
    public void The_last_word_on_credentials_and_tests_holds()
    {
        var state = Policy(Credentials(1), Credentials(2, allowed: false), Test(OriginTesting.Everyone, 3), Test(OriginTesting.Own, 4)).States.Single();
        Assert.Null(state.Credentials);
        Assert.False(state.MayAllowCredentials);
        Assert.Equal((OriginTesting.Own, false), (state.Test, state.AsksList));

        state = Policy(Credentials(2), Credentials(1, allowed: false), Test(OriginTesting.Own, 3), Test(OriginTesting.Subdomains, 4)).States.Single();
        Assert.Equal(Judgements.SiteAt(21), state.Credentials?.Site);
        Assert.True(state.MayAllowCredentials);
        Assert.Equal((OriginTesting.Subdomains, true), (state.Test, state.AsksList));

        state = Policy(Credentials(1, allowed: null)).States.Single();
        Assert.Null(state.Credentials);
        Assert.True(state.MayAllowCredentials);
        Assert.Equal((OriginTesting.Listed, true, null), (state.Test, state.AsksList, state.TestCall));
        Assert.False(Policy().States.Single().MayAllowCredentials);
    }

    [Fact]
    public void Nothing_is_proven_where_more_may_be_called()
    {
        Assert.True(Open(Any(Origins, 1)).IsOpen);
        Assert.Empty(Open(Any(Origins, 1)).ProvenStates);
        Assert.True(Policy(Any(Origins, 1, "&f")).IsOpen);
        Assert.False(Policy(Any(Origins, 1)).IsOpen);
        Assert.Single(Policy(Any(Origins, 1)).ProvenStates);
        Assert.Single(Policy(Any(Origins, 1, "@l")).ProvenStates);
    }

    [Fact]
    public void With_too_many_ways_it_is_what_its_elements_are()
    {
        static CorsPolicy After(int decisions) =>
            Policy([.. Enumerable.Range(0, decisions).Select(i => With(Origins, i, "c" + i, "o" + i) with { Name = default }), Any(Origins, 8) with { Unknowns = [] }]);

        var most = After(5);
        Assert.Equal(CorsPolicy.MaxStates, most.States.Length);
        Assert.False(most.IsOpen);

        var more = After(6);
        Assert.True(more.IsOpen);
        Assert.Equal("o0,o1,o2,o3,o4,o5,*?", OriginsOf(more));
        Assert.Equal(7, more.EntriesOf(Origins).Count());
    }

    [Fact]
    public void A_call_with_too_many_choices_comes_to_an_end()
    {
        var call = Call(Origins, 1) with { Elements = [.. Enumerable.Range(0, 20).Select(i => Choice(("a" + i, "c" + i), ("b" + i, "!c" + i)))] };
        var policy = Policy(call);
        Assert.True(policy.IsOpen);
        Assert.Equal(40, policy.States.Single().Origins.Entries.Length);
    }

    [Fact]
    public void A_path_that_is_too_long_proves_nothing()
    {
        var path = string.Join(' ', Enumerable.Range(0, 80).Select(n => $"c{n}"));
        Assert.Equal("a? | ?", OriginsOf(Policy(With(Origins, 1, path, "a"))));
    }

    [Fact]
    public void Elements_are_listed_once()
    {
        var policy = Policy(With(Origins, 1, "", "a", null), With(Origins, 2, "x", "b"), With(Methods, 3, "", "PUT"));
        Assert.Equal(["a", "b"], policy.EntriesOf(Origins).Select(entry => entry.Fact.Value));
        Assert.Equal(["PUT"], policy.EntriesOf(Methods).Select(entry => entry.Fact.Value));
        Assert.Empty(policy.EntriesOf(ExposedHeaders));
        Assert.Equal(["a", "b"], policy.ComparedOrigins.Select(entry => entry.Fact.Value));
        Assert.Empty(Policy(With(Origins, 1, "", "a"), Test(OriginTesting.Own, 2)).ComparedOrigins);
        Assert.Equal(["a"], Policy(With(Origins, 1, "", "a"), Test(OriginTesting.Own, 2, "x")).ComparedOrigins.Select(entry => entry.Fact.Value));
    }

    [Fact]
    public void Subdomains_mean_something_on_the_whole_policy_or_not_at_all()
    {
        var origins = With(Origins, 1, "", "https://*.a.example");
        var without = Policy(origins, Test(OriginTesting.Own, 2));
        var with = Policy(origins, Test(OriginTesting.Subdomains, 2, "x"));
        Assert.Equal((false, true), (without.AllowsSubdomains, with.AllowsSubdomains));
        Assert.Equal(OriginPatterns.None, without.PlatformOf(without.EntriesOf(Origins).Single()).Origins.Patterns);
        Assert.Equal(OriginPatterns.SubdomainsOnly, with.PlatformOf(with.EntriesOf(Origins).Single()).Origins.Patterns);
    }
}
