package app.gemba.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps PostgreSQL and Elasticsearch up while a developer runs specs again and again; prints what to export. */
public final class DevServers {

    private DevServers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Distributions distributions = Distributions.here();
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        Child.stopOrphans(folder.resolve("postgres"));
        Child.stopOrphans(folder.resolve("elasticsearch"));
        PostgresServer postgres =
                PostgresServer.start(distributions, folder.resolve("postgres"), PostgresServer.Durability.THROW_AWAY);
        ElasticsearchServer elasticsearch = ElasticsearchServer.start(distributions, folder.resolve("elasticsearch"));
        Database database = postgres.createDatabase("gemba");
        System.out.println("export GEMBA_TEST_POSTGRES_URL=" + database.url());
        System.out.println("export GEMBA_TEST_POSTGRES_USER=" + database.user());
        System.out.println("export GEMBA_TEST_POSTGRES_PASSWORD=" + database.password());
        System.out.println("export GEMBA_TEST_ELASTICSEARCH_URL=" + elasticsearch.url());
        Thread.currentThread().join();
    }
}
