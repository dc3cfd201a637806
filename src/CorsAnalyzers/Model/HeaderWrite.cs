using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

internal enum HeaderWriteKind
{
    /// <summary>Puts the value in place of what was there.</summary>
    Set,

    /// <summary>Puts the value where nothing is there yet (<c>TryAdd</c>).</summary>
    SetIfAbsent,

    /// <summary>Adds a value beside what was there.</summary>
    Append,

    /// <summary>Takes the header away.</summary>
    Remove,

    /// <summary>Takes away every header of the same slot that is not in <see cref="HeaderWrite.Owner"/>.</summary>
    Replace,
}

/// <summary>One value that a header may have, and the decisions under which it has it.</summary>
internal readonly record struct HeaderValue(Fact<string> Fact, Path Path)
{
    /// <summary>Where an unknown value comes from.</summary>
    internal ValueSource Source { get; init; }

    /// <summary>The weak checks that let the request's Origin pass, where nothing else decides about it.</summary>
    internal ImmutableArray<WeakCheck> WeakChecks
    {
        get => field.IsDefault ? ImmutableArray<WeakCheck>.Empty : field;
        init;
    }
}

/// <summary>One place that writes a header of one response.</summary>
/// <param name="Name">The field name; unknown where it could not be followed.</param>
/// <param name="Values">Every value that may be written here; empty where nobody asks for this header's value.</param>
/// <param name="Site">The whole write: the initializer's element, the assignment or the call.</param>
/// <param name="Owner">Where the dictionary that holds the header is made; the response itself where there is none.</param>
internal sealed record HeaderWrite(
    HeaderWriteKind Kind,
    Fact<string> Name,
    ImmutableArray<HeaderValue> Values,
    Step Step,
    Site Site,
    Site Owner)
{
    /// <summary>True when the write says itself what it writes, so that taking it out changes this header and no other.</summary>
    internal bool IsSelfContained { get; init; }

    /// <summary>
    /// True when it does not matter whether the header was there before: the write puts its value in the place of any other. <c>Add</c>
    /// would throw or send both, and <c>TryAdd</c> would leave the other one.
    /// </summary>
    internal bool Overwrites { get; init; }

    internal bool IsNamed(string name) => Name.Value is { } known && HeaderName.Equals(known, name);

    /// <summary>The part of the response that it writes to; a response may have several, which the gateway merges.</summary>
    internal string Slot { get; init; } = string.Empty;

    /// <summary>Takes away what an earlier write put there.</summary>
    internal bool Discards(HeaderWrite earlier) => Slot == earlier.Slot && Kind switch
    {
        HeaderWriteKind.Set or HeaderWriteKind.Remove => earlier.Name.Value is { } name && IsNamed(name),
        HeaderWriteKind.Replace => Owner != earlier.Owner,
        _ => false,
    };

    /// <summary>The same, or removes a header whose name is not known: it may be that one.</summary>
    internal bool MayDiscard(HeaderWrite earlier) => Discards(earlier) || (Kind == HeaderWriteKind.Remove && Name.IsUnknown && Slot == earlier.Slot);
}
