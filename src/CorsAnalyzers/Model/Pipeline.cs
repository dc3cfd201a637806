using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>What a step of a request pipeline is, as far as CORS minds where it stands.</summary>
internal enum Middleware
{
    /// <summary>Something that has nothing to do with CORS.</summary>
    Other,

    /// <summary>Code that is not in the compilation and gets the builder: it may add anything.</summary>
    Unseen,

    Cors,
    Routing,
    Authentication,
    Authorization,
    Endpoints,
    Mvc,
    ResponseCaching,
    OutputCache,
    HttpsRedirection,
}

/// <summary>One step of a pipeline.</summary>
/// <param name="Name">The method that adds it.</param>
/// <param name="Site">That method's name; of a helper, the name of the helper that adds it.</param>
/// <param name="IsCertain">False where it is added under a condition.</param>
internal readonly record struct PipelineStep(Middleware Kind, string Name, Site Site, bool IsCertain);

/// <summary>What one list of statements adds to one builder of a request pipeline, in the order in which it is added.</summary>
internal sealed record Pipeline(ImmutableArray<PipelineStep> Steps)
{
    /// <summary>The builder is a <c>WebApplication</c>, to which its host adds what the program does not.</summary>
    internal bool IsWebApplication { get; init; }

    /// <summary>Somebody else adds steps in front: the caller of a helper, or the pipeline that a branch leaves.</summary>
    internal bool HasMoreInFront { get; init; }

    /// <summary>The position of the step that this place adds; -1 where none does.</summary>
    internal int IndexOf(Site site)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            if (Steps[i].Site == site)
                return i;
        }

        return -1;
    }
}
