namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>A header name in the source.</summary>
/// <param name="Name">As it is spelled.</param>
/// <param name="Site">The literal, or the name's own characters where the literal holds more than it.</param>
/// <param name="Roles">All that the literal is used as.</param>
internal readonly record struct HeaderUse(string Name, Site Site, HeaderRole Roles)
{
    /// <summary>True when every use is a header's name in a place where another case is the same, or changes along with this one.</summary>
    internal bool CanBeRecased => (Roles & ~(HeaderRoles.Judged | HeaderRole.ReadBack)) == 0;

    /// <summary>True when every use is a header's name, so that another name in its place is another name for that header only.</summary>
    internal bool CanBeRenamed => (Roles & HeaderRole.Other) == 0 && (CanBeRecased || (Roles & HeaderRoles.Judged) == 0);
}
