package app.gemba.payments.chargebacks

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.PaymentWorld
import app.gemba.payments.alarms.AlarmKind
import app.gemba.reports.Visit
import java.time.Duration
import java.time.ZoneId

import static app.gemba.payments.PaymentWorld.eventually

/** What an admin answers to a bank. */
class AnswerSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def payments = new PaymentWorld(this)
    def world = new ChargebackWorld(this, payments)

    def cleanup() {
        payments.provider.reset()
    }

    def "F38 the evidence is written already: what was agreed, when somebody was there, and the sealed report"() {
        given:
        def visit = Visit.onSite(this)
        visit.checkOut().complete()
        visit.deliver().expect(200)
        def id = world.open(visit.deal)

        when:
        def evidence = world.seen(id).evidence

        then:
        evidence.report
        evidence.wanted
        evidence.serviceDate == day(visit.deal)
        ['Is Ruifeng a real factory?', 'Capacity of 20,000 a month', 'checked in on site on', 'm from the factory', 'checked out on',
         'It is attached'].every { evidence.statement.contains(it) }

        when:
        world.answer(id, [statement: "winning_evidence"]).expect(200)

        then: 'the bank has the very report, and decides for us'
        eventually { assert world.row(id).settled }
        with(world.atProvider(id)) {
            it.evidence.service_date == evidence.serviceDate
            it.evidence.product_description.contains('Ruifeng Plastics')
            it.evidence_details.submission_count == 1
            pdf(it.evidence.service_documentation) == visit.buyer.get(visit.path('.pdf')).expect(200).bytes
        }
        world.row(id).evidence == 'SENT'
        world.row(id).status == 'WON'
        payments.violations == []

        when:
        def again = world.answer(id)

        then:
        again.expect(409).problem == 'EVIDENCE_ALREADY_SENT'
    }

    def "F38 as the time to answer runs out there is an alarm, until it is answered"() {
        given:
        def deal = bookings.funded()
        def id = world.open(deal)

        when:
        clock.setTo(world.row(id).due_by.toInstant().minus(Duration.ofDays(6)))
        world.sweep()

        then:
        !world.alarm(AlarmKind.CHARGEBACK_DUE, id)

        when:
        clock.advance(Duration.ofHours(25))
        world.sweep()

        then:
        world.alarm(AlarmKind.CHARGEBACK_DUE, id)

        when:
        world.answer(id).expect(200)

        then:
        eventually { assert world.row(id).evidence == 'SENT' }
        !world.alarm(AlarmKind.CHARGEBACK_DUE, id)
        world.seen(id).summary.step == 'WAIT_FOR_BANK'

        when:
        world.settled(id, 'won')

        then:
        payments.violations == []
    }

    def "F38 evidence that the provider does not take can be sent again, as a new call"() {
        given:
        def deal = bookings.funded()
        def id = world.open(deal)
        payments.provider.control('faults', [method: 'POST', pathPrefix: "/v1/disputes/$id", kind: 'status', status: 400])

        when:
        world.answer(id).expect(200)

        then:
        eventually { assert world.row(id).evidence == 'FAILED' }
        world.alarm(AlarmKind.CHARGEBACK_DUE, id)

        when:
        payments.provider.reset()
        world.answer(id).expect(200)

        then:
        eventually { assert world.row(id).evidence == 'SENT' }
        payments.provider.calls('POST', "/v1/disputes/$id")*.idempotency_key.unique().size() == 2

        when:
        world.settled(id, 'won')

        then:
        payments.violations == []
    }

    def "F38 a chargeback that is accepted is lost at once"() {
        given:
        def deal = bookings.funded()
        def id = world.open(deal)

        when:
        world.admin.post("${world.path(id)}/acceptance").expect(200)

        then:
        eventually { assert world.row(id).settled }
        world.row(id).evidence == 'ACCEPTED'
        deal.status == 'CANCELLED'
        world.journal(deal, 'CHARGEBACK_LOST') == [BUYER_FUNDS_HELD: 70_050, CHARGEBACK_SUSPENSE: -70_050]
        payments.violations == []

        when:
        def again = world.admin.post("${world.path(id)}/acceptance")

        then:
        again.expect(409).problem == 'EVIDENCE_ALREADY_SENT'
    }

    def "F38 a bank's question moves no money, can be answered, and can't be accepted"() {
        given:
        def deal = bookings.funded()
        def id = world.open(deal, [kind: 'inquiry'])

        expect:
        world.seen(id).summary.step == 'SEND_EVIDENCE'
        payments.money(deal).withdrawn.minor == 0
        world.admin.post("${world.path(id)}/acceptance").expect(409).problem == 'CHARGEBACK_NOT_ACCEPTABLE'

        when: 'the bank makes a chargeback of it'
        world.decide(id, 'needs_response')

        then:
        eventually { assert payments.money(deal).withdrawn.minor == 70_050 }

        when:
        world.settled(id, 'won')

        then:
        payments.violations == []
    }

    def "F38 no evidence is taken once the time for it is over, and none for a chargeback that does not exist"() {
        given:
        def deal = bookings.funded()
        def id = world.open(deal)

        when:
        clock.setTo(world.row(id).due_by.toInstant())

        then:
        world.answer(id).expect(409).problem == 'EVIDENCE_NOT_WANTED'
        !world.seen(id).evidence.wanted
        world.admin.get("/api/admin/chargebacks/${UUID.randomUUID()}").expect(404).problem == 'CHARGEBACK_NOT_FOUND'
        world.admin.get('/api/admin/chargebacks?after=nonsense').expect(400).json.errors*.path == ['after']
        world.admin.get('/api/admin/chargebacks').expect(200).json.items*.id.contains(world.row(id).id.toString())

        when:
        world.settled(id, 'won')

        then:
        !world.admin.get('/api/admin/chargebacks').expect(200).json.items*.id.contains(world.row(id).id.toString())
        payments.violations == []
    }

    private static String day(deal) {
        def visit = deal.json.visit
        deal.start.atZone(ZoneId.of(visit.timeZone)).toLocalDate().toString()
    }

    private byte[] pdf(String file) {
        payments.provider.get("files/$file").base64.decodeBase64()
    }
}
