namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>What a text is used as; several where it is used in several places.</summary>
[Flags]
internal enum HeaderRole
{
    None = 0,

    /// <summary>The name of a header, where case does not matter.</summary>
    Name = 1,

    /// <summary>A key in a dictionary that becomes the headers of a response. The dictionary itself minds the case.</summary>
    Key = 2,

    /// <summary>Looked up, minding the case, in a dictionary of headers of the project's own responses.</summary>
    ReadBack = 4,

    /// <summary>Looked up, minding the case, in headers that arrive as the client wrote them.</summary>
    ClientLookup = 8,

    /// <summary>Looked up, minding the case, in headers that arrive in lower case.</summary>
    LowerLookup = 16,

    /// <summary>Something else, or something that could not be followed.</summary>
    Other = 32,
}

internal static class HeaderRoles
{
    /// <summary>Roles in which the convention is asked for.</summary>
    internal const HeaderRole Judged = HeaderRole.Name | HeaderRole.Key;

    /// <summary>Look-ups of request headers, which belong to CORS3002 and CORS3003.</summary>
    internal const HeaderRole Lookup = HeaderRole.ClientLookup | HeaderRole.LowerLookup;

    /// <summary>Every role in which a text is a header's name.</summary>
    internal const HeaderRole Header = Judged | Lookup | HeaderRole.ReadBack;
}
