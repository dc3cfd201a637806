using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <content>The names that patterns give.</content>
internal abstract partial class ObjectFlow
{
    /// <summary>A pattern may give the object another name, or name a part of it.</summary>
    internal void FollowPattern(IPatternOperation pattern, Frame? frame)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } name }:
                FollowLocal(name, pattern, frame);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } another)
                    FollowLocal(another, pattern, frame);
                foreach (var part in recursive.PropertySubpatterns)
                    OnPart(part, frame);
                if (recursive.DeconstructionSubpatterns.Any(Operations.GivesName))
                    OnEscape(pattern);
                break;
            case IBinaryPatternOperation both:
                FollowPattern(both.LeftPattern, frame);
                FollowPattern(both.RightPattern, frame);
                break;
            case INegatedPatternOperation negated:
                FollowPattern(negated.Pattern, frame);
                break;
            case not null when Operations.GivesName(pattern):
                OnEscape(pattern);
                break;
        }
    }
}
