package app.gemba.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The caught mail as pages for people and as JSON for specs ({@code GET /api/messages?to=}). */
final class Inbox {

    private final MailCatcher catcher;
    private final HttpServer server;

    private Inbox(MailCatcher catcher, HttpServer server) {
        this.catcher = catcher;
        this.server = server;
    }

    static Inbox start(MailCatcher catcher, int preferredPort) throws IOException {
        HttpServer server = bind(preferredPort);
        Inbox inbox = new Inbox(catcher, server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", inbox::page);
        server.createContext("/messages/", inbox::messagePage);
        server.createContext("/api/messages", inbox::api);
        server.start();
        return inbox;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void stop() {
        server.stop(0);
    }

    private static HttpServer bind(int preferredPort) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), preferredPort), 0);
        } catch (BindException taken) {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/")) {
            String address = recipient(exchange).orElse("");
            send(exchange, 200, "text/html", InboxPages.list(select(exchange), address));
        } else {
            send(exchange, 404, "text/html", InboxPages.missing());
        }
    }

    private void messagePage(HttpExchange exchange) throws IOException {
        Optional<Mail> mail = find(lastSegment(exchange));
        send(
                exchange,
                mail.isPresent() ? 200 : 404,
                "text/html",
                mail.map(InboxPages::message).orElseGet(InboxPages::missing));
    }

    private void api(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith("/api/messages/")) {
            Optional<Mail> mail = find(lastSegment(exchange));
            send(
                    exchange,
                    mail.isPresent() ? 200 : 404,
                    "application/json",
                    mail.map(Mail::toJson).orElse("{\"detail\":\"There is no such mail\"}"));
        } else {
            String items = Json.array(select(exchange).stream().map(Mail::toJson));
            send(exchange, 200, "application/json", "{\"items\":" + items + "}");
        }
    }

    private List<Mail> select(HttpExchange exchange) {
        return recipient(exchange).map(catcher::messagesTo).orElseGet(catcher::messages);
    }

    private Optional<Mail> find(String id) {
        return catcher.messages().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private static String lastSegment(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<String> recipient(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("to=")) {
                String address = URLDecoder.decode(parameter.substring(3), StandardCharsets.UTF_8)
                        .strip();
                return address.isEmpty() ? Optional.empty() : Optional.of(address);
            }
        }
        return Optional.empty();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
