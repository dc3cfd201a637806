namespace CorsAnalyzers.Fuzz;

/// <summary>A project with one file changed. Made of a seed and a number alone, so that it can be made again.</summary>
/// <param name="Options">Lines for the <c>.editorconfig</c>.</param>
internal sealed record Mutant(int Seed, int Number, string Project, IReadOnlyList<string> Files, string Options)
{
    private static readonly string[] s_options =
    [
        "",
        "cors_analyzers.allowed_origins = https://app.example.com",
        "cors_analyzers.missing_allow_origin = always",
        "cors_analyzers.missing_allow_origin = never\ncors_analyzers.accepted_header_names = accessToken, X*",
    ];

    internal static Mutant Make(int seed, int number, IReadOnlyList<CorpusProject> corpus)
    {
        var random = new Random(unchecked((seed * 7_368_787) + number));
        var project = corpus[random.Next(corpus.Count)];
        var files = project.Files.ToArray();
        var mutated = random.Next(files.Length);
        files[mutated] = new Mutator(random, corpus).Mutate(files[mutated]);
        return new(seed, number, project.Name, files, s_options[random.Next(s_options.Length)]);
    }

    public override string ToString() => $"{Seed}:{Number} ({Project})";
}
