using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using static CorsAnalyzers.Model.HeaderWriteKind;

namespace CorsAnalyzers.Tests.Model;

public sealed class ResponseHeadersTests
{
    private const string Origin = HeaderName.AllowOrigin;
    private const string Credentials = HeaderName.AllowCredentials;

    private static readonly Site s_response = SiteAt(0);
    private static readonly Site s_otherDictionary = SiteAt(1);

    private static Site SiteAt(int position) => new(CSharpSyntaxTree.ParseText("public class C;"), new TextSpan(position, 1));

    private static Step StepAt(int position, string path) => new(PathTests.PathOf(path), [position]);

    private static HeaderWrite Write(HeaderWriteKind kind, string? name, int position, string path = "", Site? owner = null, string slot = "Headers") =>
        new(
            kind,
            name is null ? default : Fact<string>.Known(name, default),
            [new HeaderValue(Fact<string>.Known("value", default), default)],
            StepAt(position, path),
            SiteAt(position),
            owner ?? s_response)
        {
            Slot = slot,
        };

    private static ResponseHeaders Response(params HeaderWrite[] writes) => new(s_response, StepAt(0, ""), Platform.RestApi, [.. writes], IsOpen: false);

    private static bool SendsTogether(HeaderWrite origin, HeaderWrite credentials, params HeaderWrite[] others) =>
        Response([origin, credentials, .. others]).SendsTogether(origin, origin.Values[0], credentials, credentials.Values[0]);

    [Fact]
    public void Two_writes_that_nothing_undoes_are_sent_together()
    {
        Assert.True(SendsTogether(Write(Set, Origin, 1), Write(Set, Credentials, 2)));
        Assert.True(SendsTogether(Write(Set, Origin, 2), Write(Append, Credentials, 1)));
        Assert.True(SendsTogether(Write(SetIfAbsent, Origin, 1), Write(SetIfAbsent, Credentials, 1)));
        Assert.True(SendsTogether(Write(Set, Origin, 1, "a"), Write(Set, Credentials, 2, "b")));
        Assert.False(SendsTogether(Write(Set, Origin, 1, "a"), Write(Set, Credentials, 2, "!a")));
    }

    [Fact]
    public void A_later_write_of_the_same_name_discards()
    {
        var origin = Write(Set, Origin, 1);
        var credentials = Write(Set, Credentials, 2);
        Assert.False(SendsTogether(origin, credentials, Write(Set, "access-control-allow-ORIGIN", 3)));
        Assert.False(SendsTogether(origin, credentials, Write(Remove, Credentials, 3)));
        Assert.True(SendsTogether(origin, credentials, Write(Set, Origin, 0)));
        Assert.True(SendsTogether(origin, credentials, Write(Append, Origin, 3)));
        Assert.True(SendsTogether(origin, credentials, Write(SetIfAbsent, Origin, 3)));
        Assert.True(SendsTogether(origin, credentials, Write(Set, "Content-Type", 3)));
        Assert.False(SendsTogether(origin, credentials, Write(Remove, null, 3)));
        Assert.True(SendsTogether(origin, credentials, Write(Remove, null, 3, slot: "MultiValueHeaders")));
        Assert.True(SendsTogether(origin, credentials, Write(Set, null, 3)));
        Assert.True(SendsTogether(origin, credentials, Write(Set, Origin, 3, slot: "MultiValueHeaders")));
    }

    [Fact]
    public void Another_dictionary_discards_what_the_first_one_held()
    {
        var origin = Write(Set, Origin, 1);
        var credentials = Write(Set, Credentials, 4, owner: s_otherDictionary);
        Assert.False(SendsTogether(origin, credentials, Write(Replace, null, 3, owner: s_otherDictionary)));
        Assert.True(SendsTogether(origin, Write(Set, Credentials, 4), Write(Replace, null, 3)));
        Assert.True(SendsTogether(origin, credentials, Write(Replace, null, 3, owner: s_otherDictionary, slot: "MultiValueHeaders")));
    }

