using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>
/// The bodies of one compilation, across its files. The only place that asks for the semantic model of another file;
/// the driver shares its models with us, so a member that it has bound is not bound again.
/// What is found is kept for all callbacks of the compilation, so nothing here stops when one of them is cancelled.
/// </summary>
internal sealed class CodeBase
{
    private readonly ConcurrentDictionary<SyntaxNode, BodyIndex> _bodies = new();
    private readonly ConcurrentDictionary<WellKnownHeader, Lazy<HeaderReach?>> _reaches = new();
    private readonly ConcurrentDictionary<string, bool> _declared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, (bool AreAll, List<ISymbol> Names)> _names = new(SymbolEqualityComparer.Default);

    internal CodeBase(Compilation compilation, Landmarks landmarks)
    {
        Compilation = compilation;
        Landmarks = landmarks;
        Words = new ProjectWords(compilation.SyntaxTrees);
        References = new References(this, Words);
        Members = new MemberValues(this);
        Strings = new StringFlow(this, landmarks);
        Constants = new StringFlow(this, Landmarks.None);
    }

    internal Compilation Compilation { get; }

    internal Landmarks Landmarks { get; }

    internal ProjectWords Words { get; }

    internal References References { get; }

    internal PassingOn PassingOn { get; } = new();

    internal MemberValues Members { get; }

    /// <summary>What is written to the dictionaries that fields and properties hold, by where these are made: followed once for all who read them.</summary>
    internal ConcurrentDictionary<SyntaxNode, MapWrites> SharedMaps { get; } = new();

    internal StringFlow Strings { get; }

    /// <summary>Follows to constants and asks nothing of other values: for those who are asked by <see cref="Strings"/> themselves.</summary>
    internal StringFlow Constants { get; }

    /// <summary>The index of the member around an operation.</summary>
    internal BodyIndex BodyAround(IOperation operation)
    {
        var root = Operations.RootOf(operation);
        return _bodies.TryGetValue(root.Syntax, out var body) ? body : _bodies.GetOrAdd(root.Syntax, new BodyIndex(root, this));
    }

    /// <summary>Who may have to do with a header; null where no file of the project names it.</summary>
    internal HeaderReach? ReachOf(WellKnownHeader header) => (_reaches.TryGetValue(header, out var known) ? known : NewReachOf(header)).Value;

    private Lazy<HeaderReach?> NewReachOf(WellKnownHeader header) => _reaches.GetOrAdd(header, new Lazy<HeaderReach?>(() => FindReach(header)));

    private HeaderReach? FindReach(WellKnownHeader header)
    {
        var files = Words.TreesWhere(index => index.Mentions(header)).ToList();
        return files.Count == 0 ? null : new HeaderReach(this, header, files);
    }

    /// <summary>The operation of a piece of syntax in any file, or null where it has none. What is known of its body is not bound again: the driver drops its models when it is done with a file.</summary>
    /// <param name="model">The driver's, where it is at hand: operations of another model are other objects.</param>
    internal IOperation? OperationAt(SyntaxNode node, SemanticModel? model = null) => KnownAt(node) ?? (model ?? ModelOf(node.SyntaxTree))?.GetOperation(node);

    private IOperation? KnownAt(SyntaxNode node)
    {
        for (var root = node; root is not null and not BaseTypeDeclarationSyntax; root = root.Parent)
        {
            if (_bodies.TryGetValue(root, out var body))
                return body.OperationAt(node);
        }

        return null;
    }

    /// <summary>The one type that a simple name means among the members of a type; null where it may mean something else too.</summary>
    internal INamedTypeSymbol? TypeNamed(string name, TypeDeclarationSyntax around) =>
        ModelOf(around.SyntaxTree)?.LookupSymbols(around.OpenBraceToken.Span.End, name: name) is [INamedTypeSymbol { IsGenericType: false } only] ? only : null;

    /// <summary>True where the project declares a type or a member of this name.</summary>
    internal bool Declares(string name) =>
        _declared.TryGetValue(name, out var known) ? known : _declared.GetOrAdd(name, name.Length > 0 && Compilation.ContainsSymbolsWithName(name, SymbolFilter.TypeAndMember));

    internal ISymbol? SymbolAt(SyntaxNode node) => ModelOf(node.SyntaxTree)?.GetSymbolInfo(node).Symbol;

    internal ISymbol? DeclaredAt(SyntaxNode declaration) => ModelOf(declaration.SyntaxTree)?.GetDeclaredSymbol(declaration);

    /// <summary>The member, accessor, local function or lambda around an operation.</summary>
    internal ISymbol? FunctionAround(IOperation operation) =>
        Operations.FunctionOf(operation) switch
        {
            ILocalFunctionOperation local => local.Symbol,
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            _ => MemberAround(operation),
        };

