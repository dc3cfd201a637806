using CorsAnalyzers.Model;
using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Model;

public sealed class PolicyRegistryTests
{
    private static PolicyRegistry Registry(bool hasDefault, params string[] names) => new(IsComplete: true, hasDefault, [.. names]);

    [Fact]
    public void Names_compare_with_their_case()
    {
        Assert.True(Registry(hasDefault: false, "Spa", "Other").Has("Spa"));
        Assert.False(Registry(hasDefault: false, "Spa").Has("spa"));
        Assert.False(Registry(hasDefault: true, "Spa").Has("Other"));
        Assert.True(Registry(hasDefault: true).Has(PolicyRegistry.DefaultName));
        Assert.False(Registry(hasDefault: false).Has(PolicyRegistry.DefaultName));
        Assert.Equal(2, Registry(hasDefault: false, "Spa", "spa", "Spa").CountOf("Spa"));
    }

    [Fact]
    public void Nothing_is_known_of_an_unknown_one()
    {
        Assert.False(PolicyRegistry.Unknown.IsComplete);
        Assert.True(PolicyRegistry.Unknown.HasDefault);
        Assert.Empty(PolicyRegistry.Unknown.Names);
    }

    [Theory]
    [InlineData("spa", "Spa", "Spa")]
    [InlineData("AllowSpa", "AlowSpa Other", "AlowSpa")]
    [InlineData("AllowSpa", "Other AllowSpb AllowSpaa", "AllowSpb")]
    [InlineData("abcd", "abxy", "abxy")]
    [InlineData("abcd", "axyz", null)]
    [InlineData("abcde", "abxyz", null)]
    [InlineData("Frontend", "MyFrontendPolicy", "MyFrontendPolicy")]
    [InlineData("MyFRONTENDPolicy", "Frontend", "Frontend")]
    [InlineData("spa", "VeryLongSpaName", "VeryLongSpaName")]
    [InlineData("sp", "VeryLongSpaName", null)]
    [InlineData("", "Spa", null)]
    [InlineData("kitten", "sitting", "sitting")]
    [InlineData("abcd", "abcxyz", "abcxyz")]
    [InlineData("Front", "FrontendPolicyForAll", "FrontendPolicyForAll")]
    [InlineData("default", "__DefaultCorsPolicy", null)]
    [InlineData("__DefaultCorsPolicx", "__DefaultCorsPolicy Spa", null)]
    [InlineData("Spa", "", null)]
    public void A_name_is_like_another(string name, string known, string? expected) =>
        Assert.Equal(expected, Registry(hasDefault: false, known.Split(' ', StringSplitOptions.RemoveEmptyEntries)).NearestTo(name));

    [Fact]
    public void A_place_that_names_no_policy_takes_the_default()
    {
        static PolicyUse Use(PolicyUseKind kind, Fact<string> name, bool bringsPolicy = false) => new(kind, Judgements.SiteAt(1), name, bringsPolicy);

        var none = Fact<string>.Absent(Judgements.SiteAt(2));
        Assert.True(Use(PolicyUseKind.Middleware, none).TakesDefault);
        Assert.True(Use(PolicyUseKind.Endpoint, none).TakesDefault);
        Assert.False(Use(PolicyUseKind.Disabled, none).TakesDefault);
        Assert.False(Use(PolicyUseKind.Endpoint, none, bringsPolicy: true).TakesDefault);
        Assert.False(Use(PolicyUseKind.Endpoint, Judgements.Known("Spa")).TakesDefault);
        Assert.False(Use(PolicyUseKind.Endpoint, default).TakesDefault);
    }

    [Fact]
    public void Fates_add_up()
    {
        var departure = new Departure(Audience.Http, IsRestApi: true);
        Assert.Equal((true, false), (Fate.Unseen.IsUnknown, Fate.Unseen.AddsOrigin));
        Assert.Equal((false, false), (Fate.Nowhere.IsUnknown, Fate.Nowhere.AddsOrigin));
        Assert.Equal((false, true), (Fate.WithHeader.IsUnknown, Fate.WithHeader.AddsOrigin));

        var fate = Fate.LeavesAt(departure);
        Assert.Equal((false, false), (fate.IsUnknown, fate.AddsOrigin));
        Assert.Equal([departure], fate.Departures);
        Assert.Equal([departure, departure], fate.And(Fate.LeavesAt(departure)).Departures);
        Assert.True(fate.And(Fate.Unseen).IsUnknown && Fate.Unseen.And(fate).IsUnknown);
        Assert.True(fate.And(Fate.WithHeader).AddsOrigin && Fate.WithHeader.And(fate).AddsOrigin);
        Assert.False(fate.And(Fate.Nowhere).IsUnknown || fate.And(Fate.Nowhere).AddsOrigin);
    }
}
