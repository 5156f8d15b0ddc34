package app.gemba.local;

import app.gemba.local.provider.ProviderServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** {@code gemba run}: the whole of Gemba on this machine, until someone stops it. */
public final class Run {

    private static final int FAILED = 1;

    private final Path project;
    private final RunOptions options;
    private final DataFolder data;
    private final Progress progress = new Progress();

    private Run(Path project, RunOptions options, DataFolder data) {
        this.project = project;
        this.options = options;
        this.data = data;
    }

    /** The project's folder, then the words of the command line. */
    public static void main(String[] arguments) {
        try {
            Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
            List<String> words = List.of(arguments).subList(1, arguments.length);
            RunOptions options = RunOptions.parse(words, project);
            DataFolder data = DataFolder.open(options.data(), options.reset());
            requireFree(options.port());
            try {
                new Run(project, options, data).untilStopped();
            } catch (LocalProblem | CompletionException problem) {
                throw data.hasRoom() ? problem : data.full(problem);
            }
        } catch (LocalProblem problem) {
            fail(problem);
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof LocalProblem problem)) {
                throw e;
            }
            fail(problem);
        }
    }

    private static void fail(LocalProblem problem) {
        if (!Exit.isClosing()) {
            System.err.println(problem.getMessage());
            System.exit(FAILED);
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new LocalProblem(
                    "Port " + port
                            + " is taken by another program: stop that one, or choose another port, as in \"--port "
                            + (port == 65535 ? 8090 : port + 10) + "\".",
                    e);
        }
    }

    private void untilStopped() {
        boolean demo = options.demo() && (data.isNew() || data.hasDemo()) && Files.exists(demoJar());
        boolean loadDemo = demo && !data.hasDemo();
        Servers servers = startServers();
        if (loadDemo) {
            data.demoBegins();
            // a world that is half loaded is thrown away anyway
            servers.postgres().commitsWait(false);
        }
        ClassArchive archive = ClassArchive.of(jars(demo), project.resolve(".gemba/classes"));
        App app = App.start(archive, data.folder("app"), site(), environment(servers, demo));
        app.awaitReady();
        progress.done("Gemba");
        if (loadDemo) {
            app.awaitDemo(progress);
            servers.postgres().commitsWait(true);
            data.demoIsLoaded();
        }
        System.out.println(Screen.show(site(), servers, app.demoLogins(), data.path(), progress.elapsed()));
        archive.makeInBackground(data.folder("app"));
        Exit.run(() -> progress.say("Stopping Gemba."));
        waitForTheFirstToEnd(servers, app);
    }

    private Path demoJar() {
        return project.resolve("infra/demo/target/gemba-demo.jar");
    }

    private List<Path> jars(boolean demo) {
        Path application = project.resolve("backend/target/gemba.jar");
        return demo ? List.of(demoJar(), application) : List.of(application);
    }

    /** What runs beside the application. */
    record Servers(
            PostgresServer postgres, ElasticsearchServer elasticsearch, MailCatcher mail, ProviderServer provider) {}

    private Servers startServers() {
        Distributions distributions = Distributions.here();
        Path postgresFolder = data.folder("postgres");
        Path elasticsearchFolder = data.folder("elasticsearch");
        CompletableFuture<PostgresServer> postgres = inBackground(
                "PostgreSQL",
                () -> PostgresServer.start(distributions, postgresFolder, PostgresServer.Durability.KEEP));
        CompletableFuture<ElasticsearchServer> elasticsearch =
                inBackground("Elasticsearch", () -> ElasticsearchServer.start(distributions, elasticsearchFolder));
        MailCatcher mail =
                MailCatcher.start(new MailCatcher.Settings(options.port() + 1, data.folder("mail"), Clock.systemUTC()));
        Exit.run(mail::stop);
        ProviderServer provider = startProvider();
        Exit.run(provider::close);
        return new Servers(postgres.join(), elasticsearch.join(), mail, provider);
    }

    /** On a port that stays the same over restarts if it can, so that a payment page that is open still works. */
    private ProviderServer startProvider() {
        try {
            return ProviderServer.start(provider(options.port() + 2));
        } catch (UncheckedIOException taken) {
            return ProviderServer.start(provider(0));
        }
    }

    private ProviderServer.Config provider(int port) {
        return new ProviderServer.Config(
                port,
                data.folder("provider"),
                site().resolve("/api/payments/webhook"),
                data.secret("webhook", "whsec_"),
                Clock.systemUTC());
    }

    private URI site() {
        return URI.create("http://localhost:" + options.port());
    }

    private <T> CompletableFuture<T> inBackground(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                        start, task -> Thread.ofPlatform().name(name).start(task))
                .whenComplete((started, problem) -> {
                    if (problem == null) {
                        progress.done(name);
                    }
                });
    }

    private Map<String, String> environment(Servers servers, boolean demo) {
        Database database = servers.postgres().createDatabase("gemba");
        Map<String, String> environment = new HashMap<>();
        environment.put("PORT", Integer.toString(options.port()));
        environment.put("MICRONAUT_SERVER_HOST", System.getenv().getOrDefault("GEMBA_HOST", "127.0.0.1"));
        environment.put("JDBC_URL", database.url());
        environment.put("JDBC_USER", database.user());
        environment.put("JDBC_PASSWORD", database.password());
        environment.put("JWT_SECRET", data.secret("jwt", ""));
        environment.put("GEMBA_PUBLIC_URL", site().toString());
        environment.put("GEMBA_SESSION_SECURE_COOKIES", "false");
        environment.put("GEMBA_STORAGE_DIRECTORY", data.folder("objects").toString());
        environment.put("GEMBA_ELASTICSEARCH_URL", servers.elasticsearch().url().toString());
        environment.put("GEMBA_MAIL_HOST", servers.mail().smtpHost());
        environment.put("GEMBA_MAIL_PORT", Integer.toString(servers.mail().smtpPort()));
        environment.put("GEMBA_PAYMENTS_API_BASE", servers.provider().url().toString());
        environment.put("GEMBA_PAYMENTS_API_KEY", data.secret("provider-key", "sk_test_"));
        environment.put("GEMBA_PAYMENTS_WEBHOOK_SECRET", data.secret("webhook", "whsec_"));
        environment.put("GEMBA_BANK_DETAILS_KEYS", "local:" + data.secret("bank-details", ""));
        environment.put("GEMBA_PAYOUTS_DEBTOR_NAME", "Gemba Marketplace Ltd");
        environment.put("GEMBA_PAYOUTS_DEBTOR_IBAN", "GB82WEST12345698765432");
        environment.put("GEMBA_PAYOUTS_DEBTOR_BIC", "WESTGB2L");
        if (demo) {
            environment.put("MICRONAUT_ENVIRONMENTS", "demo");
            environment.put("GEMBA_DEMO", "true");
            environment.put("GEMBA_DOCUMENTS_ISSUER_NAME", "Gemba Demo (no real company)");
            environment.put("GEMBA_DOCUMENTS_ISSUER_ADDRESS", "1 Example Street; London EC1A 1AA; United Kingdom");
            environment.put("GEMBA_INBOX_URL", servers.mail().inbox().toString());
            environment.put("GEMBA_PROVIDER_URL", servers.provider().url().toString());
        }
        return environment;
    }

    private void waitForTheFirstToEnd(Servers servers, App app) {
        CompletableFuture.anyOf(
                        ended("Gemba", app.child()),
                        ended("PostgreSQL", servers.postgres().child()),
                        ended("Elasticsearch", servers.elasticsearch().child()))
                .join();
    }

    private static CompletableFuture<Void> ended(String name, Child child) {
        return child.onExit().thenAccept(process -> {
            if (!Exit.closesSoon()) {
                throw new LocalProblem(name + " stopped by itself; the reason is at the end of " + child.log()
                        + ". Start again with \"./gemba run\".");
            }
        });
    }
}
