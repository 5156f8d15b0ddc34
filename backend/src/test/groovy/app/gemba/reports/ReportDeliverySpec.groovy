package app.gemba.reports

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.evidence.Drawn
import java.security.MessageDigest
import java.sql.SQLException
import spock.lang.Shared

class ReportDeliverySpec extends GembaSpec {
    @Shared Browser lena = buyer()
    def visit = Visit.onSite(this, buyer: lena)

    def "what is missing is listed with what to do about it"() {
        given:
        visit.answer('IDN-07', 'All same').expect(200)
        visit.answer('VIS-03', true).expect(200)
        visit.answer('IDN-03', false, note: 'Expired').expect(200)
        visit.answer('IDN-09', null, basis: 'NOT_SHOWN').expect(200)
        visit.answer('IDN-06', null, photoIds: [visit.upload(Drawn.numbered(21)).json.id, visit.upload(Drawn.numbered(22)).json.id]).expect(200)

        when:
        def missing = visit.missing().collectEntries { [it.code, it] }

        then:
        missing["VERDICT-${visit.objectiveIds[0]}"].severity == 'BLOCKER'
        !missing["VERDICT-${visit.objectiveIds[0]}"].answerable
        !missing['SUMMARY-VERDICT'].answerable
        !missing['SUMMARY-TEXT'].answerable
        !missing['ANSWER-SUM-05'].answerable
        !missing['ANSWER-SUM-06'].answerable
        missing['ANSWER-IDN-04'].answerable
        missing['PHOTO-IDN-07'].text.startsWith('Photos: 0 of 1')
        missing['NOTE-VIS-03'].answerable
        missing['NOTE-IDN-09'].text.startsWith('Say why')
        missing['ANSWER-IDN-06'].text.startsWith('Your rating is missing')
        missing['PEOPLE']
        missing.keySet().any { it.startsWith('ACTION-') }

        and: 'questions that are neither core nor critical may stay open'
        !missing.containsKey('VIS-07') && !missing.containsKey('ANSWER-VIS-07')
        visit.report().progress.requiredOpen == missing.values().count { it.severity == 'BLOCKER' }
    }

    def "what is missing can be explained, and the buyer reads why"() {
        when:
        visit.explain('ANSWER-IDN-04', 'The licence was in the safe')

        then:
        visit.missing().find { it.code == 'ANSWER-IDN-04' }.explanation == 'The licence was in the safe'
        visit.report().explained*.explanation == ['The licence was in the safe']

        and:
        explain('SUMMARY-VERDICT').expect(409).problem == 'NO_EXCUSE'
        explain('ANSWER-XXX-99').expect(404).problem == 'MISSING_ITEM_NOT_FOUND'
        visit.representative.put(visit.path('/missing/ANSWER-IDN-04'), [explanation: '']).expect(400)
    }

    def "an incomplete report is not delivered, and the refusal says what is open"() {
        given:
        visit.report()

        expect:
        visit.deliver().expect(409).problem == 'STILL_ON_SITE'

        when:
        visit.checkOut()
        def refusal = visit.deliver().expect(409)

        then:
        refusal.problem == 'REPORT_INCOMPLETE'
        refusal.json.errors*.path.containsAll(['SUMMARY-VERDICT', 'ANSWER-SUM-06'])
        visit.deal.status == 'REPORTING'
    }

