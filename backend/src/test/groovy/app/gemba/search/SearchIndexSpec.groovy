package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.identity.RepresentativeId
import app.gemba.local.TestServers
import app.gemba.representatives.Representatives
import groovy.json.JsonOutput
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicBoolean
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class SearchIndexSpec extends GembaSpec implements Searching {
    final soon = new PollingConditions(timeout: 60, delay: 0.2)
    @Shared Browser onlooker
    @Shared Map keeper

    def setup() {
        if (onlooker == null) {
            onlooker = buyer(organisationName: 'Index Watch GmbH')
            keeper = new Crowd(this).person(name: 'Quentin Indexkeeper', place: 'Colombo', country: 'LK')
            new Crowd(this).index()
        }
    }

    def "the index is built anew behind the back of the search: no query fails, nobody is missing, and progress is told"() {
        given:
        def desk = admin()
        def before = desk.get('/api/admin/search-index').expect(200).json.shown
        def answers = searchOnAndOn()

        when:
        def state = desk.post('/api/admin/search-index/rebuild', [:]).expect(202).json

        then:
        state.shown != null
        soon.eventually {
            def now = desk.get('/api/admin/search-index').json
            assert now.shown != before && now.building == null
        }

        and:
        def seen = answers.stop()
        seen.size() > 0
        seen.every { it.status == 200 && !it.json.degraded && it.json.items*.representative*.id == [keeper.id] }

        and: 'the old one is gone'
        soon.eventually { assert elasticsearch('GET', "/$before", null).statusCode() == 404 }
    }

    def "an admin has index and database compared, and sees how much differed"() {
        given: 'a change that never came into the index'
        def desk = admin()
        soon.eventually { assert desk.get('/api/admin/search-index').json.building == null }
        sql.executeUpdate("update representative set headline = 'Knows tea' where id = ?", UUID.fromString(keeper.id))

        when:
        def state = desk.post('/api/admin/search-index/comparison', [:]).expect(200).json

        then:
        state.reachable
        state.mended >= 1
        state.comparedAt != null
        search(onlooker, [q: 'Indexkeeper tea']).items*.representative*.id == [keeper.id]
    }

    def "a build that was cut short goes on where it stopped"() {
        given:
        def catalog = beans.getBean(IndexCatalog)
        def last = sql.firstRow("select id from representative where status = 'VETTED' order by id desc").id as UUID
        def name = beans.getBean(SearchIndex).nameOf(System.nanoTime())
        soon.eventually { assert catalog.building().empty }
        catalog.begin(name, beans.getBean(SearchIndex).mapping(), clock.instant())
        catalog.advance(name, last, 1)

        when: 'it takes up only what comes after'
        beans.getBean(IndexRebuild).run()

        then:
        catalog.shown().get().name() == name
        search(onlooker, [q: 'Quentin Indexkeeper']).items.empty

        when: 'and the next comparison with the database mends what a real stop would not have lost'
        beans.getBean(IndexRepair).run()

        then:
        search(onlooker, [q: 'Quentin Indexkeeper']).items*.representative*.id == [keeper.id]
    }

    def "an older state that comes late never replaces a newer one"() {
        given:
        def index = beans.getBean(SearchIndex)
        def names = beans.getBean(IndexCatalog).names()
        def older = beans.getBean(Representatives).profile(new RepresentativeId(UUID.fromString(keeper.id)))
        sql.executeUpdate("update representative set headline = 'Newer words zyxwv', search_words = search_words || ' zyxwv' where id = ?", UUID.fromString(keeper.id))
        def newer = beans.getBean(Representatives).profile(older.id())

        when:
        index.write(names, [newer])
        index.write(names, [older])

        then:
        soon.eventually { assert ids(search(onlooker, [q: 'zyxwv'])) == [keeper.id] }
        newer.revision() > older.revision()
    }

    def "what the index missed, and what it has too much, is mended by comparing it with the database"() {
        given:
        def shown = beans.getBean(IndexCatalog).shown().get().name()
        def leftOver = UUID.randomUUID().toString()
        elasticsearch('PUT', "/$shown/_doc/$leftOver?refresh=true", [id: leftOver, revision: 1, nameText: 'Leftover Ghost'])
        def revision = sql.firstRow('select revision from representative where id = ?', UUID.fromString(keeper.id)).revision
        elasticsearch('DELETE', "/$shown/_doc/$keeper.id?refresh=true&version=$revision&version_type=external_gte", null)

        when:
        beans.getBean(IndexRepair).run()

        then:
        ids(search(onlooker, [q: 'Quentin Indexkeeper'])) == [keeper.id]
        elasticsearch('GET', "/$shown/_doc/$leftOver", null).statusCode() == 404
    }

    def "an index that is lost while people search: no error, an honest word, and all is back without a restart"() {
        given:
        def answers = searchOnAndOn()
        def shown = beans.getBean(IndexCatalog).shown().get().name()

        when:
        elasticsearch('DELETE', "/$shown", null)

        then:
        soon.eventually {
            def now = search(onlooker, [q: 'Quentin Indexkeeper'])
            assert !now.degraded && ids(now) == [keeper.id]
            assert beans.getBean(IndexCatalog).shown().get().name() != shown
        }

        and:
        def seen = answers.stop()
        seen.every { it.status == 200 }
        seen.any { it.json.degraded }
        seen.every { it.json.items*.representative*.id == [keeper.id] }
    }

    def "a lost index is not made anew by a change that comes in, without its mapping"() {
        given:
        def index = beans.getBean(SearchIndex)
        def person = beans.getBean(Representatives).profile(new RepresentativeId(UUID.fromString(keeper.id)))

        when:
        index.write(['no-such-representatives'], [person])

        then:
        thrown(IOException)
        elasticsearch('GET', '/no-such-representatives-in', null).statusCode() == 404
    }

    /** Two readers who search again and again until they are stopped. */
    private Map searchOnAndOn() {
        def going = new AtomicBoolean(true)
        def started = new CountDownLatch(2)
        def pool = Executors.newVirtualThreadPerTaskExecutor()
        def answers = [].asSynchronized()
        def readers = (1..2).collect {
            pool.submit({
                while (going.get()) {
                    answers << onlooker.get('/api/search/representatives?q=Quentin%20Indexkeeper')
                    started.countDown()
                }
            } as Runnable)
        }
        started.await()
        [stop: {
            going.set(false)
            readers*.get()
            pool.close()
            answers
        }]
    }

    private static HttpResponse<String> elasticsearch(String method, String path, Map body) {
        def publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JsonOutput.toJson(body))
        def request = HttpRequest.newBuilder(TestServers.elasticsearch().url().resolve(path)).method(method, publisher)
            .header('Content-Type', 'application/json').build()
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())
    }
}
