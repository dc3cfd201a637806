using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>Reads each call, assignment and initializer that changes a policy into the model.</summary>
/// <param name="outer">The decisions that lead to the policy.</param>
internal sealed class PolicyCalls(CodeBase code, PolicyTypes types, Path outer)
{
    private readonly List<PolicyCall> _all = [];

    internal IReadOnlyList<PolicyCall> All => _all;

    /// <summary>Notes a call of the builder's own methods; false for one that is not known.</summary>
    internal bool NoteBuilder(IInvocationOperation call, Frame? frame)
    {
        var made = New(PolicyPart.Origins, call, NameOf(call.Syntax), call.Syntax, Platform.AspNetCoreBuilder, frame) with { Text = call.TargetMethod.Name, CanRemove = true };
        var argument = call.Arguments is [var only] ? only.Value : null;
        switch (call.TargetMethod.Name)
        {
            case "WithOrigins" when argument is not null:
                AddElements(made, argument, frame);
                return true;
            case "WithMethods" when argument is not null:
                AddElements(made with { Part = PolicyPart.Methods }, argument, frame);
                return true;
            case "WithHeaders" when argument is not null:
                AddElements(made with { Part = PolicyPart.Headers }, argument, frame);
                return true;
            case "WithExposedHeaders" when argument is not null:
                AddElements(made with { Part = PolicyPart.ExposedHeaders }, argument, frame);
                return true;
            case "AllowAnyOrigin":
                AddAny(made);
                return true;
            case "AllowAnyMethod":
                AddAny(made with { Part = PolicyPart.Methods });
                return true;
            case "AllowAnyHeader":
                AddAny(made with { Part = PolicyPart.Headers });
                return true;
            case "AllowCredentials" or "DisallowCredentials":
                _all.Add(made with { Part = PolicyPart.Credentials, Flag = Fact<bool>.Known(call.TargetMethod.Name == "AllowCredentials", made.Name) });
                return true;
            case "SetIsOriginAllowedToAllowWildcardSubdomains":
                _all.Add(made with { Part = PolicyPart.OriginTest, Test = OriginTesting.Subdomains });
                return true;
            case "SetIsOriginAllowed" when argument is not null:
                _all.Add(OfTest(made, argument, frame));
                return true;
            case "SetPreflightMaxAge" when argument is not null:
                _all.Add(OfAge(made, argument));
                return true;
            case "Build":
                return true;
            default:
                return false;
        }
    }

    /// <summary>Notes what a constructor and the braces behind it say; false where something else fills the policy.</summary>
    internal bool NoteCreation(IObjectCreationOperation creation)
    {
        var isKnown = true;
        if (types.TakesTexts(creation.Type))
            NoteTexts(creation);
        else if (types.IsBuilder(creation.Type))
            isKnown = NoteBuilderCreation(creation);
        else
            isKnown = creation.Arguments.IsEmpty;

        if (creation.Initializer is { } initializer)
        {
            foreach (var element in initializer.Initializers)
                isKnown &= NoteInitializer(element);
        }

        return isKnown;
    }

    /// <summary>Notes what is done with one property of the policy; false where that cannot be told.</summary>
    internal bool NoteProperty(IPropertyReferenceOperation property, Frame? frame)
    {
        if (PartOf(property.Property.Name) is { } part)
        {
            NoteList(part, property, frame);
            return true;
        }

        switch (property.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == property:
                NoteAssignment(property, assignment, frame);
                return true;
            case IAssignmentOperation other when other.Target == property:
                return false;
            default:
                return true;
        }
    }

    private bool NoteBuilderCreation(IObjectCreationOperation creation)
    {
        // The other constructor copies a policy.
        if (creation.Arguments is not [{ Parameter.Type: IArrayTypeSymbol } origins])
            return creation.Arguments.IsEmpty;

        var name = creation.Syntax is ObjectCreationExpressionSyntax { Type: { } type } ? type : creation.Syntax;
        AddElements(New(PolicyPart.Origins, creation, name, creation.Syntax, Platform.AspNetCoreBuilder, frame: null) with { Text = "CorsPolicyBuilder" }, origins.Value, frame: null);
        return true;
    }

