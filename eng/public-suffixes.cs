// Writes src/CorsAnalyzers/Model/Values/PublicSuffixData.cs from a copy of the public suffix list:
//
//     git clone https://github.com/publicsuffix/list /tmp/list
//     dotnet run eng/public-suffixes.cs /tmp/list/public_suffix_list.dat "2026-08-19, commit e8c9a2b" > src/CorsAnalyzers/Model/Values/PublicSuffixData.cs
//
// The second argument says which version it is. The list goes into the analyzer as a tree of labels: the children of a label stand
// in parentheses behind it, '*' is a wildcard rule, '!' marks an exception and '.' a label that is no rule itself.
#:property PublishAot=false
#:property ImplicitUsings=enable

using System.Globalization;
using System.Text;

var (icann, @private) = (new Node(), new Node());
var section = icann;
var idn = new IdnMapping();
foreach (var line in File.ReadLines(args[0]))
{
    if (line.Contains("===BEGIN PRIVATE DOMAINS===", StringComparison.Ordinal))
        section = @private;

    var rule = line.Split(' ', '\t')[0];
    if (rule.Length == 0 || rule.StartsWith("//", StringComparison.Ordinal))
        continue;

    var isException = rule[0] == '!';
    var node = section;
    var labels = rule.TrimStart('!').Split('.');
    for (var i = labels.Length - 1; i >= 0; i--)
    {
        if (node.Label == "*" || (labels[i] == "*" && i > 0))
            throw new InvalidDataException($"A wildcard that is not the first label: {rule}");

        node = node.Child(labels[i] == "*" ? "*" : idn.GetAscii(labels[i]).ToLowerInvariant());
    }

    node.IsRule = true;
    node.IsException = isException;
}

var output = new StringBuilder($""""
    namespace CorsAnalyzers.Model.Values;

    /// <summary>
    /// The public suffix list of {args[1]}, packed by eng/public-suffixes.cs; do not edit. The list is by the Mozilla Foundation and
    /// contributors, from https://github.com/publicsuffix/list (https://publicsuffix.org), under the Mozilla Public License 2.0
    /// (https://mozilla.org/MPL/2.0/).
    /// </summary>
    /// <remarks>
    /// The children of a label stand in parentheses behind it; <c>*</c> is a wildcard rule, <c>!</c> marks an exception and <c>.</c>
    /// a label that is no rule itself. White space separates. The bytes lie in the assembly as they are: nothing is built or copied.
    /// </remarks>
    internal static class PublicSuffixData
    {"{"}
        internal static ReadOnlySpan<byte> Icann => """
    {Wrap(icann)}
            """u8;

        internal static ReadOnlySpan<byte> Private => """
    {Wrap(@private)}
            """u8;
    {"}"}

    """");
Console.Out.Write(output.Replace("\r\n", "\n"));

static string Wrap(Node root)
{
    const int Width = 900;
    var text = new StringBuilder();
    root.WriteChildren(text);
    var lines = new StringBuilder();
    for (var start = 0; start < text.Length;)
    {
        var end = Math.Min(start + Width, text.Length);
        while (end < text.Length && text[end] != ' ')
            end--;

        lines.Append(lines.Length == 0 ? "" : "\n").Append("        ").Append(text.ToString(start, end - start));
        start = end + 1;
    }

    return lines.ToString();
}

internal sealed class Node
{
    private readonly SortedDictionary<string, Node> _children = new(StringComparer.Ordinal);

    internal string Label { get; private init; } = "";

    internal bool IsRule { get; set; }

    internal bool IsException { get; set; }

    internal Node Child(string label)
    {
        if (!_children.TryGetValue(label, out var child))
            _children.Add(label, child = new Node { Label = label });

        return child;
    }

    internal void WriteChildren(StringBuilder text)
    {
        var isFirst = true;
        foreach (var child in _children.Values)
        {
            text.Append(isFirst ? "" : " ").Append(child.Label).Append(child.IsException ? "!" : child.IsRule ? "" : ".");
            isFirst = false;
            if (child._children.Count == 0)
                continue;

            text.Append('(');
            child.WriteChildren(text);
            text.Append(')');
        }
    }
}
