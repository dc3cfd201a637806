using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>A response as it was read.</summary>
/// <param name="Homes">Where its headers are made, for an edit.</param>
/// <param name="Returns">Where it leaves the member that makes it.</param>
internal sealed record ReadResponse(ResponseHeaders Headers, ImmutableArray<HeaderHome> Homes, ImmutableArray<WayOut> Returns);

/// <summary>Turns Lambda code into <see cref="ResponseHeaders"/>.</summary>
internal sealed class ResponseReader(CodeBase code, LambdaTypes types)
{
    private readonly Departures _departures = new(code, types);
    private readonly ConcurrentDictionary<SyntaxNode, ReadResponse> _read = new();

    /// <summary>True for an operation that makes a response: <c>new APIGatewayProxyResponse</c>, <c>HttpResults.Ok()</c>.</summary>
    internal bool MakesResponse(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => types.PlatformOf(creation.Type) is not null,
        IInvocationOperation invocation => types.IsFactory(invocation.TargetMethod),
        _ => false,
    };

    /// <summary>Reads a response from where it is made; once for all rules.</summary>
    internal ReadResponse Read(IOperation made) => _read.TryGetValue(made.Syntax, out var known) ? known : _read.GetOrAdd(made.Syntax, Read(made, frame: null));

    private ReadResponse Read(IOperation made, Frame? frame)
    {
        var flow = new ResponseFlow(code, types);
        switch (made)
        {
            case IObjectCreationOperation creation:
                flow.FollowCreation(creation, frame);
                break;
            case IInvocationOperation factory:
                flow.FollowFactory(factory, frame);
                break;
        }

        return ToResponse(made, flow, frame);
    }

    /// <summary>Adds what becomes of the response after it leaves its member; asked for only where the rest leaves the question open.</summary>
    internal ResponseHeaders WithExits(ReadResponse response)
    {
        var exits = ImmutableArray.CreateBuilder<ResponseExit>();
        foreach (var way in response.Returns)
        {
            var step = _departures.StepOf(way);
            var fate = response.Headers.MaySend(HeaderName.AllowOrigin, step) ? Fate.WithHeader : _departures.FateOf(way.Return);
            exits.Add(new ResponseExit(step, fate));
        }

        return response.Headers with { Exits = exits.ToImmutable() };
    }

    /// <summary>
    /// Every response that a body makes or handles: made here, made by a helper that is called here, or handed in from outside.
    /// Together they show all headers that can meet in this body.
    /// </summary>
    internal IEnumerable<ResponseHeaders> ReadAll(BodyIndex body)
    {
        foreach (var operation in body.CreationsAndCalls)
        {
            if (MakesResponse(operation))
            {
                var made = Read(operation);
                yield return made.Headers;
                foreach (var further in ReadFurther(made))
                    yield return further;
            }
            else if (operation is IInvocationOperation call && types.IsResponse(call.Type) && !IsFurtherLink(call) && !IsOnlyPassedOn(call))
            {
                foreach (var response in ReadCall(call))
                    yield return response;
            }
        }

        foreach (var foreign in body.Parameters.Where(parameter => types.IsResponse(parameter.Type)))
        {
            if (body.ReferencesTo(foreign) is [var first, ..] references)
                yield return ReadForeign(first, references);
        }

        if (body.SelfReferences is [var self, ..] && types.PlatformOf(self.Type) is not null)
            yield return ReadForeign(self, body.SelfReferences);
    }

    /// <summary>True where the member adds nothing to what the called one makes, which is judged there; a text that it leaves to a default is its own.</summary>
    private bool IsOnlyPassedOn(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: var called }
        && (called as SimpleNameSyntax ?? (called as MemberAccessExpressionSyntax)?.Name) is { } name
        && code.PassingOn.IsAll(name, call.TargetMethod.OriginalDefinition)
        && !call.Arguments.Any(argument => argument is { ArgumentKind: ArgumentKind.DefaultValue, Value.ConstantValue: { HasValue: true, Value: string } });

    /// <summary>
    /// The response as those make it who call its member by the name of what it overrides or implements. Following a call to there
    /// would be a guess; from here it is certain that this one is among those that the caller gets.
    /// </summary>
    private IEnumerable<ResponseHeaders> ReadFurther(ReadResponse made)
    {
        foreach (var function in made.Returns.Select(way => code.FunctionAround(way.Return)).Distinct(SymbolEqualityComparer.Default))
        {
            if (function is null || !code.TryGetNames(function, out var names))
                continue;

            foreach (var call in names.Skip(1).SelectMany(code.References.To))
            {
                var flow = new ResponseFlow(code, types);
                flow.FollowForeign(call, frame: null);
                var first = made.Headers.Writes.Select(write => write with { Step = write.Step.Within(0) });
                var then = flow.Writes.Select(write => write with { Step = write.Step.Within(1) });
                yield return made.Headers with { Writes = first.Concat(then).ToImmutableArray(), IsOpen = true };
            }
        }
    }

    private IEnumerable<ResponseHeaders> ReadCall(IInvocationOperation call)
    {
        if (!code.TryEnter(call, call.TargetMethod, frame: null, out _, out _))
        {
            yield return ReadForeign(call, [call]);
            yield break;
        }

        foreach (var origin in new OriginFlow(code, MakerOf).OriginsOf(call, frame: null, out _))
        {
            if (MakesResponse(origin.Creation))
                yield return Read(origin.Creation, origin.Frame).Headers;
        }
    }

    /// <summary>True behind another call: the chain is read from its start, all of it. From each link anew, the work would grow with the cube of its length.</summary>
    private bool IsFurtherLink(IInvocationOperation call) =>
        call is { TargetMethod.Name: "AddHeader", Instance: { } instance }
        && types.IsHttpResult(call.TargetMethod.ContainingType)
        && Operations.Unwrap(instance) is IInvocationOperation previous
        && types.IsResponse(previous.Type);

    /// <summary>The factory at the start of a chain of <c>AddHeader</c>.</summary>
    private IOperation? MakerOf(IOperation operation)
    {
        while (operation is IInvocationOperation { TargetMethod.Name: "AddHeader", Instance: { } instance })
            operation = Operations.Unwrap(instance);

        return operation is IInvocationOperation && MakesResponse(operation) ? operation : null;
    }

    private ResponseHeaders ReadForeign(IOperation first, IReadOnlyList<IOperation> references)
    {
        var flow = new ResponseFlow(code, types);
        foreach (var reference in references)
            flow.FollowForeign(reference, frame: null);

        return ToResponse(first, flow, frame: null).Headers with { IsOpen = true };
    }

    private ReadResponse ToResponse(IOperation made, ResponseFlow flow, Frame? frame)
    {
        var headers = new ResponseHeaders(
            Site.Of(made.Syntax),
            Decisions.StepOf(made, frame, code.BodyAround(made)),
            types.PlatformOf(made.Type) ?? Platform.HttpResult,
            flow.Writes,
            flow.IsOpen)
        {
            StatusCode = flow.StatusCode,
        };
        return new ReadResponse(headers, flow.Homes.ToImmutableArray(), flow.Returns.ToImmutableArray());
    }
}
