package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.TestApp
import app.gemba.local.TestServers
import com.sun.net.httpserver.HttpServer
import groovy.json.JsonSlurper
import io.micronaut.context.ApplicationContext
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.util.concurrent.PollingConditions

/** A build of the index in a process of its own, which is killed in the middle of it, as a machine that fails would. */
class KilledRebuildSpec extends GembaSpec implements Searching {
    static final int PEOPLE = 23
    static final int PAGE = 5
    static final int PAGES_BEFORE = 3

    final soon = new PollingConditions(timeout: 60, delay: 0.2)

    def setupSpec() {
        app = TestApp.start(TestServers.freshDatabase(), ['gemba.jobs.enabled': false, 'gemba.search.rebuild-page': PAGE])
    }

    def cleanupSpec() {
        app.stop()
    }

    def "a build whose process is killed goes on where it stopped, and the search is on the old index meanwhile"() {
        given:
        def crowd = new Crowd(this)
        def people = (1..PEOPLE).collect { crowd.person(name: "Steadfast Person $it".toString(), place: 'Colombo', country: 'LK') }
        crowd.index()
        def onlooker = buyer(organisationName: 'Rebuild Watch GmbH')
        def desk = admin()
        def before = desk.get('/api/admin/search-index').expect(200).json.shown
        beans.getBean(IndexRebuild).request()
        def building = desk.get('/api/admin/search-index').json.building

        when: 'it is killed while the fourth page is on its way'
        def reached = new CountDownLatch(1)
        def between = between(reached)
        def child = build("http://127.0.0.1:$between.address.port")
        def stuck = reached.await(90, TimeUnit.SECONDS)
        child.destroyForcibly().waitFor()

        then:
        stuck
        child.exitValue() == 128 + 9
        with(desk.get('/api/admin/search-index').json) {
            shown == before
            it.building == building
            done == PAGES_BEFORE * PAGE
            total == PEOPLE
        }
        everybody(onlooker, [q: 'Steadfast Person']) as Set == people*.id as Set

        when: 'somebody asks for it once more'
        desk.post('/api/admin/search-index/rebuild', [:]).expect(202)

        then: 'it is the same build, and nobody was written twice'
        soon.eventually {
            def now = desk.get('/api/admin/search-index').json
            assert now.shown == building && now.building == null
        }
        everybody(onlooker, [q: 'Steadfast Person']) as Set == people*.id as Set
        written(building) == PEOPLE

        cleanup:
        child?.destroyForcibly()
        between?.stop(0)
    }

    /** Elasticsearch, but for the bulk request that is never answered. */
    private static HttpServer between(CountDownLatch reached) {
        def bulks = new AtomicInteger()
        def http = HttpClient.newHttpClient()
        def server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        server.executor = Executors.newVirtualThreadPerTaskExecutor()
        server.createContext('/') { exchange ->
            def body = exchange.requestBody.readAllBytes()
            if (exchange.requestURI.path.endsWith('_bulk') && bulks.incrementAndGet() > PAGES_BEFORE) {
                reached.countDown()
                return
            }
            def request = HttpRequest.newBuilder(TestServers.elasticsearch().url().resolve(exchange.requestURI.toString()))
                .method(exchange.requestMethod, HttpRequest.BodyPublishers.ofByteArray(body))
            ['Content-Type', 'Accept'].each { name -> exchange.requestHeaders.getFirst(name)?.with { request.header(name, it) } }
            def answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
            answer.headers().map().each { name, values ->
                if (!(name.toLowerCase() in ['content-length', 'transfer-encoding'])) {
                    exchange.responseHeaders.put(name, values)
                }
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length ?: -1)
            exchange.responseBody.withStream { it.write(answer.body()) }
        }
        server.start()
        server
    }

    private Process build(String elasticsearch) {
        def own = ['datasources.default.url', 'datasources.default.username', 'datasources.default.password',
                   'gemba.elasticsearch.index-prefix', 'micronaut.security.token.jwt.signatures.secret.generator.secret'].collectEntries { [it, beans.environment.getRequiredProperty(it, String)] }
        def settings = own + ['gemba.elasticsearch.url': elasticsearch, 'gemba.search.rebuild-page': PAGE, 'gemba.jobs.enabled': false]
        def java = ProcessHandle.current().info().command().get()
        new ProcessBuilder([java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', System.getProperty('java.class.path')]
            + settings.collect { "-D$it.key=$it.value".toString() } + [Builder.name]).redirectErrorStream(true).redirectOutput(new File('target/killed-rebuild.log')).start()
    }

    private static long written(String index) {
        def url = TestServers.elasticsearch().url().resolve("/$index/_stats/indexing")
        def stats = HttpClient.newHttpClient().send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString()).body()
        new JsonSlurper().parseText(stats)._all.primaries.indexing.index_total as long
    }

    /** The process that builds. */
    static class Builder {
        static void main(String[] arguments) {
            ApplicationContext.run().getBean(IndexRebuild).run()
        }
    }
}
