package app.gemba.payments.desk

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.PaymentWorld
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** Calls whose end nobody knows, and the refunds that come of those that were never done, as people end them at the desk. */
class UnknownOperationSpec extends GembaSpec {
    static final PATH = '/api/admin/money/operations'
    static final FAILED = '/api/admin/money/failed-refunds'

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def ada = admin()

    def cleanup() {
        world.provider.reset()
    }

    def "a call that was done although its answer was lost is found by a look-up"() {
        given:
        def deal = unknownRefund(performed: true)
        def operation = shown(deal)

        expect:
        operation.subMap(['kind', 'state', 'next', 'actions', 'bookingId']) ==
            [kind: 'REFUND', state: 'UNKNOWN', next: 'IS_SENT_AGAIN', actions: ['LOOK_UP'], bookingId: deal.id]
        operation.amount == [minor: 70_050, currency: 'USD']
        operation.nextAt

        when:
        def after = ada.post("$PATH/$operation.id/look-up").expect(200).json

        then:
        after.state == 'SUCCEEDED'
        after.made.startsWith('re_')
        after.actions == []
        world.amounts(deal).refunded == 70_050
        world.provider.read("/v1/refunds?payment_intent=${operation.object}").data.size() == 1
        world.violations == []
    }

    def "a call that was never done is given up only after two look-ups an hour apart, and its money is still owed"() {
        given:
        def deal = unknownRefund()
        def id = shown(deal).id

        expect:
        ada.get("$PATH/$id").json.next == 'IS_SENT_AGAIN'
        ada.post("$PATH/$id/abandon").problem == 'OPERATION_NOT_PROVEN_ABSENT'

        when: 'its key is dead'
        clock.advance(Duration.ofHours(24))

        then: 'nobody is told that it is sent again'
        ada.get("$PATH/$id").json.next == 'IS_LOOKED_UP'

        when: 'it is not there once'
        def first = ada.post("$PATH/$id/look-up").expect(200).json

        then:
        first.next == 'IS_LOOKED_UP_AGAIN'
        ada.post("$PATH/$id/abandon").problem == 'OPERATION_NOT_PROVEN_ABSENT'

        when: 'an hour later it still is not'
        clock.advance(Duration.ofMinutes(61))
        def given = ada.get("$PATH/$id").json
        def over = ada.post("$PATH/$id/abandon").expect(200).json

        then:
        given.next == 'MAY_BE_ABANDONED'
        given.actions == ['LOOK_UP', 'ABANDON']
        over.state == 'ABANDONED'
        ada.post("$PATH/$id/abandon").problem == 'OPERATION_NOT_UNKNOWN'
        ada.post("$PATH/$id/look-up").problem == 'OPERATION_NOT_UNKNOWN'

        and: 'the buyer is still owed it, and a person pays'
        world.violations == []
        def failed = ada.get(FAILED).expect(200).json.refunds.find { it.bookingId == deal.id }
        failed.amount == [minor: 70_050, currency: 'USD']
        failed.error == 'absent'
        alarms(failed) == 1

        when:
        def bank = sql.firstRow("select balance from account_balance b join ledger_account a on a.id = b.account_id where kind = 'BANK' and currency = 'USD'")?.balance ?: 0
        def left = ada.post("$FAILED/$failed.id/paid", paid()).expect(200).json.refunds

        then: 'once, from our bank'
        !left.any { it.id == failed.id }
        alarms(failed) == 0
        ada.post("$FAILED/$failed.id/paid", paid()).problem == 'REFUND_NOT_FAILED'
        world.amounts(deal).refunded == 70_050
        world.amounts(deal).refundPending == 0
        sql.firstRow("select balance from account_balance b join ledger_account a on a.id = b.account_id where kind = 'BANK' and currency = 'USD'").balance == bank - 70_050
        world.violations == []
    }

