package app.gemba.local.provider.pages;

import app.gemba.local.provider.store.Json;
import com.google.gson.JsonElement;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a page answers: HTML, a way on, or JSON. */
sealed interface Reply {

    record Page(int status, String html) implements Reply {}

    record Onward(String url) implements Reply {}

    record Facts(int status, JsonElement json) implements Reply {}

    /** Sends the reply and ends the exchange. */
    static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        switch (reply) {
            case Page(int status, String html) -> body(exchange, status, "text/html; charset=utf-8", html);
            case Facts(int status, JsonElement json) ->
                body(exchange, status, "application/json", Json.pretty(json) + "\n");
            case Onward(String url) -> {
                exchange.getResponseHeaders().set("Location", url);
                exchange.sendResponseHeaders(303, -1);
                exchange.close();
            }
        }
    }

    private static void body(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
