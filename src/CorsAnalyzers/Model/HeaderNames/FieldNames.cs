namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>The names that others have fixed.</summary>
internal static class FieldNames
{
    /// <summary>The IANA field-name registry.</summary>
    internal static readonly NameTable Registered = NameTable.Parse(FieldNameData.Registered);

    /// <summary>Vendors' names, which are right in any case.</summary>
    internal static readonly NameTable Vendors = NameTable.Parse(FieldNameData.Vendors);
}
