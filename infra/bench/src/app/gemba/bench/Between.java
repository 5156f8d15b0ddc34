package app.gemba.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

/** Stands between the application and Elasticsearch, and keeps what was asked of the index that is searched. */
final class Between {
    /** @param path with its parameters */
    record Asked(String path, String body) {}

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();

    Between(Stack stack) throws IOException {
        // the index by its alias: what jobs ask of an index by its own name is no part of a search
        String search = stack.index().resolve("_search").getPath();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().toString();
            if (exchange.getRequestURI().getPath().equals(search)) {
                synchronized (asked) {
                    asked.add(new Asked(path, new String(body, StandardCharsets.UTF_8)));
                }
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(stack.search.url().resolve(path))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (String header : Arrays.asList("Content-Type", "Accept")) {
                String value = exchange.getRequestHeaders().getFirst(header);
                if (value != null) {
                    request.header(header, value);
                }
            }
            try {
                HttpResponse<byte[]> response = stack.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                response.headers().map().forEach((name, values) -> {
                    if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("transfer-encoding")) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
                boolean head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(response.statusCode(), head || response.body().length == 0 ? -1 : response.body().length);
                if (!head && response.body().length > 0) {
                    exchange.getResponseBody().write(response.body());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The searches since it was last asked. */
    List<Asked> taken() {
        synchronized (asked) {
            List<Asked> searches = List.copyOf(asked);
            asked.clear();
            return searches;
        }
    }

    void close() {
        server.stop(0);
    }
}
