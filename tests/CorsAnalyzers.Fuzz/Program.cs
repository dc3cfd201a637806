using System.Globalization;
using System.Text;
using CorsAnalyzers.Fuzz;

// dotnet run --project tests/CorsAnalyzers.Fuzz -- [--seed N] [--minutes M] [--mutants K] [--deadline SECONDS] [--replay SEED:NUMBER]
int seed = Number("--seed", 1), first = 0, count = Number("--mutants", int.MaxValue), minutes = Number("--minutes", 10);
var replay = Text("--replay");
if (replay is not null)
{
    var parts = replay.Split(':');
    (seed, first, count) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), 1);
}

var folder = Path.Combine(Path.GetTempPath(), "cors-analyzers-fuzz");
Directory.CreateDirectory(folder);
var current = Path.Combine(folder, $"current-{seed}.txt");
Console.WriteLine($"seed {seed}; the mutant at hand is written to {current}");

var result = await FuzzRun.RunAsync(
    seed,
    first,
    count,
    DateTime.UtcNow.AddMinutes(minutes),
    TimeSpan.FromSeconds(Number("--deadline", 60)),
    (name, files) => File.WriteAllText(current, name + "\n" + string.Join("\n// ---------------- next file\n", files), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
    finding =>
    {
        Console.WriteLine(finding);
        File.Copy(current, Path.Combine(folder, $"{seed}-{finding.Split(' ')[0].Split(':')[1]}.txt"), overwrite: true);
    });
Console.WriteLine($"{result.Mutants} mutants, {result.Diagnostics} diagnostics, {result.Fixes} fixes, {result.Findings.Count} findings");
return result.Findings.Count == 0 ? 0 : 1;

string? Text(string name) => Array.IndexOf(args, name) is var index and >= 0 && index + 1 < args.Length ? args[index + 1] : null;

int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
