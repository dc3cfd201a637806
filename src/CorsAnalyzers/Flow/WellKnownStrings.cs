using System.Text;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Flow;

/// <summary>Framework fields that hold a known string although they are no constants.</summary>
internal static class WellKnownStrings
{
    internal static bool TryGet(IFieldSymbol field, out string text)
    {
        text = string.Empty;
        if (field.ContainingType is not { } type)
            return false;

        if (type.SpecialType == SpecialType.System_String && field.Name == nameof(string.Empty))
            return true;

        if (type.SpecialType == SpecialType.System_Boolean && field.Name is nameof(bool.TrueString) or nameof(bool.FalseString))
        {
            text = field.Name == nameof(bool.TrueString) ? bool.TrueString : bool.FalseString;
            return true;
        }

        if (type.Name != "HeaderNames" || !Operations.IsIn(type, "Microsoft.Net.Http.Headers"))
            return false;

        text = HeaderFor(field.Name);
        return true;
    }

    /// <summary>
    /// The header of a field of <c>Microsoft.Net.Http.Headers.HeaderNames</c>, or a property of <c>IHeaderDictionary</c>, whose names are the headers' own in Pascal case
    /// (fields list of ASP.NET Core 10; those that are spelled otherwise are named here).
    /// </summary>
    internal static string HeaderFor(string fieldName)
    {
        switch (fieldName)
        {
            case "ETag" or "TE" or "DNT" or "Baggage":
                return fieldName;
            case "WWWAuthenticate":
                return "WWW-Authenticate";
            case "ContentMD5":
                return "Content-MD5";
            case "XUACompatible":
                return "X-UA-Compatible";
            case "XXSSProtection":
                return "X-XSS-Protection";
            case "GrpcAcceptEncoding" or "GrpcEncoding" or "GrpcMessage" or "GrpcStatus" or "GrpcTimeout" or "TraceParent" or "TraceState":
                return fieldName.StartsWith("Grpc", StringComparison.Ordinal) ? Hyphenate(fieldName).ToLowerInvariant() : fieldName.ToLowerInvariant();
            case "Authority" or "Method" or "Path" or "Scheme" or "Status":
                return ":" + fieldName.ToLowerInvariant();
            default:
                return Hyphenate(fieldName);
        }
    }

    private static string Hyphenate(string fieldName)
    {
        var header = new StringBuilder(fieldName.Length + 4);
        foreach (var c in fieldName)
        {
            if (header.Length > 0 && c is >= 'A' and <= 'Z')
                header.Append('-');

            header.Append(c);
        }

        return header.ToString();
    }
}
