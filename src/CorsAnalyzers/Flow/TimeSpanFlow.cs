using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>Follows a <c>TimeSpan</c> to the constant that it is: <c>TimeSpan.FromX</c>, <c>new TimeSpan</c>, <c>Zero</c>, through locals and fields.</summary>
internal static class TimeSpanFlow
{
    private const int MaxDepth = 8;

    /// <summary>The seconds, as <c>TotalSeconds</c> writes them in the invariant culture; null where they are not known.</summary>
    internal static string? SecondsOf(IOperation value, CodeBase code) =>
        TicksOf(value, code, depth: 0) is { } ticks ? (ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) : null;

    private static decimal? TicksOf(IOperation value, CodeBase code, int depth)
    {
        value = Operations.Unwrap(value);
        if (depth++ >= MaxDepth)
            return null;

        switch (value)
        {
            case IInvocationOperation { TargetMethod: { IsStatic: true } method } call when IsTimeSpan(method.ContainingType):
                return TicksIn(UnitOf(method.Name), Operations.ArgumentsOf(call));
            case IInvocationOperation { TargetMethod: { Name: "Negate", ContainingType: { } type }, Instance: { } self } when IsTimeSpan(type):
                return -TicksOf(self, code, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return -TicksOf(minus.Operand, code, depth);
            case IObjectCreationOperation creation when IsTimeSpan(creation.Type) && creation.Initializer is null:
                return TicksOf(creation);
            case IDefaultValueOperation when IsTimeSpan(value.Type):
                return 0;
            case IFieldReferenceOperation { Field: { Name: "Zero" } field } when IsTimeSpan(field.ContainingType):
                return 0;
            case IFieldReferenceOperation field when code.Members.NeverChanges(field.Field):
                return code.Members.FirstValueOf(field.Field) is { } first ? TicksOf(first, code, depth) : null;
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } when code.Members.NeverChanges(property):
                return code.Members.FirstValueOf(property) is { } held ? TicksOf(held, code, depth) : null;
            case ILocalReferenceOperation local when code.BodyAround(local) is var body && body.NeverChanges(local.Local):
                return body.OnlyValueOf(local.Local) is { } only ? TicksOf(only, code, depth) : null;
            default:
                return null;
        }
    }

    private static decimal? TicksOf(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value).ToList();
        long[] units = arguments.Count switch
        {
            0 => [],
            1 => [1],
            3 => [TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond],
            4 => [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond],
            _ => [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TicksPerMicrosecond],
        };
        decimal ticks = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i >= units.Length || NumberOf(arguments[i]) is not { } number)
                return null;

            ticks += number * units[i];
        }

        return ticks;
    }

    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    private static long? UnitOf(string method) => method switch
    {
        "FromDays" => TimeSpan.TicksPerDay,
        "FromHours" => TimeSpan.TicksPerHour,
        "FromMinutes" => TimeSpan.TicksPerMinute,
        "FromSeconds" => TimeSpan.TicksPerSecond,
        "FromMilliseconds" => TimeSpan.TicksPerMillisecond,
        "FromMicroseconds" => TicksPerMicrosecond,
        "FromTicks" => 1,
        _ => null,
    };

    /// <summary>Newer overloads take further, smaller parts, which are judged only where they are 0.</summary>
    private static decimal? TicksIn(long? unit, IReadOnlyList<IOperation> arguments)
    {
        if (unit is null || arguments.Count == 0 || NumberOf(arguments[0]) is not { } number)
            return null;

        for (var i = 1; i < arguments.Count; i++)
        {
            if (NumberOf(arguments[i]) is not 0)
                return null;
        }

        return decimal.Truncate(number * unit.Value);
    }

    private static decimal? NumberOf(IOperation value)
    {
        // Beyond these bounds every unit is too long for a TimeSpan, and a decimal could not hold the product.
        const double Bound = 1e13;
        return value.ConstantValue is not { HasValue: true, Value: var constant } ? null : constant switch
        {
            int number => number,
            long number when Math.Abs((double)number) < Bound => number,
            double number when Math.Abs(number) < Bound => (decimal)number,
            _ => null,
        };
    }

    private static bool IsTimeSpan(ITypeSymbol? type) => type is { Name: "TimeSpan" } && Operations.IsIn(type, "System");
}