    def "a refund that was given up, and that the provider has after all, is paid: nobody pays it again"() {
        given:
        def deal = unknownRefund()
        def id = shown(deal).id
        ada.post("$PATH/$id/look-up").expect(200)
        clock.advance(Duration.ofMinutes(61))
        ada.post("$PATH/$id/abandon").expect(200)
        def failed = ada.get(FAILED).json.refunds.find { it.bookingId == deal.id }

        expect:
        alarms(failed) == 1

        when: 'it was only slow'
        world.provider.reset()
        def made = world.provider.write('/v1/refunds', [
            payment_intent: sql.firstRow("select id from payment where booking_id = ${deal.bookingId.value()}").id,
            amount: 70_050, 'metadata[operation_id]': id]).id
        eventually { assert world.refund(deal).state == 'DONE' }

        then:
        world.refund(deal).external_id == made
        alarms(failed) == 0
        !ada.get(FAILED).json.refunds.any { it.id == failed.id }
        ada.post("$FAILED/$failed.id/paid", paid()).problem == 'REFUND_NOT_FAILED'
        world.amounts(deal).refunded == 70_050
        world.amounts(deal).refundPending == 0
        world.violations == []
    }

    def "a refund cannot have been paid in the future"() {
        given:
        def deal = unknownRefund()

        expect:
        ada.post("$FAILED/${world.refund(deal).id}/paid", paid(paidOn: '2999-01-01')).json.errors*.path == ['paidOn']
        ada.post("$FAILED/${world.refund(deal).id}/paid", paid()).problem == 'REFUND_NOT_FAILED'
    }

    def "a provider that does not answer leaves the operation as it was"() {
        given:
        def deal = unknownRefund()
        def id = shown(deal).id
        world.provider.control('faults', [method: 'GET', pathPrefix: '/v1/refunds', kind: 'close', times: 10])

        when:
        def answer = ada.post("$PATH/$id/look-up")

        then:
        answer.status == 503
        ada.get("$PATH/$id").json.next == 'IS_SENT_AGAIN'
    }

    def "a large amount is given up by a person, however often the sweep finds nothing"() {
        given:
        def deal = unknownRefund(quote: [dayRate: [minor: 60_000, currency: 'USD']])
        def id = shown(deal).id

        when: 'its key is forgotten, and it is not there for hours'
        world.provider.reset()
        4.times {
            clock.advance(it ? Duration.ofMinutes(70) : Duration.ofHours(25))
            world.sweep()
        }

        then:
        ada.get("$PATH/$id").json.subMap(['state', 'next']) == [state: 'UNKNOWN', next: 'MAY_BE_ABANDONED']

        when:
        ada.post("$PATH/$id/abandon").expect(200)

        then:
        world.operation(deal, 'REFUND').state == 'ABANDONED'
        world.violations == []
    }

    def "a stored call that somebody changed is never given up"() {
        given:
        def deal = unknownRefund()
        def id = shown(deal).id
        sql.executeUpdate("update payment_operation set error_code = 'request_changed', absent_since = ? where id = ?",
            java.sql.Timestamp.from(clock.instant() - Duration.ofHours(2)), UUID.fromString(id))

        expect:
        ada.get("$PATH/$id").json.subMap(['next', 'actions', 'nextAt']) == [next: 'WAS_CHANGED', actions: ['LOOK_UP'], nextAt: null]
        ada.post("$PATH/$id/abandon").problem == 'OPERATION_NOT_PROVEN_ABSENT'
    }

    /** A cancelled booking whose refund was asked for, without an answer. */
    private unknownRefund(Map named = [:]) {
        def deal = bookings.funded(named.findAll { it.key == 'quote' })
        world.provider.control('webhooks', [mode: 'lost'])
        // the client sends a call once more by itself when the line is closed
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'close', times: 2, performed: named.performed ?: false])
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        deal
    }

    private Map shown(deal) {
        ada.get("$PATH?unknown=true&limit=100").expect(200).json.items.find { it.bookingId == deal.id && it.kind == 'REFUND' }
    }

    private int alarms(Map failed) {
        sql.firstRow("select count(*) n from money_alarm where kind = 'REFUND_FAILED' and subject = $failed.id and cleared_at is null").n
    }

    private Map paid(Map named = [:]) {
        [method: 'BANK_TRANSFER', reference: 'SEPA 2026-11-27/4711', paidOn: java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).toString()] + named
    }
}
