using System.Collections.Immutable;
using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Model;

/// <summary>
/// The headers of one response: every write that may reach it, in the order in which they run.
/// </summary>
/// <param name="Site">Where the response is made.</param>
/// <param name="Created">When it is made.</param>
/// <param name="Writes">All writes that were seen.</param>
/// <param name="IsOpen">True when something that cannot be seen may write further headers.</param>
internal sealed record ResponseHeaders(Site Site, Step Created, Platform Platform, ImmutableArray<HeaderWrite> Writes, bool IsOpen)
{
    /// <summary>Where the response leaves the member that made it, and what becomes of it then.</summary>
    internal ImmutableArray<ResponseExit> Exits { get; init; } = ImmutableArray<ResponseExit>.Empty;

    /// <summary>The constant status code; null where it is not known.</summary>
    internal int? StatusCode { get; init; }

    /// <summary>A constant 3xx with a Location: the browser goes on to another address and never shows this response to a script.</summary>
    internal bool IsRedirect => StatusCode is >= 300 and < 400 && WritesOf(HeaderName.Location).Any();

    /// <summary>The writes that give <paramref name="name"/> a value.</summary>
    internal IEnumerable<HeaderWrite> WritesOf(string name)
    {
        foreach (var write in Writes)
        {
            if (write.Kind is not (HeaderWriteKind.Remove or HeaderWriteKind.Replace) && write.IsNamed(name))
                yield return write;
        }
    }

    /// <summary>Every known value that is written to <paramref name="name"/>, with its write.</summary>
    internal IEnumerable<(HeaderWrite Write, HeaderValue Value)> KnownValuesOf(string name)
    {
        foreach (var write in WritesOf(name))
        {
            foreach (var value in write.Values)
            {
                if (value.Fact.IsKnown)
                    yield return (write, value);
            }
        }
    }

    /// <summary>The first write of credentials that some run of the code provably sends together with this value; null where there is none.</summary>
    internal (HeaderWrite Write, HeaderValue Value)? CredentialsBeside(HeaderWrite write, HeaderValue value)
    {
        foreach (var (credentials, flag) in KnownValuesOf(HeaderName.AllowCredentials))
        {
            if (flag.Source != ValueSource.Flag && CredentialsValue.Judge(flag.Fact.Value!) is CredentialsVerdict.True or CredentialsVerdict.MeantTrue && SendsTogether(write, value, credentials, flag))
                return (credentials, flag);
        }

        return null;
    }

    /// <summary>
    /// True unless it is proven that a response which leaves at <paramref name="exit"/> went past nothing that writes or removes
    /// <paramref name="name"/>. What only an OPTIONS request runs through says nothing about the other ones.
    /// </summary>
    internal bool MaySend(string name, Step exit)
    {
        foreach (var write in Writes)
        {
            if (write.Kind != HeaderWriteKind.Replace
                && (write.Name.IsUnknown || write.IsNamed(name))
                && write.Step.MayPrecede(exit, Created)
                && (!write.Step.Path.IsPreflightOnly || exit.Path.IsPreflightOnly))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when some run of the code provably writes both, whatever is overwritten then.</summary>
    internal static bool WritesTogether(HeaderWrite first, HeaderValue firstValue, HeaderWrite second, HeaderValue secondValue) =>
        first.Step.Path.And(firstValue.Path).MeetsProvably(second.Step.Path.And(secondValue.Path));

    /// <summary>True when some run of the code provably sends both values.</summary>
    internal bool SendsTogether(HeaderWrite first, HeaderValue firstValue, HeaderWrite second, HeaderValue secondValue)
    {
        var firstPath = first.Step.Path.And(firstValue.Path);
        var secondPath = second.Step.Path.And(secondValue.Path);
        if (!firstPath.MeetsProvably(secondPath) || IsDoubtful(first, firstValue) || IsDoubtful(second, secondValue))
            return false;

        // What throws the one away on some runs and the other on all the rest leaves no run that sends both.
        var both = firstPath.And(secondPath);
        return !Coverage.MayCover(both, DiscardsOf(first, both).Concat(DiscardsOf(second, both)).ToList());
    }

    /// <summary>True for one of several constants, where what leads to the write asks about the same thing as what chooses it.</summary>
    private static bool IsDoubtful(HeaderWrite write, HeaderValue value) => value.Fact.IsKnown && write.Step.Path.IsEntangledWith(value.Path);

    /// <summary>Under which decisions what <paramref name="write"/> wrote is thrown away again, or may be.</summary>
    private IEnumerable<Path> DiscardsOf(HeaderWrite write, Path path)
    {
        foreach (var other in Writes)
        {
            if (!ReferenceEquals(other, write) && (write.Step.IsBefore(other.Step) ? other.MayDiscard(write) : Keeps(other, write, path)))
                yield return other.Step.Path;
        }
    }

    /// <summary>An earlier value stays when the later write only fills a gap, unless it was thrown away in between.</summary>
    private bool Keeps(HeaderWrite earlier, HeaderWrite write, Path path) =>
        write.Kind == HeaderWriteKind.SetIfAbsent
        && earlier.Kind is HeaderWriteKind.Set or HeaderWriteKind.SetIfAbsent or HeaderWriteKind.Append
        && earlier.Slot == write.Slot
        && earlier.IsNamed(write.Name.Value!)
        && !Writes.Any(between => between.Discards(earlier) && earlier.Step.IsBefore(between.Step) && between.Step.IsBefore(write.Step) && path.MeetsProvably(between.Step.Path));
}