    def "a delivered report is what the buyer reads, and nothing can change it"() {
        given:
        def photo = visit.upload(Drawn.numbered(31), questionId: 'IDN-07', caption: '大门').expect(201).json
        visit.answer('IDN-07', 'All same', photoIds: [photo.id]).expect(200)
        visit.checkOut().complete()

        when:
        def delivered = visit.deliver().expect(200).json

        then:
        delivered.edition == 1
        delivered.state == 'DELIVERED'
        delivered.contentHash ==~ /[0-9a-f]{64}/
        visit.deal.status == 'DELIVERED'

        and: 'buyer, admin and representative read the same edition, with pictures'
        def read = visit.report(lena)
        read.contentHash == delivered.contentHash
        read.summary.text == 'A working factory.'
        read.photos*.caption == ['大门']
        anonymous().get(read.photos[0].url).expect(200)
        admin().get(visit.path()).expect(200).json.edition == 1
        visit.report().edition == 1
        visit.report().editions*.edition == [1]

        and: 'the hash is that of what is kept'
        def kept = sql.firstRow('select content, content_hash from report_edition where booking_id = ?::uuid', [visit.id])
        kept.content_hash == MessageDigest.getInstance('SHA-256').digest(kept.content.getBytes('UTF-8')).encodeHex().toString()
        !kept.content.contains('signature=')

        and: 'others see nothing'
        buyer().get(visit.path()).expect(404)

        when:
        sql.execute("update report_edition set content = '{}' where booking_id = ?::uuid", [visit.id])

        then:
        thrown(SQLException)

        when:
        sql.execute('delete from report_edition where booking_id = ?::uuid', [visit.id])

        then:
        thrown(SQLException)
    }

    def "a revision makes a second edition and leaves the first as it was"() {
        given:
        def photo = visit.upload(Drawn.numbered(41)).expect(201).json
        visit.answer('VIS-07', 40).expect(200)
        visit.checkOut().complete()
        visit.deliver().expect(200)
        visit.deal.requestRevision().expect(200)

        when: 'the representative works on the same copy while the buyer keeps reading the first edition'
        visit.answer('VIS-07', 75, version: 1).expect(200)

        then:
        visit.report().edition == 0
        visit.report(lena).edition == 1
        visit.report(lena).frame.minutesOnFloor == 40

        and: 'a delivered photo stays'
        visit.representative.delete("/api/bookings/$visit.id/photos/$photo.id").expect(409).problem == 'PHOTO_DELIVERED'

        when:
        visit.deliver().expect(200)

        then:
        visit.report(lena).edition == 2
        visit.report(lena).frame.minutesOnFloor == 75
        visit.report(lena).editions*.edition == [1, 2]
        lena.get(visit.path('?edition=1')).expect(200).json.frame.minutesOnFloor == 40
        lena.get(visit.path('?edition=3')).expect(404).problem == 'REPORT_NOT_FOUND'
        visit.deal.status == 'DELIVERED'
    }

    def "of two deliveries at once one goes through"() {
        given:
        visit.checkOut().complete()
        def statuses = Collections.synchronizedList([])

        when:
        (1..4).collect { Thread.startVirtualThread { statuses << visit.deliver().status } }*.join()

        then:
        statuses.sort() == [200, 409, 409, 409]
        sql.firstRow('select count(*) n from report_edition where booking_id = ?::uuid', [visit.id]).n == 1
    }

    def "a visit that ended at the gate is delivered on its objectives and conclusion alone"() {
        given:
        visit.representative.post("/api/bookings/$visit.id/gate-refused", [outcome: 'GATE_REFUSED', note: 'The guard sent me away']).expect(200)

        when:
        visit.report().objectives.eachWithIndex { objective, index ->
            visit.objective(index, verdict: 'PENDING', found: 'Not let in').expect(200)
        }
        visit.representative.put(visit.path('/summary'), [strengths: [], concerns: ['Refused entry'], couldNotVerify: 'everything',
                                                          verdict: 'PENDING', text: 'I was not let in.', version: 0]).expect(200)
        visit.answer('SUM-05', 'everything').expect(200)
        visit.answer('SUM-06', [name: 'Li Wei']).expect(200)

        then:
        visit.missing().findAll { it.severity == 'BLOCKER' } == []
        visit.deliver().expect(200).json.subject.outcome == 'GATE_REFUSED'
    }

    private Browser.Answer explain(String code) {
        visit.representative.put(visit.path("/missing/$code"), [explanation: 'because'])
    }
}
