package app.gemba.payments.documents

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.ledger.Ledger
import app.gemba.ledger.PayoutSource
import app.gemba.ledger.Postings
import app.gemba.shared.Money

import static app.gemba.payments.PaymentWorld.eventually

class PayoutStatementSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = DocumentWorld.alone(this)

    def cleanup() {
        world.payments.provider.reset()
    }

    def "a payout has its statement: fee, commission, expenses, tax and rail, to the cent of the ledger"() {
        given:
        def deal = bookings.accepted(representative: bookings.vettedRepresentative(name: '王小明'))
        bookings.payOut(deal)

        when:
        def statements = world.of(deal.representative, deal)
        def answer = world.statement(deal.representative, statements[0])
        def text = DocumentWorld.text(answer)
        new File('target/statement-sample.pdf').bytes = answer.bytes

        then:
        statements*.kind == ['PAYOUT_STATEMENT']
        statements[0].number ==~ /GEMBA-PS-\d{4}-\d{6}/
        statements[0].total.minor == world.moved(deal, 'PAYOUT_CONFIRMED', 'PAYOUT_IN_TRANSIT')
        ['Payout statement', '王小明', 'Client Nordlicht Outdoor GmbH', 'Fee As released by the buyer\'s decision $600.00 USD',
         'Commission On the fee -$72.00 USD', 'Expenses Free of commission $100.50 USD', 'Tax 0 % · OUT_OF_SCOPE $0.00 USD',
         'Paid out $628.50 USD', 'Transfer to the account at the payment provider', 'This statement is not an invoice.']
            .each { assert text.replace(' Amount', '').contains(it) }
        !text.toLowerCase().contains('self-bill')

        and: 'it is the representative\'s alone'
        deal.buyer.get("$deal.path/documents").expect(200).json.items*.kind == ['INVOICE']
        bookings.vettedRepresentative().get("/api/representatives/me/statements/${statements[0].id}/pdf").expect(404)
        deal.buyer.get("/api/documents/${statements[0].id}/pdf").expect(404)
        deal.representative.get('/api/representatives/me/statements').expect(200).json.items*.number == statements*.number
    }

    def "two decisions of one booking are two payouts with a statement each"() {
        given:
        def deal = bookings.disputed(objectives: [50, 20, 30])
        bookings.payOut(deal)
        admin().post("/api/admin/bookings/$deal.id/decision",
            [acceptedWeight: 15, reason: 'Half of the photos show what was asked for', version: deal.version]).expect(200)
        eventually { assert world.moved(deal, 'PAYOUT_CONFIRMED', 'PAYOUT_IN_TRANSIT') == 54_930 }

        expect:
        world.of(deal.representative, deal)*.total*.minor.sort() == [7_920, 47_010]
    }

    def "what was set off against a debt stands on the statement, and the rest is what was paid"() {
        given: 'a decision of 628.50 of which 100.00 are kept'
        def deal = bookings.accepted()
        def booking = deal.bookingId.value()
        def person = UUID.fromString(deal.representative.me.id)
        def ledger = beans.getBean(Ledger)
        def lines = { paid, kept ->
            StatementWriter.lines(
                new Movement(UUID.randomUUID(), app.gemba.ledger.Posting.PAYOUT_CONFIRMED, 'sent', booking, clock.instant(),
                    ledger.ofBooking(booking) + [
                        line('RECEIVABLE_NETTED', "$booking/payout/accept/0", kept), line('PAYOUT_CONFIRMED', 'sent', paid)]),
                new SourceRepository.PayoutSource(UUID.randomUUID(), person, 'accept', 60_000, 10_050, 7_200, 'USD'),
                Money.of(paid, 'USD')).collectEntries { [it.text(), it.amount().minor()] }
        }

        expect:
        lines(52_850, 10_000) == [Fee: 60_000, Commission: -7_200, Expenses: 10_050, 'Set off': -10_000]
        lines(50_000, 10_000) == [Fee: 60_000, Commission: -7_200, Expenses: 10_050, 'Set off': -10_000, 'Kept back': -2_850]

        when: 'more was paid than was earned'
        lines(70_000, 0)

        then:
        thrown(IllegalStateException)
    }

    private static line(String posting, String source, long amount) {
        new app.gemba.ledger.PostedLine(app.gemba.ledger.Posting.valueOf(posting), source, java.time.Instant.EPOCH,
            app.gemba.ledger.AccountKind.REPRESENTATIVE_PAYABLE, 'USD', amount)
    }
}