    /// <summary>The method, accessor, field or property whose body or initializer an operation stands in.</summary>
    internal ISymbol? MemberAround(IOperation operation)
    {
        var root = Operations.RootOf(operation);
        switch (root)
        {
            case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                return field;
            case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                return property;
            case IParameterInitializerOperation { Parameter: { } parameter }:
                return parameter.ContainingSymbol;
        }

        if (root.Syntax is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
            return DeclaredAt(root.Syntax);

        var symbol = ModelOf(root.Syntax.SyntaxTree)?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            symbol = symbol.ContainingSymbol;

        return symbol;
    }

    /// <summary>The operation of a method, accessor, local function or constructor that has a body in this compilation.</summary>
    internal bool TryGetBody(IMethodSymbol method, [NotNullWhen(true)] out IOperation? body)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        body = definition.DeclaringSyntaxReferences.IsEmpty ? null : _methods.GetOrAdd(definition.PartialImplementationPart ?? definition, FindBody);
        return body is not null;
    }

    /// <summary>Bound once, although the driver drops its models when it is done with a file.</summary>
    private IOperation? FindBody(ISymbol method)
    {
        if (method.IsAbstract || method.IsExtern)
            return null;

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            if (HasBody(syntax) && OperationAt(syntax) is { } operation)
                return operation;
        }

        return null;
    }

    /// <summary>True when a call of the method runs this body and no override of it.</summary>
    internal static bool IsBoundStatically(IMethodSymbol method) =>
        !(method.IsVirtual || method.IsAbstract || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed;

    /// <summary>
    /// Everything that callers may name to reach a member: itself, what it overrides, what it implements.
    /// False where some of that is declared outside of the project, whose callers cannot be seen.
    /// </summary>
    internal bool TryGetNames(ISymbol member, out List<ISymbol> names)
    {
        member = member is IMethodSymbol { AssociatedSymbol: IPropertySymbol accessed } ? accessed : member;
        if (!_names.TryGetValue(member, out var known))
            known = _names.GetOrAdd(member, (FindNames(member, out var found), found));

        names = known.Names;
        return known.AreAll;
    }

    private bool FindNames(ISymbol member, out List<ISymbol> names)
    {
        names = [member];

        // Operators, conversions and indexers are called without being named.
        if (member is IMethodSymbol { MethodKind: MethodKind.Conversion or MethodKind.UserDefinedOperator } or IPropertySymbol { IsIndexer: true })
            return false;

        if (member is IMethodSymbol { PartialDefinitionPart: { } declared })
            names[0] = declared;

        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
            names.Add(overridden);

        if (member.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct } type && member.Kind is SymbolKind.Method or SymbolKind.Property && !member.IsStatic)
        {
            AddImplemented(type, names);
            if (!type.IsSealed && member.DeclaredAccessibility == Accessibility.Public)
            {
                foreach (var derived in References.TypesDerivedFrom(type))
                    AddImplemented(derived, names);
            }
        }

        return names.TrueForAll(name => name.DeclaringSyntaxReferences.Length > 0 || name.IsImplicitlyDeclared);
    }

    /// <summary>The members of a type's interfaces that one of these members answers for.</summary>
    private static void AddImplemented(INamedTypeSymbol type, List<ISymbol> names)
    {
        if (type.AllInterfaces.IsEmpty)
            return;

        var own = names.ToImmutableArray();
        foreach (var @interface in type.AllInterfaces)
        {
            foreach (var declared in @interface.GetMembers())
            {
                if (declared.Kind == own[0].Kind && type.FindImplementationForInterfaceMember(declared) is { } answer && own.Contains(answer.OriginalDefinition, SymbolEqualityComparer.Default) && !names.Contains(declared.OriginalDefinition))
                    names.Add(declared.OriginalDefinition);
            }
        }
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>What a method returns whose body is visible and surely the one that runs; empty for any other.</summary>
    internal ImmutableArray<IOperation> ReturnedBy(IMethodSymbol method)
    {
        if (!IsBoundStatically(method) || !TryGetBody(method, out var operation) || BodyAround(operation) is not { IsIterator: false } body)
            return ImmutableArray<IOperation>.Empty;

        return body.ReturnedBy(operation is ILocalFunctionOperation ? operation : null).ToImmutableArray();
    }

    /// <summary>
    /// Follows a call into a body that is visible and surely the one that runs.
    /// </summary>
    /// <param name="returned">What the body returns; the values stand in the frame <paramref name="inner"/>.</param>
    internal bool TryEnter(IOperation call, IMethodSymbol method, Frame? frame, [NotNullWhen(true)] out Frame? inner, out ImmutableArray<IOperation> returned)
    {
        inner = null;
        returned = ImmutableArray<IOperation>.Empty;
        if (!IsBoundStatically(method) || !TryGetBody(method, out var operation))
            return false;

        var body = BodyAround(operation);
        inner = Frame.TryEnter(call, BodyAround(call), method, frame);
        if (inner is null || body.IsIterator)
            return false;

        var function = operation is ILocalFunctionOperation ? operation : null;
        returned = body.ReturnedBy(function).ToImmutableArray();
        return true;
    }

    private SemanticModel? ModelOf(SyntaxTree tree)
    {
#pragma warning disable RS1030 // Following a value into another file needs that file's model; Flow is the one place that does it, per followed helper and not per file.
        return Compilation.ContainsSyntaxTree(tree) ? Compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS1030
    }

    private static bool HasBody(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        LocalFunctionStatementSyntax local => local.Body is not null || local.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        CompilationUnitSyntax => true,
        _ => false,
    };
}
