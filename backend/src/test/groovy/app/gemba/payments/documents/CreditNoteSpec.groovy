package app.gemba.payments.documents

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.ledger.Ledger
import app.gemba.ledger.Postings
import app.gemba.shared.Money

import static app.gemba.payments.PaymentWorld.eventually

class CreditNoteSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = DocumentWorld.alone(this)

    def cleanup() {
        world.payments.provider.reset()
    }

    def "a cancelled visit has a credit note of its own series, against the invoice and with its tax"() {
        given:
        def deal = bookings.cancelled()
        eventually { assert world.payments.operation(deal, 'REFUND')?.state == 'SUCCEEDED' }

        when:
        def documents = world.of(deal.buyer, deal)
        def text = DocumentWorld.text(world.invoice(deal.buyer, documents[1]))

        then:
        documents*.kind == ['INVOICE', 'CREDIT_NOTE']
        documents[1].number ==~ /GEMBA-CN-\d{4}-\d{6}/
        documents[1].total.minor == world.moved(deal, 'REFUND_SENT', 'REFUND_PAYABLE')
        documents[1].taxReason == documents[0].taxReason
        ["Corrects invoice ${documents[0].number}", 'Invoice total $700.50 USD', 'Returned because the visit was cancelled $700.50 USD',
         'Total credited $700.50 USD', 'NOT_REGISTERED'].each { assert text.contains(it) }
    }

    def "of a dispute only what went back is credited"() {
        given:
        def deal = bookings.disputed(objectives: [50, 20, 30])
        admin().post("/api/admin/bookings/$deal.id/decision",
            [acceptedWeight: 15, reason: 'Half of the photos show what was asked for', version: deal.version]).expect(200)
        eventually { assert world.payments.operation(deal, 'REFUND')?.state == 'SUCCEEDED' }

        when:
        def credit = world.of(deal.buyer, deal).find { it.kind == 'CREDIT_NOTE' }

        then:
        credit.total == [minor: 9_000, currency: 'USD']
        DocumentWorld.text(world.invoice(deal.buyer, credit)).contains('Returned by the outcome of the dispute $90.00 USD')
    }

    def "a refund that came back and is sent again has one credit note"() {
        given:
        def deal = bookings.cancelled()
        eventually { assert world.payments.operation(deal, 'REFUND')?.state == 'SUCCEEDED' }
        def before = world.of(deal.buyer, deal)*.number
        def operation = world.payments.operation(deal, 'REFUND')
        def booking = deal.bookingId.value()
        def amount = Money.of(operation.amount as long, 'USD')

        when:
        def ledger = beans.getBean(Ledger)
        ledger.post(Postings.refundFailed(operation.external_id, booking, amount))
        ledger.post(Postings.refundSent("${operation.external_id}/again", booking, amount))
        sql.executeUpdate('update payment_operation set external_id = ? where id = ?', "${operation.external_id}/again".toString(), operation.id)

        then:
        world.of(deal.buyer, deal)*.number == before
        sql.firstRow("""select count(*) as n from document_due d join journal j on j.id = d.journal_id where j.booking_id = $booking""").n == 0

        cleanup: 'as it was, for the specs that look at all the books'
        sql.executeUpdate('update payment_operation set external_id = ? where id = ?', operation.external_id, operation.id)
    }
}