    private bool NoteInitializer(IOperation element)
    {
        switch (element)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                NoteAssignment(property, assignment, frame: null);
                return true;
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property, Initializer: { } braces } when PartOf(property.Property.Name) is { } part:
                foreach (var added in braces.Initializers)
                {
                    if (added is not IInvocationOperation { Arguments: [var value] })
                        return false;

                    AddElement(Of(part, added, property, added.Syntax, frame: null), value.Value, frame: null);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>A call on one of the lists; what is not known leaves the list unknown.</summary>
    private void NoteList(PolicyPart part, IPropertyReferenceOperation list, Frame? frame)
    {
        switch (list.Parent)
        {
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var value] } add when add.Instance == list:
                AddElement(Of(part, add, list, add.Syntax, frame) with { CanRemove = true }, value.Value, frame);
                break;
            case IInvocationOperation { TargetMethod.Name: "Clear" } clear when clear.Instance == list:
                _all.Add(Of(part, clear, list, clear.Syntax, frame) with { Clears = true });
                break;
            case IInvocationOperation { TargetMethod.Name: "Contains" or "IndexOf" or "CopyTo" or "GetEnumerator" } look when look.Instance == list:
            case IPropertyReferenceOperation { Property.Name: "Count" }:
            case IForEachLoopOperation or IExpressionStatementOperation:
                break;
            default:
                var call = Of(part, list, list, list.Syntax, frame);
                _all.Add(call with { Clears = true, Unknowns = ImmutableArray.Create(Path.Always) });
                break;
        }
    }

    private void NoteAssignment(IPropertyReferenceOperation property, ISimpleAssignmentOperation assignment, Frame? frame)
    {
        var call = Of(PolicyPart.Credentials, assignment, property, assignment.Syntax, frame) with { CanRemove = true };
        var constant = assignment.Value.ConstantValue is { HasValue: true, Value: bool value } ? Fact<bool>.Known(value, call.Name) : Fact<bool>.Unknown(call.Name);
        switch (property.Property.Name)
        {
            case "SupportsCredentials":
                _all.Add(call with { Flag = constant });
                break;
            case "IsOriginAllowed":
                _all.Add(OfTest(call with { Part = PolicyPart.OriginTest }, assignment.Value, frame));
                break;
            case "PreflightMaxAge":
                _all.Add(OfAge(call, assignment.Value));
                break;
            case "AllowAnyOrigin" or "AllowAnyMethod" or "AllowAnyHeader" when constant is not { IsKnown: true, Value: false }:
                // A property of System.Web's policy, which wins whatever the list holds.
                call = call with { Step = call.Step.AtTheEnd(), Part = property.Property.Name switch { "AllowAnyOrigin" => PolicyPart.Origins, "AllowAnyMethod" => PolicyPart.Methods, _ => PolicyPart.Headers } };
                if (constant.IsKnown)
                    AddAny(call);
                else
                    _all.Add(call with { Unknowns = ImmutableArray.Create(Path.Always) });
                break;
        }
    }

    /// <summary>The attribute's constructor: texts with commas, of which <c>*</c> alone means any.</summary>
    private void NoteTexts(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            PolicyPart? part = argument.Parameter?.Name switch
            {
                "origins" => PolicyPart.Origins,
                "headers" => PolicyPart.Headers,
                "methods" => PolicyPart.Methods,
                "exposedHeaders" => PolicyPart.ExposedHeaders,
                _ => null,
            };
            if (part is null || argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;

            var call = New(part.Value, argument, argument.Value.Syntax, argument.Value.Syntax, Platform.WebApiPolicy, frame: null) with { Text = argument.Parameter!.Name };
            var value = code.Strings.ValueOf(argument.Value, frame: null);
            _all.Add(value.IsKnown
                ? call with { Elements = PolicyTexts.ElementsOf(value).Select(element => new PolicyElement(ImmutableArray.Create(new HeaderValue(element, Path.Always)), Path.Always)).ToImmutableArray() }
                : value.Kind == FactKind.Absent ? call : call with { Unknowns = ImmutableArray.Create(Path.Always) });
        }
    }

    private void AddElements(PolicyCall call, IOperation list, Frame? frame)
    {
        var items = StringLists.ElementsOf(list, frame, code, out var unknowns);
        _all.Add(call with
        {
            Elements = items.Select(item => new PolicyElement(ValuesOf(item.Value, item.Frame, call), item.Path.Without(outer))).ToImmutableArray(),
            Unknowns = unknowns.Select(path => path.Without(outer)).ToImmutableArray(),
        });
    }

    private void AddElement(PolicyCall call, IOperation value, Frame? frame) =>
        _all.Add(call with { Elements = ImmutableArray.Create(new PolicyElement(ValuesOf(value, frame, call), Path.Always)) });

    private void AddAny(PolicyCall call) => _all.Add(call with
    {
        Clears = true,
        Elements = ImmutableArray.Create(new PolicyElement(ImmutableArray.Create(new HeaderValue(Fact<string>.Known("*", call.Name), Path.Always)), Path.Always)),
    });

    private ImmutableArray<HeaderValue> ValuesOf(IOperation value, Frame? frame, PolicyCall call)
    {
        var values = code.Strings.ValuesOf(value, frame);
        if (values.IsEmpty)
            return ImmutableArray.Create(new HeaderValue(Fact<string>.Unknown(Site.Of(value.Syntax)), Path.Always));

        // A default that is a wildcard does not come to where somebody has looked for one and found none.
        var isTested = call.Step.Path.IsWithoutWildcard || outer.IsWithoutWildcard;
        return values.Select(possible => possible with
        {
            Path = possible.Path.Without(outer),
            Fact = isTested && possible.Fact.Value == "*" ? Fact<string>.Unknown(possible.Fact.Site) : possible.Fact,
        }).ToImmutableArray();
    }

    private PolicyCall OfTest(PolicyCall call, IOperation test, Frame? frame) => call with
    {
        Part = PolicyPart.OriginTest,
        Test = OriginTests.AcceptsEveryone(test, frame, code) ? OriginTesting.Everyone : OriginTesting.Own,
        TestSite = Site.Of(test.Syntax),
        WeakChecks = OriginChecks.OfPredicate(test, code),
    };

    private PolicyCall OfAge(PolicyCall call, IOperation age)
    {
        var site = Site.Of(age.Syntax);
        var value = Operations.Unwrap(age);
        var seconds = value.ConstantValue is { HasValue: true, Value: int or long } constant
            ? Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture)
            : TimeSpanFlow.SecondsOf(value, code);
        return call with { Part = PolicyPart.MaxAge, MaxAge = seconds is null ? Fact<string>.Unknown(site) : Fact<string>.Known(seconds, site) };
    }

    /// <summary>A call or assignment that goes through a property of the policy.</summary>
    private PolicyCall Of(PolicyPart part, IOperation use, IPropertyReferenceOperation property, SyntaxNode site, Frame? frame) =>
        New(part, use, NameOf(property.Syntax), site, types.PlatformOf(property.Property.ContainingType) ?? Platform.AspNetCorePolicy, frame) with { Text = property.Property.Name };

    private PolicyCall New(PolicyPart part, IOperation use, SyntaxNode name, SyntaxNode site, Platform platform, Frame? frame)
    {
        var step = Decisions.StepOf(use, frame, code.BodyAround(use));
        return new PolicyCall(part, step with { Path = step.Path.Without(outer) }, Site.Of(name), Site.Of(site), platform) { IsInHelper = frame is not null };
    }

    private static PolicyPart? PartOf(string property) => property switch
    {
        "Origins" => PolicyPart.Origins,
        "Methods" => PolicyPart.Methods,
        "Headers" => PolicyPart.Headers,
        "ExposedHeaders" => PolicyPart.ExposedHeaders,
        _ => null,
    };

    private static SyntaxNode NameOf(SyntaxNode use) => use switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => use,
    };
}
