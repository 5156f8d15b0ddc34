package app.gemba.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The servers of a test run: one of each per JVM, started when first asked for and stopped when the JVM ends.
 *
 * <p>A running server is used instead when {@code GEMBA_TEST_POSTGRES_URL} (with {@code GEMBA_TEST_POSTGRES_USER} and
 * {@code GEMBA_TEST_POSTGRES_PASSWORD}) or {@code GEMBA_TEST_ELASTICSEARCH_URL} names it. Either way the run has a
 * database and an index prefix of its own, and leaves nothing behind.
 */
public final class TestServers {

    private static final String RUN =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private static @Nullable Database database;
    private static @Nullable SearchServer search;
    private static @Nullable MailCatcher mail;
    private static @Nullable Path folder;

    private TestServers() {}

    /** A database that was empty when the run began. */
    public static synchronized Database postgres() {
        if (database == null) {
            database = System.getenv("GEMBA_TEST_POSTGRES_URL") == null ? ownPostgres() : sharedPostgres();
        }
        return database;
    }

    public static synchronized SearchServer elasticsearch() {
        if (search == null) {
            String shared = System.getenv("GEMBA_TEST_ELASTICSEARCH_URL");
            search = new SearchServer(
                    shared == null ? ownElasticsearch() : sharedElasticsearch(URI.create(shared)), RUN + "-");
        }
        return search;
    }

    /** Takes every mail that is sent to it and shows it to the spec. */
    public static synchronized MailCatcher mail() {
        if (mail == null) {
            MailCatcher started = MailCatcher.start(MailCatcher.Settings.inMemory());
            Exit.run(started::stop);
            mail = started;
        }
        return mail;
    }

    /** Another empty database on the same server, for a spec that can't share one. */
    public static Database freshDatabase() {
        Database base = postgres();
        String name = RUN + "_" + UUID.randomUUID().toString().substring(0, 8);
        base.execute("CREATE DATABASE \"" + name + "\"");
        if (System.getenv("GEMBA_TEST_POSTGRES_URL") != null) {
            Exit.run(() -> dropLater(base, name));
        }
        return base.named(name);
    }

    /** An empty database on a server of its own, whose commits wait for the disk, for a measurement. */
    public static synchronized Database durableDatabase() {
        return PostgresServer.start(
                        Distributions.here(), runFolder().resolve("postgres-durable"), PostgresServer.Durability.KEEP)
                .createDatabase(RUN);
    }

    private static Database ownPostgres() {
        PostgresServer server = PostgresServer.start(
                Distributions.here(), runFolder().resolve("postgres"), PostgresServer.Durability.THROW_AWAY);
        return server.createDatabase(RUN);
    }

    private static Database sharedPostgres() {
        Database shared = new Database(
                System.getenv("GEMBA_TEST_POSTGRES_URL"),
                System.getenv("GEMBA_TEST_POSTGRES_USER"),
                System.getenv("GEMBA_TEST_POSTGRES_PASSWORD"));
        shared.execute("CREATE DATABASE \"" + RUN + "\"");
        Exit.run(() -> dropLater(shared, RUN));
        return shared.named(RUN);
    }

    private static void dropLater(Database server, String name) {
        server.execute("DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
    }

    private static URI ownElasticsearch() {
        ElasticsearchServer server =
                ElasticsearchServer.start(Distributions.here(), runFolder().resolve("elasticsearch"));
        return server.url();
    }

    private static URI sharedElasticsearch(URI url) {
        Exit.run(() -> deleteIndices(url));
        return url;
    }

    private static void deleteIndices(URI url) {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/" + RUN + "-*")).DELETE().build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new LocalProblem("Could not delete the indices of this run at " + url + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The folder of this run; those of runs that were killed are swept away first. */
    private static synchronized Path runFolder() {
        if (folder == null) {
            Path runs = Distributions.here().cache().resolve("test-runs");
            try {
                Files.createDirectories(runs);
                sweep(runs);
                Path mine = Files.createDirectory(
                        runs.resolve(ProcessHandle.current().pid() + "-" + RUN));
                Exit.run(() -> delete(mine));
                folder = mine;
            } catch (IOException e) {
                throw new LocalProblem("Could not use " + runs + ": see that it belongs to you.", e);
            }
        }
        return folder;
    }

    private static void sweep(Path runs) throws IOException {
        List<Path> leftBehind;
        try (Stream<Path> all = Files.list(runs)) {
            leftBehind = all.filter(run -> !ownerLives(run)).toList();
        }
        for (Path run : leftBehind) {
            try (Stream<Path> servers = Files.list(run)) {
                servers.forEach(Child::stopOrphans);
            }
            Folders.delete(run);
        }
    }

    private static boolean ownerLives(Path run) {
        String name = run.getFileName().toString();
        return ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
                .isPresent();
    }

    private static void delete(Path mine) {
        try {
            Folders.delete(mine);
        } catch (IOException e) {
            throw new LocalProblem("Could not delete " + mine + ": delete it by hand.", e);
        }
    }
}
