package app.gemba.demo;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** One person's browser, without the screen: cookies, the CSRF header, JSON in and out. */
final class Visitor {
    private final HttpClient http;
    private final ObjectMapper json;
    private final URI site;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Visitor(HttpClient http, ObjectMapper json, URI site) {
        this.http = http;
        this.json = json;
        this.site = site;
    }

    Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(write(body)), "application/json");
    }

    Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(write(body)), "application/json");
    }

    /** One file and some fields, as multipart/form-data. */
    Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "gemba-demo-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(path)).method(method, body).header("Content-Type", contentType);
        if (!cookies.isEmpty()) {
            StringBuilder header = new StringBuilder();
            cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", header.toString());
        }
        String csrf = cookies.get("csrf");
        if (csrf != null) {
            request.header("X-CSRF-Token", csrf);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            keepCookies(answer);
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The demo world met " + answer.statusCode() + " at " + method + " "
                        + path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return new Answer(
                    answer.body().length == 0
                            ? JsonNode.nullNode()
                            : Objects.requireNonNull(json.readValue(answer.body(), Argument.of(JsonNode.class))));
        } catch (IOException e) {
            throw new IllegalStateException("The demo world could not reach " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo world was interrupted", e);
        }
    }

    private void keepCookies(HttpResponse<?> answer) {
        for (String line : answer.headers().allValues("set-cookie")) {
            String pair = line.substring(0, line.indexOf(';') < 0 ? line.length() : line.indexOf(';'));
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1);
            if (value.isEmpty()) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), value);
            }
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
