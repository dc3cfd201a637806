// Mutation testing of src/CorsAnalyzers/Model and Rules. From the root of the repository:
//
//     dotnet tool restore
//     dotnet run eng/mutation.cs
//     dotnet run eng/mutation.cs -- -m "**/Model/Values/MaxAge.cs"     # arguments go to Stryker
//     dotnet run eng/mutation.cs -- --report                           # judges the last report again
//
// Runs Stryker over tests/CorsAnalyzers.Mutation, and then the mutants in static initialisers, each in a process of its own: Stryker's
// runner for Microsoft.Testing.Platform tests all mutants in one process, where they have no effect. Prints what is left, and the
// scores. The report is in artifacts/mutation.
#:property PublishAot=false
#:property ImplicitUsings=enable

using System.Diagnostics;
using System.Text.Json.Nodes;

const string Project = "tests/CorsAnalyzers.Mutation/Tests";
var output = Path.GetFullPath("artifacts/mutation");
var mutated = Path.Combine(output, "CorsAnalyzers.Judged.dll");
if (args is not ["--report"])
{
    Directory.CreateDirectory(output);
    if (Run(Project, [("CORSANALYZERS_MUTATED", mutated)], "dotnet", ["stryker", "-O", output, .. args]) is not 0 and var failed)
        return failed;
}

var report = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "reports", "mutation-report.json")))!;
var mutants = report["files"]!.AsObject()
    .SelectMany(file => file.Value!["mutants"]!.AsArray().Select(mutant => new Mutant(file.Key, file.Value!["source"]!.GetValue<string>(), mutant!)))
    .Where(mutant => mutant.Status is not ("Ignored" or "CompileError"))
    .ToList();

// The same tests, with the assembly that Stryker made.
var copy = Directory.CreateTempSubdirectory("mutation").FullName;
foreach (var file in Directory.GetFiles(Directory.GetDirectories(Project + "/bin", "net10.0", SearchOption.AllDirectories).Single()))
    File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

File.Copy(mutated, Path.Combine(copy, Path.GetFileName(mutated)), overwrite: true);
foreach (var mutant in mutants.Where(mutant => mutant.IsStatic && mutant.Status == "Survived"))
{
    var active = Path.Combine(copy, "mutant");
    File.WriteAllBytes(active, BitConverter.GetBytes(mutant.Id));
    string[] tests = ["-namespace", "CorsAnalyzers.Tests.Model*", "-namespace", "CorsAnalyzers.Tests.Rules.Values", "-class-", "*.FixpointTests", "-method-", "*.Each_rule_of_the_list_is_found", "-method-", "*.What_passes_passes"];
    if (mutant.Folder == "Rules")
        tests = [.. tests, "-namespace", "CorsAnalyzers.Tests.Repository"];

    // One that never ends is none that survives.
    var exit = Run(copy, [("STRYKER_MUTANT_FILE", active), ("CORSANALYZERS_STATIC_MUTANT", "1")], "timeout", ["300", "dotnet", "CorsAnalyzers.Tests.dll", "-stopOnFail", .. tests]);
    mutant.Status = exit == 0 ? "Survived" : "Killed";
}

Directory.Delete(copy, recursive: true);
foreach (var mutant in mutants.Where(mutant => mutant.Status is "Survived" or "NoCoverage"))
    Console.WriteLine(mutant);

Console.WriteLine();
Console.WriteLine("| | killed | timeout | survived | no coverage | score |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var folder in mutants.GroupBy(mutant => mutant.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal))
    Console.WriteLine(Row($"`{folder.Key}`", [.. folder]));

Console.WriteLine(Row("all", mutants));
return 0;

static string Row(string name, List<Mutant> mutants)
{
    int Count(string status) => mutants.Count(mutant => mutant.Status == status);
    var killed = Count("Killed") + Count("Timeout");
    return $"| {name} | {Count("Killed")} | {Count("Timeout")} | {Count("Survived")} | {Count("NoCoverage")} | {100.0 * killed / mutants.Count:0.0} % |";
}

static int Run(string directory, (string Name, string Value)[] environment, string program, string[] arguments)
{
    var isQuiet = program != "dotnet";
    var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = isQuiet };
    foreach (var (name, value) in environment)
        start.Environment[name] = value;

    using var process = Process.Start(start)!;
    if (isQuiet)
        process.StandardOutput.ReadToEnd();

    process.WaitForExit();
    return process.ExitCode;
}

internal sealed class Mutant(string file, string source, JsonNode node)
{
    internal string File { get; } = file[file.LastIndexOf("/CorsAnalyzers/", StringComparison.Ordinal)..]["/CorsAnalyzers/".Length..];
    internal string Folder => File[..File.LastIndexOf('/')];
    internal int Id { get; } = int.Parse(node["id"]!.GetValue<string>());
    internal bool IsStatic { get; } = node["static"]?.GetValue<bool>() == true;
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
