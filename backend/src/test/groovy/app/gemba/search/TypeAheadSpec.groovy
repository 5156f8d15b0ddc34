package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.local.TestServers
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class TypeAheadSpec extends GembaSpec implements Searching {
    final soon = new PollingConditions(timeout: 30, delay: 0.2)
    @Shared Browser onlooker
    @Shared List<Map> people

    def setup() {
        if (onlooker == null) {
            onlooker = buyer(organisationName: 'Typing Ahead GmbH')
            def crowd = new Crowd(this)
            people = (1..30).collect {
                crowd.person(name: "Quilla Zapata $it".toString(), place: 'Iquitos', country: 'PE', visitsByCategory: [furniture: it])
            }
            crowd.index()
        }
    }

    private List<String> named(String typed, Browser who = onlooker) {
        who.get('/api/search/suggestions?' + query([q: typed])).expect(200).json.items.findAll { it.kind == 'PERSON' }*.value
    }

    def "of many who are called \"#typed\" the most experienced are named"() {
        expect:
        named(typed) == people.takeRight(4).reverse()*.id

        where:
        typed << ['qu', 'quilla', 'Quilla  Zap', 'zapata', 'ZAPATA']
    }

    def "a name is found by a beginning of any length, and by nothing that only looks like it"() {
        expect:
        named('Quilla Zapata 17') == [people[16].id]
        named('Quilla Zapata 17 and a good deal more') == []
        named('quillax') == []
        named('q') == []
    }

    def "those who are in front and may not be seen make room for others: #why"() {
        given:
        def front = people.takeRight(24)*.id

        when:
        front.each { hide(it, why) }

        then:
        named('quilla') == people.take(6).takeRight(4).reverse()*.id

        cleanup:
        front.each { show(it) }

        where:
        why << ['suspended', 'blocked by the buyer', 'does not want the buyer', 'tied to the buyer']
    }

    def "while the index is away the database names them"() {
        given:
        def shown = beans.getBean(IndexCatalog).shown().get().name()

        when:
        elasticsearch('POST', "/$shown/_close")

        then:
        named('quilla zap').size() == 4
        named('quilla zap').every { it in people*.id }

        cleanup:
        elasticsearch('POST', "/$shown/_open")
        soon.eventually { assert named('quilla') == people.takeRight(4).reverse()*.id }
    }

    private void hide(String id, String why) {
        def person = UUID.fromString(id)
        def organisation = UUID.fromString(onlooker.me.organisation.id as String)
        switch (why) {
            case 'suspended':
                sql.executeUpdate("update representative set status = 'SUSPENDED', hidden_at = now() where id = ?", person)
                break
            case 'tied to the buyer':
                sql.executeInsert("""insert into representative_tie values (?, ?, 'Typing Ahead', 'COMPANY', 'Employer', 'typingahead', now())""",
                    [UUID.randomUUID(), person])
                break
            default:
                sql.executeInsert('insert into representative_block values (?, ?, ?, now())',
                    [person, organisation, why == 'blocked by the buyer' ? 'BUYER' : 'REPRESENTATIVE'])
        }
    }

    private void show(String id) {
        def person = UUID.fromString(id)
        sql.executeUpdate("update representative set status = 'VETTED', hidden_at = null where id = ? and status = 'SUSPENDED'", person)
        sql.executeUpdate('delete from representative_tie where representative_id = ?', person)
        sql.executeUpdate('delete from representative_block where representative_id = ?', person)
    }

    private static HttpResponse<String> elasticsearch(String method, String path) {
        def request = HttpRequest.newBuilder(TestServers.elasticsearch().url().resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()).build()
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())
    }
}
