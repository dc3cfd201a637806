// Mutation testing of src/CorsAnalyzers/Model and Rules. From the root of the repository:
//
//     dotnet tool restore
//     dotnet run eng/mutation.cs
//
// Stryker makes the mutants (tests/CorsAnalyzers.Mutation). Its runner for Microsoft.Testing.Platform needs a second for each of them and
// tests all of them in one process, in which mutants of static initialisers have no effect; so it gets one trivial test to run, and the
// mutants are tested by MutantRunner in that folder: by the tests that cover them, and those of static initialisers in a process of their
// own. Prints what is left, and the scores. The report is in artifacts/mutation; '--report' tests its mutants again.
#:property PublishAot=false
#:property ImplicitUsings=enable

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

const string Project = "tests/CorsAnalyzers.Mutation/Tests";
var output = Path.GetFullPath("artifacts/mutation");
var mutated = Path.Combine(output, "CorsAnalyzers.Judged.dll");
if (args is not ["--report"])
{
    Directory.CreateDirectory(output);
    var stryker = new ProcessStartInfo("dotnet", ["stryker", "-O", output]) { WorkingDirectory = Project, Environment = { ["CORSANALYZERS_MUTATED"] = mutated } };
    using var process = Process.Start(stryker)!;
    process.WaitForExit();
    if (process.ExitCode != 0)
        return process.ExitCode;
}

var report = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "reports", "mutation-report.json")))!;
var mutants = report["files"]!.AsObject()
    .SelectMany(file => file.Value!["mutants"]!.AsArray().Select(mutant => new Mutant(file.Key, file.Value!["source"]!.GetValue<string>(), mutant!)))
    .Where(mutant => mutant.Status is not ("Ignored" or "CompileError"))
    .ToDictionary(mutant => mutant.Id);

// The same tests, with the assembly that Stryker made.
var copy = Directory.CreateTempSubdirectory("mutation").FullName;
foreach (var file in Directory.GetFiles(Directory.GetDirectories(Project + "/bin", "net10.0", SearchOption.AllDirectories).Single()))
    File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

File.Copy(mutated, Path.Combine(copy, Path.GetFileName(mutated)), overwrite: true);
for (var open = mutants.Values.Where(mutant => !mutant.IsStatic).ToList(); open.Count > 0; open = [.. open.Where(mutant => !mutant.IsTested)])
    Test(open);

foreach (var mutant in mutants.Values.Where(mutant => mutant.IsStatic))
    Test([mutant], mutant.Folder == "Rules" ? ["--static", "--documentation"] : ["--static"]);

Directory.Delete(copy, recursive: true);
foreach (var mutant in mutants.Values.Where(mutant => mutant.Status is "Survived" or "NoCoverage"))
    Console.WriteLine(mutant);

Console.WriteLine();
Console.WriteLine("| | killed | timeout | survived | not covered | score |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var folder in mutants.Values.GroupBy(mutant => mutant.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal))
    Console.WriteLine(Row($"`{folder.Key}`", [.. folder]));

Console.WriteLine(Row("all", [.. mutants.Values]));
return 0;

// A mutant that never ends, or that takes the process with it, ends the run; the next one goes on behind it.
void Test(List<Mutant> open, params string[] options)
{
    File.WriteAllLines(Path.Combine(copy, "mutants"), open.Select(mutant => mutant.Id.ToString(CultureInfo.InvariantCulture)));
    var start = new ProcessStartInfo("dotnet", ["CorsAnalyzers.Tests.dll", "--mutants", "mutants", "coverage", .. options]) { WorkingDirectory = copy, RedirectStandardOutput = true, RedirectStandardError = true };
    using var process = Process.Start(start)!;
    var errors = new List<string?>();
    process.ErrorDataReceived += (_, line) => errors.Add(line.Data);
    process.BeginErrorReadLine();
    Mutant? current = null;
    while (process.StandardOutput.ReadLine() is { } line)
    {
        if (line.Split(' ') is not [var id, var status] || !int.TryParse(id, CultureInfo.InvariantCulture, out var number))
            continue;

        current = mutants[number];
        current.Status = status;
        current.IsTested = true;
    }

    process.WaitForExit();
    if (current is null)
        throw new InvalidOperationException($"The tests of mutant {open[0].Id} do not run: {string.Join('\n', errors)}");

    if (current.Status == "Started")
        current.Status = "Killed";
}

static string Row(string name, List<Mutant> mutants)
{
    int Count(string status) => mutants.Count(mutant => mutant.Status == status);
    var killed = Count("Killed") + Count("Timeout");
    return $"| {name} | {Count("Killed")} | {Count("Timeout")} | {Count("Survived")} | {Count("NoCoverage")} | {100.0 * killed / mutants.Count:0.0} % |";
}

internal sealed class Mutant(string file, string source, JsonNode node)
{
    internal string File { get; } = file[file.LastIndexOf("/CorsAnalyzers/", StringComparison.Ordinal)..]["/CorsAnalyzers/".Length..];
    internal string Folder => File[..File.LastIndexOf('/')];
    internal int Id { get; } = int.Parse(node["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
    internal bool IsStatic { get; } = node["static"]?.GetValue<bool>() == true;
    internal bool IsTested { get; set; }
    internal string Status { get; set; } = node["status"]!.GetValue<string>();

    public override string ToString()
    {
        var (start, end) = (node["location"]!["start"]!, node["location"]!["end"]!);
        var line = start["line"]!.GetValue<int>();
        var column = start["column"]!.GetValue<int>() - 1;
        var text = source.Split('\n')[line - 1];
        text = end["line"]!.GetValue<int>() == line ? text[column..(end["column"]!.GetValue<int>() - 1)] : text[column..] + "…";
        return $"{File}:{line} {Status}: {text.Trim()} -> {node["replacement"]!.GetValue<string>().Split('\n')[0]}";
    }
}
