using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

public sealed class HttpMethodsTests
{
    private static ListElement Whole(string text) => new(0, text.Length);

    [Theory]
    [InlineData("CONNECT", true)]
    [InlineData("trace", true)]
    [InlineData("Track", true)]
    [InlineData("TRACER", false)]
    [InlineData("OPTIONS", false)]
    public void Knows_the_forbidden_methods(string text, bool expected) => Assert.Equal(expected, HttpMethods.IsForbidden(text, Whole(text)));

    [Theory]
    [InlineData("put", "PUT")]
    [InlineData("Patch", "PATCH")]
    [InlineData("delete", "DELETE")]
    [InlineData("Options", "OPTIONS")]
    [InlineData("PUT", null)]
    [InlineData("PATCH", null)]
    [InlineData("get", null)]
    [InlineData("Head", null)]
    [InlineData("post", null)]
    [InlineData("query", null)]
    [InlineData("putt", null)]
    public void Upper_case_is_asked_for_where_it_matters(string text, string? expected) => Assert.Equal(expected, HttpMethods.UpperCaseOf(text, Whole(text)));

    [Theory]
    [InlineData("GET", MethodSet.Get)]
    [InlineData("head", MethodSet.Head)]
    [InlineData("Post", MethodSet.Post)]
    [InlineData("PUT", MethodSet.Put)]
    [InlineData("PATCH", MethodSet.Patch)]
    [InlineData("DELETE", MethodSet.Delete)]
    [InlineData("OPTIONS", MethodSet.Options)]
    [InlineData("*", MethodSet.Wildcard)]
    [InlineData("ALL", MethodSet.Keyword)]
    [InlineData("ANY", MethodSet.Others)]
    [InlineData("PROPFIND", MethodSet.Others)]
    public void Each_method_has_its_place_in_the_set(string text, object expected) => Assert.Equal((MethodSet)expected, HttpMethods.SetOf(text, Whole(text), keyword: "ALL"));

    [Fact]
    public void Safelisted_and_keywords_compare_ignoring_case()
    {
        Assert.All(["GET", "head", "Post"], text => Assert.True(HttpMethods.IsSafelisted(text, Whole(text))));
        Assert.All(["PUT", "GETS"], text => Assert.False(HttpMethods.IsSafelisted(text, Whole(text))));
        Assert.All(["ANY", "all"], text => Assert.True(HttpMethods.IsKeyword(text, Whole(text))));
        Assert.False(HttpMethods.IsKeyword("*", Whole("*")));
    }
}
