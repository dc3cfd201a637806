using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Model;
using Xunit.Sdk;
using Xunit.v3;

namespace CorsAnalyzers.Tests;

/// <summary>
/// Runs the tests that cover a mutant until one fails. Stryker's own runner for Microsoft.Testing.Platform needs a second for each mutant
/// and tests none in a static initialiser, since it keeps one process; this one needs milliseconds, and <c>eng/mutation.cs</c> starts it
/// anew for those.
/// </summary>
internal sealed class MutantRunner
{
    /// <summary>What a mutant may take besides the time of its tests, in time of the processor: it does not depend on what else runs.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private const int NoMutant = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _captures;
    private readonly MethodInfo _covered;

    private MutantRunner()
    {
        var control = typeof(Fact<>).Assembly.GetTypes().Single(type => type.Name == "MutantControl");
        _active = control.GetField("ActiveMutant")!;
        _captures = control.GetField("CaptureCoverage")!;
        _covered = control.GetMethod("GetCoverageData")!;
    }

    /// <summary>
    /// Arguments: a file with a mutant's number in each line, and a file for what the tests cover, which is written where it is missing.
    /// <c>--static</c>: there is one mutant, active from the beginning, and every test is run. <c>--documentation</c>: the rules' pages, too.
    /// </summary>
    internal static int Run(string[] args)
    {
        var runner = new MutantRunner();
        var isStatic = args.Contains("--static");
        var mutants = File.ReadAllLines(args[0]).Select(int.Parse).ToList();
        runner.Activate(isStatic ? mutants[0] : NoMutant);
        foreach (var type in typeof(Fact<>).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters && type.Namespace?.StartsWith("CorsAnalyzers", StringComparison.Ordinal) == true))
        {
            try
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
            catch (TypeInitializationException) when (isStatic)
            {
                Console.WriteLine(mutants[0] + " Killed");
                return 0;
            }
        }

        var cases = Discover(args.Contains("--documentation")).ToList();
        if (isStatic)
        {
            runner.Test(mutants[0], cases, TimeSpan.FromSeconds(60));
            return 0;
        }

        if (!File.Exists(args[1]))
            File.WriteAllLines(args[1], cases.Select(runner.Cover));

        var coverage = File.ReadAllLines(args[1]).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => (Seconds: double.Parse(parts[1]), Mutants: parts[2].Split(',').ToHashSet()));
        foreach (var mutant in mutants)
        {
            var covering = cases.Where(test => coverage[test.Key].Mutants.Contains(mutant.ToString())).OrderBy(test => coverage[test.Key].Seconds).ToList();
            if (covering.Count == 0)
                Console.WriteLine(mutant + " NoCoverage");
            else
                runner.Test(mutant, covering, TimeSpan.FromSeconds(3 * covering.Sum(test => coverage[test.Key].Seconds)) + s_patience);
        }

        return 0;
    }

    private void Activate(int mutant) => _active.SetValue(null, mutant);

    private void Test(int mutant, List<Case> cases, TimeSpan limit)
    {
        Console.WriteLine(mutant + " Started");
        Activate(mutant);
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var isLate = false;
        using var watch = new Timer(
            _ =>
            {
                process.Refresh();
                var taken = process.TotalProcessorTime - start;
                if (taken < limit)
                    return;

                // Without the mutant most loops come to their end.
                isLate = true;
                Activate(NoMutant);
                if (taken < limit + s_patience)
                    return;

                Console.WriteLine(mutant + " Timeout");
                Environment.Exit(2);
            },
            null, 200, 200);
        var failed = cases.Find(test => !test.Passes() || Volatile.Read(ref isLate));
        Console.WriteLine(mutant + (isLate ? " Timeout" : failed is null ? " Survived" : " Killed"));
        Activate(NoMutant);
    }

    /// <summary>The test, its seconds of processor time without a mutant, and the mutants that it reaches.</summary>
    private string Cover(Case test)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        if (!test.Passes())
            throw new InvalidOperationException(test.Key + " fails without a mutant");

        process.Refresh();
        var seconds = (process.TotalProcessorTime - start).TotalSeconds;
        _covered.Invoke(null, null);
        _captures.SetValue(null, true);
        test.Passes();
        _captures.SetValue(null, false);
        var mutants = (IList<int>[])_covered.Invoke(null, null)!;
        return $"{test.Key} {seconds:0.000} {string.Join(',', mutants[0])}";
    }

    /// <summary>
    /// Not those that measure what Stryker's switches change (allocations, the stack), nor the two that take as long as all others.
    /// </summary>
    private static IEnumerable<Case> Discover(bool withDocumentation)
    {
        foreach (var type in typeof(MutantRunner).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false }))
        {
            var isAsked = type.Namespace is { } name && (name.StartsWith("CorsAnalyzers.Tests.Model", StringComparison.Ordinal) || name == "CorsAnalyzers.Tests.Rules.Values") && type.Name != "FixpointTests";
            if (!isAsked && !(withDocumentation && type.Name == "RuleDocumentationTests"))
                continue;

            foreach (var method in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null && method.Name is not ("Looking_up_allocates_nothing" or "Ends_on_a_small_stack" or "Each_rule_of_the_list_is_found")))
            {
                var rows = method.GetCustomAttributes().OfType<IDataAttribute>().SelectMany(data => RowsOf(data, method)).ToList();
                if (method.GetParameters().Length == 0)
                    rows.Add([]);

                for (var i = 0; i < rows.Count; i++)
                    yield return new Case($"{type.FullName}.{method.Name}#{i}", type, method, Complete(method, rows[i]));
            }
        }
    }

    /// <summary>Parameters that a row leaves out have their defaults.</summary>
    private static object?[] Complete(MethodInfo method, object?[] row) =>
        [.. method.GetParameters().Select((parameter, i) => i < row.Length ? row[i] : parameter.HasDefaultValue ? parameter.DefaultValue : Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0))];

    private static IEnumerable<object?[]> RowsOf(IDataAttribute data, MethodInfo method) =>
        data is MemberDataAttribute member
            ? ((IEnumerable)method.DeclaringType!.GetProperty(member.MemberName)!.GetValue(null)!).Cast<ITheoryDataRow>().Select(row => row.GetData())
            : data.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult().Select(row => row.GetData());

    private sealed record Case(string Key, Type Type, MethodInfo Method, object?[] Arguments)
    {
        internal bool Passes()
        {
            try
            {
                var result = Method.Invoke(Method.IsStatic ? null : Activator.CreateInstance(Type), BindingFlags.DoNotWrapExceptions, null, Arguments, null);
                (result as Task)?.GetAwaiter().GetResult();
                return true;
            }
#pragma warning disable CA1031 // Whatever it is, the test noticed.
            catch (Exception)
            {
                return false;
            }
#pragma warning restore CA1031
        }
    }
}
