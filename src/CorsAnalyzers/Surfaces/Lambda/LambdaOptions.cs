using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Options of the Lambda surface.</summary>
internal static class LambdaOptions
{
    /// <summary>Further types with a <c>Headers</c> dictionary that are treated like <c>APIGatewayProxyResponse</c>.</summary>
    internal static readonly Option<ImmutableArray<string>> ResponseTypes = new(
        "response_types",
        "full type names separated by commas",
        "none",
        ImmutableArray<string>.Empty,
        (string text, out ImmutableArray<string> value) => OptionReaders.List(text, IsTypeName, out value));

    /// <summary>The origins that fixes put in place of <c>*</c>.</summary>
    internal static readonly Option<ImmutableArray<string>> AllowedOrigins = new(
        "allowed_origins",
        "origins such as https://app.example.com separated by commas",
        "none",
        ImmutableArray<string>.Empty,
        (string text, out ImmutableArray<string> value) => OptionReaders.List(text, Origin.IsSpecific, out value));

    /// <summary>The option names types of the whole project: the first file that has it speaks for all.</summary>
    internal static ImmutableArray<string> ResponseTypesOf(Compilation compilation, AnalyzerOptions options)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (ResponseTypes.ValueFor(options, tree) is { IsEmpty: false } names)
                return names;
        }

        return ImmutableArray<string>.Empty;
    }

    private static bool IsTypeName(string text) =>
        text.Length > 0 && text.Split('.', '+').All(part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(c => char.IsLetterOrDigit(c) || c is '_' or '`'));
}
