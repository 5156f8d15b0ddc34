package app.gemba.payments

import app.gemba.GembaSpec
import java.time.Duration
import java.util.concurrent.CompletableFuture
import spock.lang.Shared

import static app.gemba.payments.PaymentWorld.eventually

/** What our bank says about payments, and what came back. A payout of USD 628.50 each. */
class BankReportSpec extends GembaSpec {
    def bank = new BankWorld(this)
    def payments = new PaymentWorld(this)
    @Shared first
    @Shared second

    def setup() {
        first = admin(name: 'Ada Admin')
        second = admin(name: 'Grace Admin')
    }

    def "F34 a payment that the bank refuses after it had confirmed it is owed again, and leaves anew once there are new details"() {
        given:
        def deal = bank.due(country: 'VN')
        def batch = bank.released(first, second)
        def reference = bank.payment(batch, deal).endToEndId
        bank.readReport(first, BankWorld.report(BankWorld.messageId(batch), [(reference): 'ACSC'])).expect(201)
        assert bank.payout(deal).state == 'PAID'

        when:
        def lines = bank.readReport(second, BankWorld.report(BankWorld.messageId(batch),
            [(reference): ['RJCT', 'AC04', 'Account 0071001234567 closed']])).expect(201).json.lines

        then: 'the reason is said in words, without the account number'
        lines*.outcome == ['RETURNED']
        lines[0].reason == 'the account is closed (AC04): Account … closed'
        posted(deal, 'PAYOUT_RETURNED') == [BANK: 62_850, REPRESENTATIVE_PAYABLE: -62_850]
        payments.violations == []

        and: 'nothing more goes there'
        eventually { assert bank.payout(deal).state == 'WAITING_FOR_ACCOUNT' }
        bank.account(deal.representative).stop.reason == 'BANK_DETAILS_REFUSED'
        bank.account(deal.representative).bank.refusedReason.startsWith('the account is closed')
        first.get('/api/admin/failed-payments').json.items.find { it.bookingId == deal.id }.state == 'RETURNED'

        when:
        bank.give(deal.representative, 'VN', [account: '0071009999999']).expect(200)
        clock.advance(Duration.ofHours(49))
        payments.sweep()
        eventually { assert bank.payout(deal).state == 'DUE' }
        def next = bank.released(first, second)

        then: 'under another name, so that the bank does not take it for the first one'
        def again = bank.payment(next, deal)
        again.endToEndId != reference
        again.account == 'VN •••• 9999'

        when:
        bank.readReport(first, BankWorld.report(BankWorld.messageId(next), [(again.endToEndId): 'ACSC'])).expect(201)

        then:
        bank.payout(deal).state == 'PAID'
        bank.payout(deal).generation == 2
        payments.violations == []
    }

    def "F34 a payment that is refused before it was confirmed, for a reason of ours, is due again with the same details"() {
        given:
        def deal = bank.due()
        def batch = bank.released(first, second)

        when:
        def lines = bank.readReport(first, BankWorld.report(BankWorld.messageId(batch),
            [(bank.payment(batch, deal).endToEndId): ['RJCT', 'AM04']])).expect(201).json.lines

        then:
        lines[0].outcome == 'REJECTED'
        lines[0].reason == 'there was not enough money on our account (AM04)'
        posted(deal, 'PAYOUT_FAILED') == [BANK: 62_850, PAYOUT_IN_TRANSIT: -62_850]
        eventually { assert bank.payout(deal).state == 'DUE' }
        bank.account(deal.representative).stop == null
        bank.payment(bank.gather(second), deal)
        payments.violations == []
    }

    def "F34 an admin says that a payment came back, which only one that had arrived can"() {
        given:
        def deal = bank.due()
        def batch = bank.released(first, second)
        def line = bank.payment(batch, deal)

        expect:
        first.post("/api/admin/batch-payments/$line.id/return", [code: 'AC01', note: null]).problem == 'PAYMENT_NOT_CONFIRMED'

        when:
        bank.readReport(first, BankWorld.report(BankWorld.messageId(batch), [(line.endToEndId): 'ACSC'])).expect(201)
        def twice = (1..2).collect {
            CompletableFuture.supplyAsync { first.post("/api/admin/batch-payments/$line.id/return", [code: 'AC01', note: 'Letter of today']).status }
        }*.join()

        then:
        twice.sort() == [200, 409]
        bank.payment(bank.read(first, batch), deal).reason == 'the account number is wrong (AC01): Letter of today'
        eventually { assert bank.payout(deal).state == 'WAITING_FOR_ACCOUNT' }
        payments.violations == []
    }

