#pragma warning disable
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Rules;

public sealed class ScratchProbe
{
    [Fact]
    public async Task Probe()
    {
        var output = new System.Text.StringBuilder();
        foreach (var file in Directory.GetFiles("/tmp/probes", "*.cs").Order())
        {
            var text = File.ReadAllText(file);
            var compilation = Analysis.Compile(
                [Analysis.Parse(TestSources.GlobalUsings.Item2, TestSources.GlobalUsings.Item1), Analysis.Parse(text, file)],
                output: text.StartsWith("// exe", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
            output.AppendLine("=== " + file);
            foreach (var error in compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
                output.AppendLine("COMPILE " + error);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var (diagnostics, exceptions) = await Analysis.RunAsync(compilation);
            foreach (var e in exceptions)
                output.AppendLine("EXC " + e);
            var lines = text.Split('\n');
            var reported = diagnostics.Where(d => d.Id == "CORS1002").Select(d => d.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
            for (var i = 0; i < lines.Length; i++)
            {
                var expected = lines[i].Contains("//!", StringComparison.Ordinal);
                if (expected != reported.Contains(i))
                    output.AppendLine((expected ? "MISSED " : "EXTRA  ") + (i + 1) + ": " + lines[i].Trim());
            }
            output.AppendLine($"{reported.Count} reported, {watch.ElapsedMilliseconds} ms");
        }
        await File.WriteAllTextAsync("/tmp/probes/out.txt", output.ToString());
    }
}
