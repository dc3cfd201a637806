using CorsAnalyzers.BrowserTests.Infrastructure;

namespace CorsAnalyzers.BrowserTests.Samples;

/// <summary>CORS2001 to CORS2011: what the headers say.</summary>
internal static partial class Catalogue
{
    private static Request Put => new("PUT");

    private static Sample[] Lists =>
    [
        new("CORS2001", """headers["Access-Control-Allow-Credentials"] = true.ToString();""")
        {
            Before = AllowsApp,
            Right = """headers["Access-Control-Allow-Credentials"] = "true";""",
            Visits = [new(App, new(Credentials: true), Wrong: "blocked", Right: "readable")],
        },
        new("CORS2001", """headers["Access-Control-Allow-Credentials"] = "false";""")
        {
            Before = AllowsApp,
            Fix = "Remove Access-Control-Allow-Credentials",
            Visits = CredentialsGoAway,
        },

        new("CORS2002", """
            headers["Access-Control-Allow-Headers"] = "*";
            headers["Access-Control-Allow-Credentials"] = "true";
            """)
        {
            Before = AllowsApp,
            Right = """
                headers["Access-Control-Allow-Headers"] = "Content-Type, Authorization";
                headers["Access-Control-Allow-Credentials"] = "true";
                """,
            Visits =
            [
                new(App, new("POST", Credentials: true, Headers: "Content-Type"), Wrong: "blocked", Right: "readable"),
                new(App, new("POST", Credentials: true, Headers: "Authorization"), Wrong: "blocked", Right: "readable"),
                new(App, new("POST", Headers: "Content-Type"), Wrong: "readable", Right: "readable"),
            ],
        },
        new("CORS2002", """
            headers["Access-Control-Allow-Methods"] = "*";
            headers["Access-Control-Allow-Credentials"] = "true";
            """)
        {
            Before = AllowsApp,
            Right = """
                headers["Access-Control-Allow-Methods"] = "GET, PUT, DELETE";
                headers["Access-Control-Allow-Credentials"] = "true";
                """,
            Visits = [new(App, Put with { Credentials = true }, Wrong: "blocked", Right: "readable"), new(App, Put, Wrong: "readable", Right: "readable")],
        },
        new("CORS2002", """
            headers["Access-Control-Expose-Headers"] = "*";
            headers["Access-Control-Allow-Credentials"] = "true";
            """)
        {
            Before = AllowsApp + """ headers["X-Total"] = "2";""",
            Right = """
                headers["Access-Control-Expose-Headers"] = "X-Total";
                headers["Access-Control-Allow-Credentials"] = "true";
                """,
            Visits =
            [
                new(App, new(Credentials: true, Reads: "X-Total"), Wrong: "readable, X-Total hidden", Right: "readable, X-Total visible"),
                new(App, new(Reads: "X-Total"), Wrong: "readable, X-Total visible", Right: "readable, X-Total visible"),
            ],
        },

        // Not as the standard has it: browsers let it pass so far (whatwg/fetch#1919). When that changes, this is where it shows.
        new("CORS2003", """headers["Access-Control-Allow-Headers"] = "*";""")
        {
            Before = AllowsApp + """ if (!request.Headers.ContainsKey("authorization")) headers["X-User"] = "nobody";""",
            Fix = "Write '*, Authorization'",
            Visits =
            [
                new(App, new(Headers: "Authorization"), Wrong: "readable", Right: "readable"),
                new(App, new(Headers: "X-Trace"), Wrong: "readable", Right: "readable"),
            ],
        },

        new("CORS2004", """headers["Access-Control-Allow-Methods"] = "GET, put";""")
        {
            Before = AllowsApp,
            Fix = "Write 'PUT'",
            Visits = [new(App, Put, Wrong: "blocked", Right: "readable"), new(App, new("put"), Wrong: "blocked", Right: "readable")],
        },

        new("CORS2005", """headers["Access-Control-Allow-Methods"] = "GET, TRACE";""")
        {
            Before = AllowsApp,
            Fix = "Remove it from the list",
            Visits = [new(App, new("TRACE"), Wrong: "not sent", Right: "not sent"), new(App, new(), Wrong: "readable", Right: "readable")],
        },

        new("CORS2006", """headers["Access-Control-Allow-Headers"] = "Content-Type Authorization";""")
        {
            Before = AllowsApp,
            Fix = "Write 'Content-Type, Authorization'",
            Visits = [new(App, new("POST", Headers: "Content-Type"), Wrong: "blocked", Right: "readable")],
        },
        new("CORS2006", """headers["Access-Control-Allow-Methods"] = "ANY";""")
        {
            Before = AllowsApp,
            Right = """headers["Access-Control-Allow-Methods"] = "GET, PUT, DELETE";""",
            Visits = [new(App, Put, Wrong: "blocked", Right: "readable")],
        },

        new("CORS2007", """headers["Access-Control-Allow-Headers"] = "Origin, Content-Type";""")
        {
            Before = AllowsApp,
            Fix = "Remove it from the list",
            Visits = [new(App, new("POST", Headers: "Content-Type"), Wrong: "readable", Right: "readable")],
        },

        new("CORS2008", """headers["Access-Control-Max-Age"] = "10m";""")
        {
            Before = AllowsApp + """ headers["Access-Control-Allow-Methods"] = "PUT";""",
            Right = """headers["Access-Control-Max-Age"] = "600";""",
            Visits = [new(App, Put, Wrong: "2 preflights", Right: "1 preflight") { Kind = VisitKind.TwiceAfterSixSeconds }],
        },
        new("CORS2008", """headers["Access-Control-Max-Age"] = "-1";""")
        {
            Before = AllowsApp + """ headers["Access-Control-Allow-Methods"] = "PUT";""",
            Right = """headers["Access-Control-Max-Age"] = "0";""",
            Visits = [new(App, Put, Wrong: "2 preflights", Right: "2 preflights") { Kind = VisitKind.TwiceAtOnce }],
        },

        new("CORS2009", """
            if (request.HttpMethod == "OPTIONS")
                headers["Access-Control-Expose-Headers"] = "X-Total";
            """)
        {
            Around = Surroundings.RestApi,
            Before = AllowsApp + """ headers["Access-Control-Allow-Headers"] = "X-Trace"; headers["X-Total"] = "2";""",
            Right = """
                if (request.HttpMethod != "OPTIONS")
                    headers["Access-Control-Expose-Headers"] = "X-Total";
                """,
            Visits = [new(App, new(Headers: "X-Trace", Reads: "X-Total"), Wrong: "readable, X-Total hidden", Right: "readable, X-Total visible")],
        },

        new("CORS2010", """headers["Access-Control-Allow-Origin"] = "'*'";""") { Fix = "Write '*'", Visits = BecomesReadable },

        new("CORS2011", """headers["Access-Control-Allow-Origins"] = "*";""") { Fix = "Write 'Access-Control-Allow-Origin'", Visits = BecomesReadable },
        new("CORS2011", """headers["AccessControlAllowOrigin"] = "*";""") { Fix = "Write 'Access-Control-Allow-Origin'", Visits = BecomesReadable },
    ];
}
