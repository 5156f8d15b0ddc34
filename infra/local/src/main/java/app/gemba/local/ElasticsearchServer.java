package app.gemba.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An Elasticsearch node of our own: its configuration, data, logs and process id lie in one folder. */
final class ElasticsearchServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(150);

    private final Child child;
    private final URI url;

    private ElasticsearchServer(Child child, URI url) {
        this.child = child;
        this.url = url;
    }

    static ElasticsearchServer start(Distributions distributions, Path folder) {
        Path home = distributions.elasticsearch();
        try {
            Path logs = Files.createDirectories(folder.resolve("logs"));
            Path portFile = logs.resolve("http.ports");
            Files.deleteIfExists(portFile);
            Path configuration = configure(home, folder);
            Files.createDirectories(folder.resolve("data"));
            Path temporary = Files.createDirectories(folder.resolve("tmp"));
            Unprivileged.here().own(folder);
            Child child = Child.start(
                    "elasticsearch",
                    Unprivileged.here()
                            .command(List.of(
                                    home.resolve("bin/elasticsearch").toString(),
                                    // said here and not in the file, so that the process tells whose it is
                                    "-Epath.data=" + folder.resolve("data"),
                                    "-Epath.logs=" + logs)),
                    Map.of(
                            "ES_PATH_CONF", configuration.toString(),
                            "ES_JAVA_HOME", System.getProperty("java.home"),
                            "ES_JAVA_OPTS", "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1",
                            "ES_TMPDIR", temporary.toString()),
                    folder,
                    Child.StopSignal.TERM);
            return whenReady(child, portFile);
        } catch (IOException e) {
            throw new LocalProblem(
                    "Could not prepare Elasticsearch in " + folder + " (" + e.getMessage()
                            + "): see that the folder belongs to you and that the disk has room.",
                    e);
        }
    }

    private static ElasticsearchServer whenReady(Child child, Path portFile) {
        HttpClient client = HttpClient.newHttpClient();
        boolean ready = Waiting.until(
                START_LIMIT, child::isAlive, () -> Files.exists(portFile) && isReady(client, httpAddress(portFile)));
        if (!ready) {
            child.stop();
            throw new LocalProblem("Elasticsearch did not start; the reason is in " + child.log() + ".");
        }
        return new ElasticsearchServer(child, httpAddress(portFile));
    }

    private static Path configure(Path home, Path folder) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(home.resolve("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(configuration.resolve("elasticsearch.yml"), """
                cluster.name: gemba-local
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: 0
                transport.port: 0
                node.portsfile: true
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                action.destructive_requires_name: false
                """);
        return configuration;
    }

    Child child() {
        return child;
    }

    URI url() {
        return url;
    }

    private static URI httpAddress(Path portFile) {
        try (Stream<String> lines = Files.lines(portFile)) {
            return lines.filter(line -> line.startsWith("127.0.0.1:"))
                    .findFirst()
                    .map(line -> URI.create("http://" + line))
                    .orElse(URI.create("http://127.0.0.1:1"));
        } catch (IOException e) {
            throw new LocalProblem("Could not read " + portFile + ": see that it belongs to you.", e);
        }
    }

    private static boolean isReady(HttpClient client, URI url) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