    [Fact]
    public void A_discard_on_some_paths_only_proves_nothing()
    {
        var origin = Write(Set, Origin, 1);
        var credentials = Write(Set, Credentials, 2);
        Assert.True(SendsTogether(origin, credentials, Write(Remove, Credentials, 3, "a")));
        Assert.False(SendsTogether(origin, Write(Set, Credentials, 2, "a"), Write(Set, Origin, 3, "a")));
        Assert.False(SendsTogether(origin, credentials, Write(Set, Origin, 3, "a"), Write(Set, Origin, 4, "!a")));
        Assert.True(SendsTogether(origin, credentials, Write(Set, Origin, 3, "a"), Write(Set, Origin, 4, "!b")));
        Assert.True(SendsTogether(origin, credentials, Write(Set, Origin, 3, "s:0"), Write(Set, Origin, 4, "s:1")));
        Assert.True(SendsTogether(origin, credentials, Write(Remove, Origin, 3, "@l")));
    }

    [Fact]
    public void What_only_fills_a_gap_loses_to_what_is_there()
    {
        var gap = Write(SetIfAbsent, Origin, 2);
        var credentials = Write(Set, Credentials, 1);
        Assert.False(SendsTogether(gap, credentials, Write(Set, Origin, 1)));
        Assert.False(SendsTogether(gap, credentials, Write(Append, Origin, 1)));
        Assert.True(SendsTogether(gap, credentials, Write(Set, Origin, 1, "a")));
        Assert.True(SendsTogether(gap, credentials, Write(Set, Origin, 1, slot: "MultiValueHeaders")));
    }

    [Fact]
    public void What_fills_a_gap_that_was_made_is_sent() =>
        Assert.True(SendsTogether(Write(SetIfAbsent, Origin, 3), Write(Set, Credentials, 4), Write(Set, Origin, 1), Write(Remove, Origin, 2)));

    [Fact]
    public void May_send_unless_it_is_proven_that_it_does_not()
    {
        Assert.True(Response(Write(Set, "access-control-allow-origin", 1)).MaySend(Origin, StepAt(5, "")));
        Assert.True(Response(Write(Set, Origin, 1, "a")).MaySend(Origin, StepAt(5, "")));
        Assert.True(Response(Write(Set, null, 1)).MaySend(Origin, StepAt(5, "")));
        Assert.True(Response(Write(Set, Origin, 9, "&f")).MaySend(Origin, StepAt(5, "")));
        Assert.False(Response().MaySend(Origin, StepAt(5, "")));
        Assert.False(Response(Write(Set, Credentials, 1)).MaySend(Origin, StepAt(5, "")));
        Assert.False(Response(Write(Set, Origin, 9)).MaySend(Origin, StepAt(5, "")));
        Assert.False(Response(Write(Set, Origin, 1, "a")).MaySend(Origin, StepAt(5, "!a")));
        Assert.False(Response(Write(Replace, null, 1)).MaySend(Origin, StepAt(5, "")));
    }

    [Fact]
    public void What_only_the_preflight_runs_through_says_nothing_about_the_others()
    {
        var response = Response(Write(Set, Origin, 1, "O"));
        Assert.False(response.MaySend(Origin, StepAt(5, "")));
        Assert.True(response.MaySend(Origin, StepAt(5, "O")));
    }

    [Theory]
    [InlineData(301, "location", true)]
    [InlineData(308, "Location", true)]
    [InlineData(300, "Location", true)]
    [InlineData(399, "Location", true)]
    [InlineData(299, "Location", false)]
    [InlineData(304, "ETag", false)]
    [InlineData(201, "Location", false)]
    [InlineData(400, "Location", false)]
    [InlineData(null, "Location", false)]
    public void A_redirect_is_a_3xx_with_a_location(int? status, string header, bool expected) =>
        Assert.Equal(expected, (Response(Write(Set, header, 1)) with { StatusCode = status }).IsRedirect);

    [Fact]
    public void A_removed_name_is_no_write_of_a_value()
    {
        var response = Response(Write(Set, Origin, 1), Write(Remove, Origin, 2), Write(Replace, null, 3), Write(Append, "ACCESS-CONTROL-ALLOW-ORIGIN", 4));
        Assert.Equal([Set, Append], response.WritesOf(Origin).Select(write => write.Kind));
    }
}
