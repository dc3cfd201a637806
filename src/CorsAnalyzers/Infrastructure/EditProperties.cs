namespace CorsAnalyzers.Infrastructure;

/// <summary>Keys of what travels from a rule to its fix in <c>Diagnostic.Properties</c>.</summary>
internal static class EditProperties
{
    /// <summary>Origins to put in place of a wildcard, separated by commas.</summary>
    internal const string Origins = nameof(Origins);

    /// <summary>Present when the second places are writes that can be taken out without changing anything else.</summary>
    internal const string CanRemove = nameof(CanRemove);

    /// <summary>Present when the call that is reported does nothing: where it does something for another policy there is nothing to report.</summary>
    internal const string IsIdle = nameof(IsIdle);

    /// <summary>A C# expression for the header's value.</summary>
    internal const string Value = nameof(Value);

    /// <summary>A C# expression for the project's own dictionary of CORS headers.</summary>
    internal const string Carrier = nameof(Carrier);

    /// <summary>Present when the property has a dictionary from the start, which is filled and not replaced.</summary>
    internal const string IsFilled = nameof(IsFilled);

    /// <summary>The property of the response that holds the headers to extend.</summary>
    internal const string Slot = nameof(Slot);

    /// <summary>The header's name as it is to be spelled.</summary>
    internal const string Spelling = nameof(Spelling);

    /// <summary>The text to put in place of the value, or of the element of it that is meant.</summary>
    internal const string Replacement = nameof(Replacement);

    /// <summary>Present when the element that is meant can be taken out of its list.</summary>
    internal const string RemovesElement = nameof(RemovesElement);

    /// <summary>The elements, with commas between them, that belong in the list in place of this one.</summary>
    internal const string Elements = nameof(Elements);

    /// <summary>Present when the second place is a call that lacks one which makes <c>://*.</c> stand for subdomains.</summary>
    internal const string AllowsSubdomains = nameof(AllowsSubdomains);

    /// <summary>Present when the place is an element of a list or a call that fills one, so that several origins may be named.</summary>
    internal const string TakesList = nameof(TakesList);

    /// <summary>What a check may become, a line each: the kind, the method to call, the text to look for; what is empty stays as it is.</summary>
    internal const string Mendings = nameof(Mendings);

    /// <summary>Present when that spelling is another header, and not the same in another case.</summary>
    internal const string Renames = nameof(Renames);

    /// <summary>Present when the call at the diagnostic can be moved past the one at the last of the second places.</summary>
    internal const string CanMove = nameof(CanMove);

    /// <summary>A C# expression to call a method on.</summary>
    internal const string Receiver = nameof(Receiver);

    /// <summary>Texts to add to a list of arguments, separated by commas.</summary>
    internal const string Additions = nameof(Additions);

    /// <summary>The method to call where there is no list yet.</summary>
    internal const string Method = nameof(Method);
}
