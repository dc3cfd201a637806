using CorsAnalyzers.BrowserTests.Infrastructure;

namespace CorsAnalyzers.BrowserTests.Samples;

/// <summary>CORS1001 to CORS1013: who may read.</summary>
internal static partial class Catalogue
{
    private const string WildcardInInitializer = """
        Headers = new Dictionary<string, string>
        {
            { "Access-Control-Allow-Origin", "*" },
            { "Access-Control-Allow-Credentials", "true" },
        }
        """;

    private const string WildcardByDefault = """
        headers["Access-Control-Allow-Origin"] = Environment.GetEnvironmentVariable("ALLOWED_ORIGIN") ?? "*";
        headers["Access-Control-Allow-Credentials"] = "true";
        """;

    private static Visit[] CredentialsGoAway =>
    [
        new(App, new(Credentials: true), Wrong: "blocked", Right: "blocked"),
        new(App, new(), Wrong: "readable", Right: "readable"),
    ];

    private static Visit[] CredentialsWork =>
    [
        new(App, new(Credentials: true), Wrong: "blocked", Right: "readable"),
        new(Evil, new(Credentials: true), Wrong: "blocked", Right: "blocked"),
    ];

    private static Visit[] BecomesReadable => [new(App, new(), Wrong: "blocked", Right: "readable")];

    private static Sample[] Origins =>
    [
        new("CORS1001", WildcardInInitializer) { Around = Surroundings.Initializer, Fix = "Remove Access-Control-Allow-Credentials", Visits = CredentialsGoAway },
        new("CORS1001", WildcardInInitializer) { Around = Surroundings.Initializer, Fix = "Allow only 'https://app.example.com'", Options = KnowsApp, Visits = CredentialsWork },
        new("CORS1001", WildcardByDefault) { Fix = "Remove Access-Control-Allow-Credentials", Visits = CredentialsGoAway },
        new("CORS1001", WildcardByDefault) { Fix = "Allow only 'https://app.example.com'", Options = KnowsApp, Visits = CredentialsWork },

        new("CORS1002", """
            return new APIGatewayProxyResponse
            {
                StatusCode = 400,
                Body = "Name is missing",
            };
            """)
        {
            Around = Surroundings.Body,
            Fix = "Add Access-Control-Allow-Origin: \"*\"",
            Visits = BecomesReadable,
        },
        new("CORS1002", """
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/orders/{id}")]
            public IHttpResult Get(string id) => HttpResults.Ok(id);
            """)
        {
            Around = Surroundings.Annotated,
            Fix = "Add Access-Control-Allow-Origin: \"*\"",
            Visits = BecomesReadable,
        },

        new("CORS1003", """
            headers["Access-Control-Allow-Origin"] = request.Headers["origin"];
            headers["Access-Control-Allow-Credentials"] = "true";
            """)
        {
            Before = """headers["Vary"] = "Origin";""",
            Fix = "Remove Access-Control-Allow-Credentials",
            Visits = [new(Evil, new(Credentials: true), Wrong: "readable", Right: "blocked"), new(Evil, new(), Wrong: "readable", Right: "readable")],
        },
        new("CORS1003", """
            headers["Access-Control-Allow-Origin"] = request.Headers["origin"];
            headers["Access-Control-Allow-Credentials"] = "true";
            """)
        {
            Before = """headers["Vary"] = "Origin";""",
            BeforeRight = "",
            Right = """
                if (request.Headers.TryGetValue("origin", out var origin) && AllowedOrigins.Contains(origin))
                {
                    headers["Access-Control-Allow-Origin"] = origin;
                    headers["Access-Control-Allow-Credentials"] = "true";
                    headers["Vary"] = "Origin";
                }
                """,
            Visits = [new(Evil, new(Credentials: true), Wrong: "readable", Right: "blocked"), new(App, new(Credentials: true), Wrong: "readable", Right: "readable")],
        },

        new("CORS1004", """headers["Access-Control-Allow-Origin"] = "https://app.example.com/";""") { Fix = "Write 'https://app.example.com'", Visits = BecomesReadable },
        new("CORS1004", """headers["Access-Control-Allow-Origin"] = "app.example.com";""") { Right = AllowsApp, Visits = BecomesReadable },
        new("CORS1004", """headers["Access-Control-Allow-Origin"] = "https://App.Example.com:443";""") { Fix = "Write 'https://app.example.com'", Visits = BecomesReadable },

        new("CORS1005", """headers["Access-Control-Allow-Origin"] = "https://a.example, https://b.example";""")
        {
            BeforeRight = """var origin = request.Headers["origin"];""",
            Right = """
                if (allowedOrigins.Contains(origin))
                {
                    headers["Access-Control-Allow-Origin"] = origin;
                    headers["Vary"] = "Origin";
                }
                """,
            Visits =
            [
                new("https://a.example", new(), Wrong: "blocked", Right: "readable"),
                new("https://b.example", new(), Wrong: "blocked", Right: "readable"),
                new(Evil, new(), Wrong: "blocked", Right: "blocked"),
            ],
        },

        new("CORS1006", """headers["Access-Control-Allow-Origin"] = "null";""")
        {
            Fix = "Remove Access-Control-Allow-Origin",
            Visits = [new(Evil + Infrastructure.Origins.OpaquePath, new(), Wrong: "readable", Right: "blocked")],
        },
        new("CORS1006", """headers["Access-Control-Allow-Origin"] = "null";""")
        {
            Right = """headers["Access-Control-Allow-Origin"] = "http://localhost:3000";""",
            Visits =
            [
                new(Evil + Infrastructure.Origins.OpaquePath, new(), Wrong: "readable", Right: "blocked"),
                new("http://localhost:3000", new(), Wrong: "blocked", Right: "readable"),
            ],
        },

        new("CORS1007", """headers["Access-Control-Allow-Origin"] = "https://*.example.com";""") { Right = AllowsApp, Visits = BecomesReadable },

        new("CORS1009", """
            headers["Access-Control-Allow-Origin"] = "http://app.example.com";
            headers["Access-Control-Allow-Credentials"] = "true";
            """)
        {
            Fix = "Write 'https://app.example.com'",
            Visits =
            [
                new("http://app.example.com", new(Credentials: true), Wrong: "readable", Right: "blocked"),
                new(App, new(Credentials: true), Wrong: "blocked", Right: "readable"),
            ],
        },

        new("CORS1012", """headers["Access-Control-Allow-Origin"] = request.Headers["origin"];""")
        {
            Before = """headers["Cache-Control"] = "max-age=600";""",
            Fix = "Add 'Vary: Origin'",
            Visits = [new(App, new(), Wrong: "blocked", Right: "readable") { Kind = VisitKind.AfterAnotherPage }],
        },

        new("CORS1013", """
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/orders/{id}")]
            public IHttpResult Get(string id) => HttpResults.Ok(id)
                .AddHeader("Access-Control-Allow-Origin", "https://app.example.com")
                .AddHeader("Access-Control-Allow-Origin", "https://app.example.com");
            """)
        {
            Around = Surroundings.Annotated,
            Fix = "Remove the second Access-Control-Allow-Origin",
            Visits = BecomesReadable,
        },
    ];
}
