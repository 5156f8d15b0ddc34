package app.gemba.search

import app.gemba.GembaSpec
import app.gemba.local.TestServers
import java.time.Instant
import spock.util.concurrent.PollingConditions

class SavedSearchSpec extends GembaSpec implements Searching {
    final soon = new PollingConditions(timeout: 30, delay: 0.2)

    def "who is new in a saved search is told by mail, once"() {
        given:
        def person = buyer(organisationName: 'Patient Imports GmbH', email: "${UUID.randomUUID()}@example.test".toString())
        def crowd = new Crowd(this)
        crowd.person(name: 'Already Mongolian', place: 'Erdenet', country: 'MN', categories: ['pet'])
        crowd.index()
        def saved = person.post('/api/saved-searches?category=pet&area=MN',
            [name: 'Pet goods in Mongolia', address: 'category=pet&area=MN']).expect(201).json.items

        expect:
        saved*.name == ['Pet goods in Mongolia']
        person.get('/api/saved-searches').json.items*.address == ['category=pet&area=MN']

        when: 'somebody joins, and a day goes by'
        crowd.person(name: 'Newly Mongolian', place: 'Erdenet', country: 'MN', categories: ['pet'])
        crowd.index()
        def alerts = beans.getBean(SavedSearchAlerts)
        alerts.on(new SavedSearchDue(UUID.fromString(saved[0].id)))

        then:
        soon.eventually {
            def mails = TestServers.mail().messagesTo(person.me.email as String)
            assert mails.size() == 1
            assert mails[0].subject().contains('Pet goods in Mongolia')
            assert mails[0].text().contains('Newly Mongolian')
            assert !mails[0].text().contains('Already Mongolian')
        }

        when:
        alerts.on(new SavedSearchDue(UUID.fromString(saved[0].id)))

        then:
        TestServers.mail().messagesTo(person.me.email as String).size() == 1

        when:
        person.delete("/api/saved-searches/${saved[0].id}").expect(204)

        then:
        person.get('/api/saved-searches').json.items == []
        person.delete("/api/saved-searches/${saved[0].id}").status == 404
    }

    def "a saved search whose alerts are off is not made again, and whoever came in between is told once they are on"() {
        given:
        def person = buyer(organisationName: 'Quiet Imports GmbH')
        def id = person.post('/api/saved-searches?category=pet', [name: 'Pets', address: 'category=pet']).expect(201).json.items[0].id
        def due = { beans.getBean(SavedSearchRepository).due(Instant.now().plusSeconds(60), 10_000)*.toString() }

        expect:
        person.get('/api/saved-searches').json.items[0].alerts
        id in due()

        when:
        person.put("/api/saved-searches/$id/alerts", [on: false]).expect(204)

        then:
        !person.get('/api/saved-searches').json.items[0].alerts
        !(id in due())
        buyer().put("/api/saved-searches/$id/alerts", [on: true]).status == 404

        when:
        person.put("/api/saved-searches/$id/alerts", [on: true]).expect(204)

        then:
        id in due()
    }

    def "a shortlist keeps people until they are taken off, and hides who must not be seen"() {
        given:
        def person = buyer(organisationName: 'Choosy Imports GmbH')
        def crowd = new Crowd(this)
        def one = crowd.person(name: 'Listed One')
        def other = crowd.person(name: 'Listed Other')
        [one, other].each { person.put("/api/shortlist/$it.id", [:]).expect(204) }

        expect:
        person.get('/api/shortlist').json.items*.name == ['Listed Other', 'Listed One']

        when:
        person.delete("/api/shortlist/$other.id").expect(204)

        then:
        person.get('/api/shortlist').json.items*.name == ['Listed One']

        when:
        sql.executeUpdate("update representative set status = 'SUSPENDED', hidden_at = now() where id = ?", UUID.fromString(one.id))

        then:
        person.get('/api/shortlist').json.items == []
        buyer().get('/api/shortlist').json.items == []
    }
}
