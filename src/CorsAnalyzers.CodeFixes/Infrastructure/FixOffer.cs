namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>A fix that is offered.</summary>
/// <param name="Key">The same for all diagnostics that one "fix all" repairs together.</param>
internal readonly record struct FixOffer(string Title, string Key);
