package app.gemba

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

/** Speaks HTTP with cookies, as one person's browser does. Adds the CSRF header that the frontend adds. */
class Browser {
    /** Every browser has a network address of its own, so that limits per address do not join the specs. */
    static final String ADDRESS = 'X-Forwarded-For'

    final URI base
    final Map<String, String> cookies = [:]
    Map me
    String address = UUID.randomUUID()
    private final HttpClient http = HttpClient.newHttpClient()

    Browser(URI base) {
        this.base = base
    }

    Answer get(String path) {
        send('GET', path, null, null)
    }

    Answer post(String path, Object body = [:]) {
        send('POST', path, JsonOutput.toJson(body), 'application/json')
    }

    Answer put(String path, Object body) {
        send('PUT', path, JsonOutput.toJson(body), 'application/json')
    }

    Answer delete(String path) {
        send('DELETE', path, null, null)
    }

    Answer send(String method, String path, Object body, String contentType, Map<String, String> headers = [:]) {
        def request = HttpRequest.newBuilder(base.resolve(path))
        def publisher = body == null ? HttpRequest.BodyPublishers.noBody()
            : body instanceof byte[] ? HttpRequest.BodyPublishers.ofByteArray(body)
            : HttpRequest.BodyPublishers.ofString(body.toString())
        request.method(method, publisher).header(ADDRESS, address)
        if (contentType) {
            request.header('Content-Type', contentType)
        }
        if (cookies) {
            request.header('Cookie', cookies.collect { "$it.key=$it.value" }.join('; '))
        }
        if (method != 'GET' && cookies.csrf) {
            request.header('X-CSRF-Token', cookies.csrf)
        }
        headers.each { request.header(it.key, it.value) }
        def response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
        response.headers().allValues('set-cookie').each { line ->
            def (name, value) = line.split(';')[0].split('=', 2).toList()
            value ? (cookies[name] = value) : cookies.remove(name)
        }
        new Answer(response)
    }

    static class Answer {
        final HttpResponse<byte[]> response

        Answer(HttpResponse<byte[]> response) {
            this.response = response
        }

        int getStatus() {
            response.statusCode()
        }

        byte[] getBytes() {
            response.body()
        }

        String getText() {
            new String(bytes, 'UTF-8')
        }

        def getJson() {
            new JsonSlurper().parse(bytes)
        }

        String header(String name) {
            response.headers().firstValue(name).orElse(null)
        }

        Answer expect(int expected) {
            assert status == expected: "${response.request().method()} ${response.request().uri()} -> $status $text"
            this
        }

        /** The problem's code, after checking that the body is the one body of every refusal. */
        String getProblem() {
            assert header('content-type').startsWith('application/problem+json')
            def body = json
            assert body.status == status && body.correlationId && body.detail && body.type.startsWith('/problems/')
            body.code
        }
    }
}
