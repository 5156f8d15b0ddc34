package app.gemba.payments.desk

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.ledger.AccountKind
import app.gemba.ledger.AccountRef
import app.gemba.ledger.Ledger
import app.gemba.payments.PaymentWorld
import app.gemba.shared.Money
import java.sql.SQLException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

/** Corrections of the books: two people, a reason, and a journal of its own. */
class AdjustmentSpec extends GembaSpec {
    static final String REASON = 'The monthly account fee of the provider, see its invoice of 1 November'
    static final PATH = '/api/admin/money/adjustments'

    Browser ada = admin(name: 'Ada Admin')
    Browser otto = admin(name: 'Otto Operator')

    def "F44 an adjustment moves nothing before another admin releases it, and then exactly once"() {
        given:
        def fees = balance(AccountKind.PROVIDER_FEES)
        def available = balance(AccountKind.PROVIDER_AVAILABLE)

        when:
        def proposed = propose(kind: 'PROVIDER_FEE_TAKEN', amount: [minor: 2_000, currency: 'GBP'])

        then:
        proposed.state == 'PROPOSED'
        proposed.subMap(['debit', 'credit', 'proposedBy', 'reason', 'actions']) ==
            [debit: 'PROVIDER_FEES', credit: 'PROVIDER_AVAILABLE', proposedBy: 'Ada Admin', reason: REASON, actions: []]
        balance(AccountKind.PROVIDER_FEES) == fees
        journals(proposed) == 0

        when:
        def released = otto.post("$PATH/$proposed.id/release").expect(200).json

        then:
        released.state == 'RELEASED'
        released.decision.by == 'Otto Operator'
        balance(AccountKind.PROVIDER_FEES) == fees + 2_000
        balance(AccountKind.PROVIDER_AVAILABLE) == available - 2_000
        journals(proposed) == 1

        and: 'what is decided stays decided'
        otto.post("$PATH/$proposed.id/release").problem == 'ADJUSTMENT_DECIDED'
        otto.post("$PATH/$proposed.id/refuse", [note: 'Changed my mind']).problem == 'ADJUSTMENT_DECIDED'
        journals(proposed) == 1
    }

    def "F44 who proposed an adjustment can neither release nor refuse it, through the API or past it"() {
        given:
        def proposed = propose()

        expect:
        ada.post("$PATH/$proposed.id/$decision", body).problem == 'ADJUSTMENT_NEEDS_ANOTHER'
        ada.get("$PATH/$proposed.id").json.actions == []
        otto.get("$PATH/$proposed.id").json.actions == ['RELEASE', 'REFUSE']

        when:
        sql.execute("""insert into adjustment_decision (adjustment_id, proposed_by, outcome, decided_by, decided_at)
            values (?, ?, 'RELEASED', ?, now())""", UUID.fromString(proposed.id), UUID.fromString(ada.me.id), UUID.fromString(ada.me.id))

        then:
        def refused = thrown(SQLException)
        refused.message.contains('adjustment_needs_two_people')

        where:
        decision  | body
        'release' | [:]
        'refuse'  | [note: 'No invoice says so']
    }

    def "F44 a refused adjustment says why, and never reaches the ledger"() {
        given:
        def proposed = propose()

        when:
        def refused = otto.post("$PATH/$proposed.id/refuse", [note: 'No invoice says so']).expect(200).json

        then:
        refused.state == 'REFUSED'
        refused.decision.note == 'No invoice says so'
        journals(proposed) == 0
        otto.post("$PATH/$proposed.id/release").problem == 'ADJUSTMENT_DECIDED'
    }

    def "F44 twenty people who release one adjustment at once write one journal"() {
        given:
        def proposed = propose()
        def people = (1..4).collect { admin(name: "Admin $it".toString()) }
        def start = new CountDownLatch(1)
        def threads = Executors.newFixedThreadPool(20)
        // parsed JSON is read lazily, which several at once may not do
        def release = "$PATH/$proposed.id/release".toString()

        when:
        def answers = (0..<20).collect { n ->
            threads.submit({ start.await(); people[n % 4].post(release).status } as java.util.concurrent.Callable)
        }
        start.countDown()
        def statuses = answers*.get()

        then:
        statuses.count(200) == 1
        statuses.count(409) == 19
        journals(proposed) == 1

        cleanup:
        threads.shutdownNow()
    }

    def "F44 neither a proposal nor its decision can be changed or taken away"() {
        given:
        def proposed = propose()
        otto.post("$PATH/$proposed.id/refuse", [note: 'No invoice says so']).expect(200)

        when:
        sql.execute(statement)

        then:
        def refused = thrown(SQLException)
        refused.message.contains('append-only')

        where:
        statement << ['update adjustment set amount = 1', 'delete from adjustment_decision',
                      "update adjustment_decision set outcome = 'RELEASED'", 'delete from adjustment']
    }

