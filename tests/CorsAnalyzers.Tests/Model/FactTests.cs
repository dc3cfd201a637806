using CorsAnalyzers.Model;

namespace CorsAnalyzers.Tests.Model;

public sealed class FactTests
{
    [Fact]
    public void A_forgotten_fact_is_unknown()
    {
        Fact<string> forgotten = default;
        Assert.True(forgotten.IsUnknown);
        Assert.False(forgotten.IsKnown);
        Assert.Null(forgotten.Value);
        Assert.False(forgotten is { Value: "*" });
    }

    [Fact]
    public void Only_a_known_fact_has_a_value()
    {
        var known = Fact<string>.Known("*", default);
        var absent = Fact<string>.Absent(default);
        var unknown = Fact<string>.Unknown(default);
        Assert.Equal(("*", true, false), (known.Value, known.IsKnown, known.IsUnknown));
        Assert.Equal((null, false, false), (absent.Value, absent.IsKnown, absent.IsUnknown));
        Assert.Equal((null, false, true), (unknown.Value, unknown.IsKnown, unknown.IsUnknown));
        Assert.NotEqual(absent, unknown);
    }
}