    def "F35 the same file counts once, and each payment of a partly accepted batch gets what is said of it"() {
        given:
        def deals = (1..4).collect { bank.due(country: ['CN', 'VN', 'IN', 'TR'][it - 1]) }
        def batch = bank.released(first, second)
        def (confirmed, process, rejected, silent) = deals.collect { bank.payment(batch, it).endToEndId }
        def report = BankWorld.report(BankWorld.messageId(batch),
            [(confirmed): 'ACSC', (process): 'ACSP', (rejected): ['RJCT', 'AC01'], 'nobody-knows-this': 'ACSC', (silent): 'XXXX'],
            [group: 'PART', information: 'PART'])

        when:
        def answers = (1..4).collect { CompletableFuture.supplyAsync { bank.readReport(first, report) } }*.join()

        then:
        answers*.status.sort() == [201, 409, 409, 409]
        answers.findAll { it.status == 409 }*.problem.unique() == ['REPORT_READ_ALREADY']
        answers.find { it.status == 201 }.json.lines*.outcome == ['CONFIRMED', 'IN_PROCESS', 'REJECTED', 'UNKNOWN_PAYMENT', 'UNKNOWN_STATUS']
        eventually { assert deals.collect { bank.payout(it).state } == ['PAID', 'ON_THE_WAY', 'WAITING_FOR_ACCOUNT', 'ON_THE_WAY'] }
        payments.violations == []

        when: 'the bank says it again in another file, and contradicts itself'
        def later = bank.readReport(second, BankWorld.report(BankWorld.messageId(batch),
            [(confirmed): 'ACSC', (process): 'ACSC', (rejected): 'ACSC', (silent): 'PDNG'])).expect(201).json.lines

        then:
        later*.outcome == ['KNOWN', 'CONFIRMED', 'CONTRADICTS', 'IN_PROCESS']
        deals.collect { bank.payout(it).state } == ['PAID', 'PAID', 'WAITING_FOR_ACCOUNT', 'ON_THE_WAY']
        payments.violations == []
    }

    def "F35 no two payments have the same end-to-end id, whatever is gathered, cancelled and gathered again"() {
        given:
        def deal = bank.due()
        def batch = bank.gather(first)
        def reference = bank.payment(batch, deal).endToEndId

        when:
        first.post("/api/admin/payout-batches/$batch.id/cancel", [version: batch.version]).expect(200)
        def again = bank.gather(first)

        then:
        bank.payment(again, deal).endToEndId != reference
        sql.firstRow('select count(*) - count(distinct end_to_end_id) as n from payout_line').n == 0
        bank.release(first, batch).problem == 'BATCH_NOT_OPEN'
    }

    def "what the bank says of a whole batch is said of each payment: #whole"() {
        given:
        def deal = bank.due()
        def batch = bank.released(first, second)

        when:
        def lines = bank.readReport(first, BankWorld.report(BankWorld.messageId(batch), [:], whole)).expect(201).json.lines

        then:
        lines*.outcome.unique() == [outcome]
        lines.size() == batch.payments.size()
        payments.violations == []

        where:
        whole                                || outcome
        [group: 'ACTC']                      || 'IN_PROCESS'
        [group: 'RJCT']                      || 'REJECTED'
        [group: 'ACSP', information: 'ACSC'] || 'CONFIRMED'
    }

    def "a file that is no status report is refused: #file"() {
        when:
        def answer = bank.readReport(first, file)

        then:
        answer.status == 400
        answer.problem == 'REPORT_NOT_READABLE'

        where:
        file << ['', 'nonsense', '<Document/>', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/>',
                 '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"></Document>',
                 '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>' + BankWorld.report('&secret;', [:]).replaceFirst(/<\?xml.*\?>\n/, ''),
                 BankWorld.report('0' * 32, ['x': '']), BankWorld.report('0' * 32, [:]).take(300)]
    }

    private Map posted(deal, String posting) {
        sql.rows("""select a.kind, sum(l.amount) as amount from journal j join journal_line l on l.journal_id = j.id
            join ledger_account a on a.id = l.account_id
            where j.booking_id = ${UUID.fromString(deal.id)} and j.posting_kind = $posting group by a.kind order by a.kind""")
            .collectEntries { [it.kind, it.amount as long] }
    }
}