    def "F44 an adjustment that would overdraw an account is refused when it is released, and waits on"() {
        given:
        def proposed = propose(kind: 'UNEXPLAINED_MONEY_BACK', amount: [minor: 999_999_999, currency: 'CAD'])

        expect:
        otto.post("$PATH/$proposed.id/release").problem == 'NOT_ENOUGH_MONEY'
        otto.get("$PATH/$proposed.id").json.state == 'PROPOSED'
        journals(proposed) == 0
    }

    def "F44 a free adjustment names two accounts, and the booking when one of them is a booking's"() {
        given:
        def world = new PaymentWorld(this)
        def deal = new BookingWorld(this).funded()

        when:
        def proposed = propose(kind: 'FREE', debit: 'LOSSES', credit: 'REPRESENTATIVE_PAYABLE', bookingId: deal.id,
            amount: [minor: 5_000, currency: 'USD'], reason: 'The taxi at night was ours to pay, agreed on the phone')
        otto.post("$PATH/$proposed.id/release").expect(200)

        then: 'it is the representative of the booking who is owed it'
        beans.getBean(Ledger).balance(AccountRef.earned(
            Currency.getInstance('USD'), deal.bookingId.value(), UUID.fromString(deal.representative.me.id))).minor() == 5_000
        world.violations == []
    }

    def "F44 a proposal is refused where it makes no sense: #why"() {
        when:
        def answer = ada.post(PATH, [kind: 'FREE', debit: 'LOSSES', credit: 'COMMISSION', reason: REASON,
                                     amount: [minor: 100, currency: 'USD']] + named)

        then:
        answer.status == 400
        answer.problem in ['ADJUSTMENT_INVALID', 'INVALID']
        answer.json.errors*.path == [field]

        where:
        why                                   | named                                                    | field
        'nothing to move'                     | [amount: [minor: 0, currency: 'USD']]                    | 'amount'
        'less than nothing'                   | [amount: [minor: -5, currency: 'USD']]                   | 'amount'
        'a currency that we do not take'      | [amount: [minor: 5, currency: 'AUD']]                    | 'amount'
        'the same account twice'              | [credit: 'LOSSES']                                       | 'credit'
        'no account'                          | [debit: null]                                            | 'debit'
        'an account that follows chargebacks' | [debit: 'CHARGEBACK_SUSPENSE']                           | 'debit'
        'an account of some booking'          | [credit: 'BUYER_FUNDS_HELD']                             | 'bookingId'
        'another account than the kind has'   | [kind: 'PROVIDER_FEE_TAKEN', debit: 'BANK', credit: null] | 'debit'
        'a reason that says nothing'          | [reason: 'because']                                      | 'reason'
    }

    def "F44 an adjustment of a booking is in the booking's currency"() {
        given:
        def deal = new BookingWorld(this).funded()

        when:
        def answer = ada.post(PATH, [kind: 'FREE', debit: 'LOSSES', credit: 'BUYER_FUNDS_HELD', reason: REASON,
                                     bookingId: deal.id, amount: [minor: 100, currency: 'EUR']])

        then:
        answer.problem == 'ADJUSTMENT_INVALID'
        answer.json.errors*.path == ['amount']
    }

    def "the list shows what waits for a second person, newest first, and by state"() {
        given:
        def first = propose()
        def second = propose()
        otto.post("$PATH/$first.id/refuse", [note: 'No invoice says so']).expect(200)

        expect:
        otto.get("$PATH?state=PROPOSED&limit=1").expect(200).json.items*.id == [second.id]
        otto.get("$PATH?limit=2").json.items*.id == [second.id, first.id]
        otto.get("$PATH?limit=1&after=$second.id").json.items*.id == [first.id]
        otto.get("$PATH?state=REFUSED&limit=1").json.items*.id == [first.id]
    }

    def "the catalogue names the accounts of every kind"() {
        given:
        def catalogue = ada.get("$PATH/catalogue").expect(200).json

        expect:
        catalogue.kinds*.kind == AdjustmentKind.values()*.name()
        catalogue.kinds.findAll { it.kind != 'FREE' }.every { it.debit && it.credit && it.debit != it.credit }
        !catalogue.accounts*.kind.contains('CHARGEBACK_SUSPENSE')
        catalogue.accounts.find { it.kind == 'BUYER_FUNDS_HELD' }.needsBooking
    }

    private Map propose(Map named = [:]) {
        ada.post(PATH, [kind: 'PROVIDER_FEE_TAKEN', amount: [minor: 100, currency: 'GBP'], debit: null, credit: null,
                        bookingId: null, reason: REASON] + named).expect(201).json
    }

    private long balance(AccountKind kind) {
        beans.getBean(Ledger).balance(AccountRef.platform(kind, Money.of(0, 'GBP').currency())).minor()
    }

    private int journals(Map adjustment) {
        sql.firstRow("select count(*) n from journal where source = 'adjustment' and source_id = $adjustment.id").n
    }
}
