using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

/// <summary>Max-age, credentials and quotes.</summary>
public sealed class ScalarValueTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("00", 0L)]
    [InlineData(" 600\t", 600L)]
    [InlineData("86400", 86400L)]
    [InlineData("99999999999999999999", 2147483648L)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData("1.5", null)]
    [InlineData("10m", null)]
    [InlineData("1 0", null)]
    [InlineData("00:10:00", null)]
    [InlineData("\u0661", null)]
    public void Reads_seconds(string text, long? expected) => Assert.Equal(expected, MaxAge.Read(text));

    [Theory]
    [InlineData("0", 0, null, MaxAgeVerdict.Valid)]
    [InlineData("9999999999", 0, null, MaxAgeVerdict.Valid)]
    [InlineData("86400", 0, 86400, MaxAgeVerdict.Valid)]
    [InlineData("86401", 0, 86400, MaxAgeVerdict.TooGreat)]
    [InlineData("0", 1, null, MaxAgeVerdict.TooSmall)]
    [InlineData("-1", 0, 86400, MaxAgeVerdict.NotSeconds)]
    [InlineData("-1", -1, 86400, MaxAgeVerdict.Valid)]
    [InlineData("-2", -1, 86400, MaxAgeVerdict.NotSeconds)]
    [InlineData("--1", -1, 86400, MaxAgeVerdict.NotSeconds)]
    [InlineData("10 minutes", 0, null, MaxAgeVerdict.NotSeconds)]
    [InlineData("-0", 0, 86400, MaxAgeVerdict.NotSeconds)]
    [InlineData("x1", -1, 86400, MaxAgeVerdict.NotSeconds)]
    public void Judges_a_max_age(string text, int? minimum, int? maximum, object expected) =>
        Assert.Equal((MaxAgeVerdict)expected, MaxAge.Judge(text, new MaxAgeRange(minimum, maximum)));

    [Theory]
    [InlineData("-1", MaxAgeVerdict.TooSmall)]
    [InlineData("600", MaxAgeVerdict.Valid)]
    [InlineData("ten", MaxAgeVerdict.NotSeconds)]
    public void A_number_that_is_negative_is_too_small(string text, object expected) =>
        Assert.Equal((MaxAgeVerdict)expected, MaxAge.Judge(text, new MaxAgeRange(0, null) { IsNumber = true }));

    [Theory]
    [InlineData("true", CredentialsVerdict.True)]
    [InlineData(" true\t", CredentialsVerdict.True)]
    [InlineData("True", CredentialsVerdict.MeantTrue)]
    [InlineData("TRUE", CredentialsVerdict.MeantTrue)]
    [InlineData("'true'", CredentialsVerdict.MeantTrue)]
    [InlineData("\"true\"", CredentialsVerdict.MeantTrue)]
    [InlineData("true,", CredentialsVerdict.MeantTrue)]
    [InlineData("true\n", CredentialsVerdict.MeantTrue)]
    [InlineData("1", CredentialsVerdict.MeantTrue)]
    [InlineData("yes", CredentialsVerdict.MeantTrue)]
    [InlineData("false", CredentialsVerdict.MeantFalse)]
    [InlineData("False", CredentialsVerdict.MeantFalse)]
    [InlineData("'false'", CredentialsVerdict.MeantFalse)]
    [InlineData("", CredentialsVerdict.MeantFalse)]
    [InlineData("0", CredentialsVerdict.MeantFalse)]
    [InlineData("on", CredentialsVerdict.MeantTrue)]
    [InlineData("y", CredentialsVerdict.MeantTrue)]
    [InlineData("T", CredentialsVerdict.MeantTrue)]
    [InlineData("no", CredentialsVerdict.MeantFalse)]
    [InlineData("OFF", CredentialsVerdict.MeantFalse)]
    [InlineData("n", CredentialsVerdict.MeantFalse)]
    [InlineData("f", CredentialsVerdict.MeantFalse)]
    [InlineData("null", CredentialsVerdict.MeantFalse)]
    [InlineData("none", CredentialsVerdict.MeantFalse)]
    [InlineData("*", CredentialsVerdict.Other)]
    [InlineData("include", CredentialsVerdict.Other)]
    [InlineData("true, true", CredentialsVerdict.Other)]
    public void Judges_credentials(string text, object expected) => Assert.Equal((CredentialsVerdict)expected, CredentialsValue.Judge(text));

    [Theory]
    [InlineData("'*'", "*")]
    [InlineData("\"a,b\"", "a,b")]
    [InlineData("''", "")]
    [InlineData("'", null)]
    [InlineData("*", null)]
    [InlineData("'a\"", null)]
    [InlineData("'a','b'", null)]
    [InlineData(" 'a'", null)]
    public void Strips_one_pair_of_quotes(string text, string? expected) => Assert.Equal(expected, Quotes.Strip(text));

    [Theory]
    [InlineData("'*'", true)]
    [InlineData("'GET,POST'", true)]
    [InlineData("''", true)]
    [InlineData("method.request.header.Origin", true)]
    [InlineData("integration.response.header.X", true)]
    [InlineData("context.requestId", true)]
    [InlineData("stageVariables.origin", true)]
    [InlineData("*", false)]
    [InlineData("'", false)]
    [InlineData("\"*\"", false)]
    [InlineData("https://example.com", false)]
    public void Knows_a_mapping_expression(string text, bool expected)
    {
        Assert.Equal(expected, Quotes.IsMappingExpression(text));
        Assert.True(Quotes.IsMappingExpression(Quotes.AsMappingConstant(text)));
    }
}
