using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>UseCors at a place where it comes too late or too early.</summary>
public sealed class UseCorsOutOfOrderTests
{
    /// <summary>A program with minimal hosting around these statements.</summary>
    private static string Minimal(string pipeline, string services = "") => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("web", policy => policy.WithOrigins("https://app.example.com")));
        {{services}}
        var app = builder.Build();
        {{pipeline}}
        app.Run();
        """;

    /// <summary>A startup class with this body of <c>Configure</c>.</summary>
    private static string Startup(string pipeline, string members = "") => $$"""
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddCors();

            public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
            {
                {{pipeline}}
            }

            {{members}}
        }
        """;

    [Theory]
    [InlineData("UseAuthorization()")]
    [InlineData("UseEndpoints(endpoints => { })")]
    [InlineData("UseMvc()")]
    [InlineData("UseMvcWithDefaultRoute()")]
    [InlineData("UseResponseCaching()")]
    [InlineData("UseOutputCache()")]
    public Task Reports_UseCors_behind(string middleware) => Web.Library(Startup($$"""
        app.UseRouting();
        app.{{middleware}};
        app.{|CORS4001:UseCors|}("web");
        """));

    [Theory]
    [InlineData("UseAuthorization()")]
    [InlineData("UseOutputCache()")]
    [InlineData("UseResponseCaching()")]
    public Task Reports_it_in_a_program_with_minimal_hosting(string middleware) => Web.Program(Minimal($$"""
        app.UseHttpsRedirection();
        app.{{middleware}};
        app.{|CORS4001:UseCors|}("web");
        app.MapGet("/", () => "hello");
        """));

    [Fact]
    public Task Reports_it_in_a_fluent_chain_whose_calls_stand_inside_out() => Web.Library(Startup("""
        app.UseRouting().UseAuthorization().{|CORS4001:UseCors|}("web").UseEndpoints(endpoints => { });
        """));

    [Fact]
    public Task Silent_in_a_fluent_chain_in_the_right_order() => Web.Library(Startup("""
        app.UseRouting().UseCors("web").UseAuthorization().UseEndpoints(endpoints => { });
        """));

    [Fact]
    public Task Reports_it_where_chains_and_statements_mix() => Web.Library(Startup("""
        app.UseRouting().UseAuthorization();
        app.UseStaticFiles().{|CORS4001:UseCors|}("web");
        """));

    [Fact]
    public Task Reports_each_UseCors_once_however_much_stands_in_front() => Web.Library(Startup("""
        app.UseRouting();
        app.UseResponseCaching();
        app.UseAuthentication();
        app.UseAuthorization();
        app.{|CORS4001:UseCors|}(policy => policy.AllowAnyOrigin());
        """));

    [Fact]
    public Task Reports_it_behind_a_helper_of_the_project_that_authorizes() => Web.Program(
        Minimal("""
            app.UseSecurity();
            app.{|CORS4001:UseCors|}("web");
            """),
        """
        public static class Extensions
        {
            public static WebApplication UseSecurity(this WebApplication app)
            {
                app.UseAuthentication();
                app.UseAuthorization();
                return app;
            }
        }
        """);

    [Fact]
    public Task Reports_it_inside_of_a_helper() => Web.Program(
        Minimal("app.UseSecurity();"),
        """
        public static class Extensions
        {
            public static IApplicationBuilder UseSecurity(this IApplicationBuilder app) => app.UseAuthorization().{|CORS4001:UseCors|}("web");
        }
        """);

    [Fact]
    public Task Reports_it_in_a_branch() => Web.Program(Minimal("""
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api =>
        {
            api.UseAuthorization();
            api.{|CORS4001:UseCors|}("web");
        });
        app.UseAuthorization();
        """));

    [Theory]
    [InlineData("[EnableCors(\"web\")]")]
    [InlineData("[EnableCors]")]
    [InlineData("[DisableCors]")]
    public Task Reports_it_before_UseRouting_where_an_endpoint_carries(string metadata) => Web.Library(
        Startup("""
            app.{|CORS4001:UseCors|}("web");
            app.UseRouting();
            app.UseAuthorization();
            app.UseEndpoints(endpoints => endpoints.MapControllers());
            """),
        $$"""
        {{metadata}}
        public class OrdersController : ControllerBase
        {
        }
        """);

    [Fact]
    public Task Reports_it_before_an_explicit_UseRouting_of_a_WebApplication() => Web.Program(Minimal("""
        app.{|CORS4001:UseCors|}("web");
        app.UseRouting();
        app.MapGet("/", () => "hello").RequireCors("web");
        """));

    [Fact]
    public Task Silent_before_UseRouting_where_no_endpoint_carries_metadata() => Web.Library(Startup("""
        app.UseCors("web");
        app.UseRouting();
        app.UseAuthorization();
        app.UseEndpoints(endpoints => endpoints.MapControllers());
        """));

    [Fact]
    public Task Silent_before_UseRouting_where_another_UseCors_follows_it() => Web.Program(Minimal("""
        app.UseCors("web");
        app.UseRouting();
        app.UseCors("web");
        app.MapGet("/", () => "hello").RequireCors("web");
        """));

    [Fact]
    public Task Silent_without_UseRouting_in_a_WebApplication_whose_host_routes_first() => Web.Program(Minimal("""
        app.UseCors("web");
        app.MapGet("/", () => "hello").RequireCors("web");
        """));

    [Theory]
    [InlineData("builder.Services.AddAuthentication(); builder.Services.AddAuthorization();")]
    [InlineData("builder.Services.AddAuthentication(); builder.Services.AddAuthorizationBuilder();")]
    public Task Reports_it_where_the_host_authorizes_in_front(string services) => Web.Program(Minimal("""
        app.{|CORS4001:UseCors|}("web");
        app.MapGet("/", () => "hello").RequireAuthorization();
        """, services));

    [Theory]
    [InlineData("builder.Services.AddAuthentication();")]
    [InlineData("builder.Services.AddAuthorization();")]
    [InlineData("")]
    public Task Silent_where_the_host_adds_no_authorization(string services) => Web.Program(Minimal("""
        app.UseCors("web");
        app.MapGet("/", () => "hello");
        """, services));

    [Fact]
    public Task Silent_where_the_program_calls_UseAuthorization_itself() => Web.Program(Minimal("""
        app.UseCors("web");
        app.UseAuthentication();
        app.UseAuthorization();
        """, "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();"));

    [Fact]
    public Task Silent_where_UseAuthorization_is_called_in_a_helper_of_another_file() => Web.Program(
        Minimal("""
            app.UseCors("web");
            Security.Add(app);
            """, "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();"),
        "public static class Security { public static void Add(IApplicationBuilder app) => app.UseAuthorization(); }");

    [Theory]
    [InlineData("UseAuthentication()")]
    [InlineData("UseStaticFiles()")]
    [InlineData("UseHttpsRedirection()")]
    [InlineData("UseExceptionHandler(\"/error\")")]
    [InlineData("Use(async (context, next) => await next(context))")]
    public Task Silent_behind(string middleware) => Web.Program(Minimal($$"""
        app.{{middleware}};
        app.UseCors("web");
        app.UseAuthorization();
        """));

    [Fact]
    public Task Silent_behind_endpoints_of_a_WebApplication() => Web.Program(Minimal("""
        app.MapGet("/", () => "hello");
        app.MapControllers();
        app.UseCors("web");
        """, "builder.Services.AddControllers();"));

    [Fact]
    public Task Silent_in_the_usual_order() => Web.Library(Startup("""
        if (env.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
        }

        app.UseHttpsRedirection();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseCors("web");
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseResponseCaching();
        app.UseEndpoints(endpoints => endpoints.MapControllers());
        """));

    [Fact]
    public Task Silent_where_the_builder_went_to_code_that_cannot_be_seen() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Builder;
            public static class Company { public static IApplicationBuilder UseCompanyDefaults(this IApplicationBuilder app) => app; }
            """),
        Minimal("""
            app.UseCompanyDefaults();
            app.UseAuthorization();
            app.UseCors("web");
            """));

    [Fact]
    public Task Silent_where_a_condition_lets_the_builder_go_there() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Builder;
            public static class Company { public static void Configure(IApplicationBuilder app) { } }
            """),
        Minimal("""
            if (app.Environment.IsProduction())
                Company.Configure(app);
            app.UseAuthorization();
            app.UseCors("web");
            """));

    [Fact]
    public Task Reports_it_where_the_builder_goes_there_later() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Builder;
            public static class Company { public static IApplicationBuilder UseCompanyDefaults(this IApplicationBuilder app) => app; }
            """),
        Minimal("""
            app.UseAuthorization();
            app.{|CORS4001:UseCors|}("web");
            app.UseCompanyDefaults();
            """));

    [Theory]
    [InlineData("module.Configure(app);")]
    [InlineData("configure(app);")]
    [InlineData("_ = new Holder(app);")]
    [InlineData("var other = app; other.UseCors(\"web\");")]
    public Task Silent_where_nobody_knows_who_gets_the_builder(string statement) => Web.Library(Startup($$"""
        IModule module = null;
        Action<IApplicationBuilder> configure = null;
        {{statement}}
        app.UseAuthorization();
        app.UseCors("web");
        """, """
        public interface IModule { void Configure(IApplicationBuilder app); }
        public class Holder { public Holder(IApplicationBuilder app) => app.UseCors("web"); }
        """));

    [Fact]
    public Task Silent_where_an_earlier_UseCors_does_it_already() => Web.Program(Minimal("""
        app.UseCors("web");
        app.UseAuthorization();
        app.UseCors("web");
        """));

    [Fact]
    public Task Silent_in_a_branch_or_helper_where_the_pipeline_in_front_may_have_UseCors() => Web.Program(
        Minimal("""
            app.UseCors("web");
            app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api =>
            {
                api.UseAuthorization();
                api.UseCors("web");
            });
            Security.Add(app);
            """),
        """
        public static class Security
        {
            public static void Add(IApplicationBuilder app) => app.UseAuthorization().UseCors("web");
        }
        """);

    [Fact]
    public Task Silent_where_authorization_is_added_to_another_builder() => Web.Library(Startup("""
        app.Map("/admin", admin =>
        {
            admin.UseAuthorization();
        });
        app.UseCors("web");
        """));

    [Fact]
    public Task Silent_where_only_a_condition_adds_authorization() => Web.Library(Startup("""
        if (env.IsProduction())
            app.UseAuthorization();
        app.UseCors("web");
        """));

    [Fact]
    public Task Silent_where_UseCors_stands_in_a_list_of_its_own() => Web.Library(Startup("""
        app.UseAuthorization();
        if (env.IsDevelopment())
        {
            app.UseCors("web");
        }
        """));

    [Fact]
    public Task Reports_it_in_a_list_of_its_own() => Web.Library(Startup("""
        app.UseRouting();
        try
        {
            app.UseAuthorization();
            app.{|CORS4001:UseCors|}("web");
        }
        finally
        {
            app.UseEndpoints(endpoints => { });
        }
        """));

    [Theory]
    [InlineData("app.UseCors(\"web\");")]
    [InlineData("Action<IApplicationBuilder> configure = null; configure(app);")]
    public Task Silent_in_a_list_of_its_own_where_this_comes_in_front(string statement) => Web.Library(Startup($$"""
        {{statement}}
        if (env.IsDevelopment())
        {
            app.UseAuthorization();
            app.UseCors("web");
        }
        """));

    [Fact]
    public Task Silent_on_look_alikes() => Web.Library("""
        public class Engine
        {
            public Engine UseAuthorization() => this;
            public Engine UseCors(string name) => this;
            public void Start() => UseAuthorization().UseCors("web");
        }
        """);

    [Fact]
    public Task Silent_where_the_variable_holds_another_app_by_then() => Web.Program("""
        var app = WebApplication.Create(args);
        app.UseAuthorization();
        app.Run();
        app = WebApplication.Create(args);
        app.UseCors("web");
        app.Run();
        """);

    [Fact]
    public Task Reports_a_builder_that_is_assigned_to_itself() => Web.Library(Startup("""
        app = app.UseRouting().UseAuthorization();
        app = app.{|CORS4001:UseCors|}("web");
        """));

    [Fact]
    public Task Silent_where_another_app_has_the_metadata_or_the_services() => Web.Program("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors("web");
        app.UseRouting();
        app.MapGet("/", () => "hello");

        var second = WebApplication.CreateBuilder(args);
        second.Services.AddCors().AddAuthentication();
        second.Services.AddAuthorization();
        var other = second.Build();
        other.MapGet("/", () => "hello").RequireCors("web");
        """);

    [Fact]
    public Task Reports_it_behind_more_endpoints_than_steps_are_read() => Web.Program($$"""
        var app = WebApplication.Create(args);
        {{string.Concat(Enumerable.Range(0, 500).Select(i => $"app.MapGet(\"/{i}\", () => \"hello\");\n"))}}
        app.UseAuthorization();
        app.{|CORS4001:UseCors|}("web");
        """);
}
