package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.alarms.AlarmKind
import app.gemba.payments.alarms.Alarms

import static app.gemba.payments.PaymentWorld.eventually

/** Notices that could not be worked on, at the money desk. */
class ParkedNoticeSpec extends GembaSpec {
    static final PATH = '/api/admin/money/notices'

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def alarms = beans.getBean(Alarms)
    def ada = admin()

    def cleanup() {
        world.provider.reset()
    }

    def "one whose cause is gone is worked on when somebody tries again, and books what it tells"() {
        given: 'a payment of which we were told, and could not read'
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.pay(world.page(deal))
        def payment = world.provider.paymentOf(world.operation(deal, 'CREATE_CHECKOUT').external_id)
        def id = parked('PAYMENT', payment)
        alarms.raise(AlarmKind.NOTICE_PARKED, id, 'Could not be read')
        def waiting = ada.get('/api/admin/money').json.parkedNotices

        expect:
        listed(id).subMap(['object', 'why', 'error', 'attempts', 'actions']) == [
            object: payment, why: 'FAILED', error: 'timeout', attempts: 8, actions: ['TRY_AGAIN', 'SETTLE']]

        when:
        ada.post("$PATH/$id/try-again", [:]).expect(204)

        then:
        deal.status == 'FUNDED'
        listed(id) == null
        ada.get('/api/admin/money').json.parkedNotices == waiting - 1
        !alarms.open().any { it.subject() == id }
        handled(id).subMap(['state', 'by', 'note']) == [state: 'DONE', by: ada.me.id, note: null]
        world.violations == []

        and: 'once'
        ada.post("$PATH/$id/try-again", [:]).problem == 'NOTICE_HANDLED'
        ada.post("$PATH/$id/settle", reason()).problem == 'NOTICE_HANDLED'
    }

    def "one that fails again stays with its new error, until somebody settles it with a reason"() {
        given:
        def id = parked('REFUND', 're_nowhere')

        expect:
        ada.post("$PATH/$id/try-again", [:]).expect(409).problem == 'NOTICE_FAILS_AGAIN'
        listed(id).attempts == 9
        listed(id).error != 'timeout'
        ada.post("$PATH/$id/settle", [reason: 'No']).status == 400

        when:
        ada.post("$PATH/$id/settle", reason()).expect(204)

        then:
        listed(id) == null
        handled(id).subMap(['state', 'by', 'note']) == [state: 'SETTLED', by: ada.me.id, note: reason().reason]
    }

    def "one about something that is not ours says so, and its alarm goes with the last notice about it"() {
        given:
        world.provider.control('webhooks', [mode: 'lost'])
        def object = world.provider.foreignPayment()
        def ids = (1..2).collect { "evt_${UUID.randomUUID()}".toString() }
        ids.each { PaymentProviderForSpecs.tell(anonymous(), 'payment_intent.succeeded', object, [id: it]).expect(200) }
        eventually { assert ids.every { listed(it)?.why == 'NOT_OURS' } }

        when:
        ada.post("$PATH/${ids[0]}/settle", reason()).expect(204)

        then:
        alarms.open().any { it.kind() == AlarmKind.UNKNOWN_OBJECT && it.subject() == object }

        when:
        ada.post("$PATH/${ids[1]}/settle", reason()).expect(204)

        then:
        !alarms.open().any { it.kind() == AlarmKind.UNKNOWN_OBJECT && it.subject() == object }
    }

    def "one about money of the other kind is never worked on"() {
        given:
        def id = "evt_${UUID.randomUUID()}".toString()
        PaymentProviderForSpecs.tell(anonymous(), 'payment_intent.succeeded', 'pi_other', [id: id, livemode: true]).expect(200)

        expect:
        listed(id).subMap(['why', 'actions']) == [why: 'OTHER_MODE', actions: ['SETTLE']]
        ada.post("$PATH/$id/try-again", [:]).problem == 'NOTICE_OF_OTHER_KIND'
        ada.post("$PATH/$id/settle", reason()).expect(204)
        ada.post("$PATH/evt_never_came/settle", reason()).expect(404).problem == 'NOTICE_NOT_FOUND'
    }

    private static Map reason() {
        [reason: 'Looked up in the pages of the provider']
    }

    private String parked(String topic, String object) {
        def id = "evt_${UUID.randomUUID()}".toString()
        sql.execute("""insert into webhook_event (event_id, type, topic, object_id, created_at, livemode, raw, received_at, state, attempts,
            parked_why, last_error) values ($id, 'spec', $topic, $object, now(), false, '', now(), 'PARKED', 8, 'FAILED', 'timeout')""")
        id
    }

    private Map listed(String id) {
        def after = ''
        while (true) {
            def page = ada.get("$PATH?limit=100$after").expect(200).json
            def found = page.items.find { it.id == id }
            if (found || !page.next) {
                return found
            }
            after = "&after=$page.next"
        }
    }

    private Map handled(String id) {
        sql.firstRow("select state, handled_by::text as by, handled_note as note, handled_at from webhook_event where event_id = $id")
    }
}
