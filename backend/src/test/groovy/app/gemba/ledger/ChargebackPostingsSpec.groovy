package app.gemba.ledger

import app.gemba.GembaSpec
import app.gemba.ledger.ChargebackPostings.Loss
import app.gemba.shared.Money
import app.gemba.shared.ProblemException

import static app.gemba.ledger.AccountKind.BUYER_FUNDS_HELD
import static app.gemba.ledger.AccountKind.CHARGEBACK_FEES
import static app.gemba.ledger.AccountKind.COMMISSION
import static app.gemba.ledger.AccountKind.LOSSES
import static app.gemba.ledger.AccountKind.PROVIDER_AVAILABLE
import static app.gemba.ledger.AccountKind.REPRESENTATIVE_RECEIVABLE

/** The worked example of PostingsSpec, taken back by the buyer's bank; the provider's fee for it is 15.00 or 1,300. */
class ChargebackPostingsSpec extends GembaSpec {
    UUID booking = UUID.randomUUID()
    UUID chargeback = UUID.randomUUID()
    UUID payout = UUID.randomUUID()
    UUID representative = UUID.randomUUID()
    String currency
    Map<AccountKind, Long> before

    Ledger getLedger() {
        beans.getBean(Ledger)
    }

    def "lost before the report was accepted, it takes what was held: #iso"() {
        given:
        paid(iso, price)
        withdrawn(price, fee)

        expect:
        suspense == price
        change == [(PROVIDER_AVAILABLE): -price - fee, (CHARGEBACK_FEES): fee, (COMMISSION): 0, (LOSSES): 0]

        when:
        post ChargebackPostings.lost(chargeback, booking, representative, loss(held: price), COMMISSION)

        then:
        [held, suspense] == [0, 0]
        change[LOSSES] == 0

        where:
        iso   | price   | fee
        'USD' | 120_000 | 1_500
        'JPY' | 180_000 | 1_300
    }

    def "won, what was withdrawn comes back, and #back of its fee: #iso"() {
        given:
        paid(iso, price)
        withdrawn(price, fee)

        when:
        post ChargebackPostings.won(chargeback, booking, money(price), money(back))

        then:
        [held, suspense] == [price, 0]
        change == [(PROVIDER_AVAILABLE): back - fee, (CHARGEBACK_FEES): fee - back, (COMMISSION): 0, (LOSSES): 0]

        where:
        iso   | price   | fee   | back
        'USD' | 120_000 | 1_500 | 0
        'USD' | 120_000 | 1_500 | 1_500
        'JPY' | 180_000 | 1_300 | 1_300
    }

    def "lost after the payout, the representative owes the share and we give back the commission: #iso"() {
        given:
        paidOut(iso, price, commission)
        withdrawn(price, fee)

        when:
        post ChargebackPostings.lost(chargeback, booking, representative,
            loss(receivable: price - commission, ours: commission), COMMISSION)

        then:
        [receivable, suspense] == [price - commission, 0]
        change[COMMISSION] == 0

        where:
        iso   | price   | commission | fee
        'USD' | 120_000 | 24_000     | 1_500
        'JPY' | 180_000 | 36_000     | 1_300
    }

    def "lost after the payout and nobody's fault but ours, it is our loss: #iso"() {
        given:
        paidOut(iso, price, commission)
        withdrawn(price, fee)

        when:
        post ChargebackPostings.lost(chargeback, booking, representative, loss(losses: price), COMMISSION)

        then:
        [receivable, suspense, change[LOSSES]] == [0, 0, price]
        change[COMMISSION] == commission

        where:
        iso   | price   | commission | fee
        'USD' | 120_000 | 24_000     | 1_500
        'JPY' | 180_000 | 36_000     | 1_300
    }

    def "the share that was taken back while it was open waits, is lost with it or owed again: #iso"() {
        given:
        paidOut(iso, price, commission)
        withdrawn(price, fee)

        when:
        post ChargebackPostings.shareRecovered("trr_$chargeback", booking, representative, money(price - commission))

        then:
        [frozen, receivable] == [price - commission, 0]

        when:
        post ends == 'won'
            ? ChargebackPostings.earningUnfrozen(chargeback, payout, booking, representative, money(price - commission))
            : ChargebackPostings.lost(chargeback, booking, representative,
                loss(frozen: price - commission, ours: commission), COMMISSION)

        then:
        [frozen, owed] == [0, stillOwed]

        where:
        iso   | price   | commission | fee   | ends   || stillOwed
        'USD' | 120_000 | 24_000     | 1_500 | 'lost' || 0
        'JPY' | 180_000 | 36_000     | 1_300 | 'lost' || 0
        'USD' | 120_000 | 24_000     | 1_500 | 'won'  || 96_000
        'JPY' | 180_000 | 36_000     | 1_300 | 'won'  || 144_000
    }

    def "what is frozen cannot be paid out"() {
        given:
        accepted('USD', 120_000, 24_000)
        post ChargebackPostings.earningFrozen(chargeback, payout, booking, representative, money(96_000))

        when:
        post Postings.payoutSent('early', booking, money(96_000), PayoutSource.PROVIDER)
        post Postings.payoutConfirmed('early', booking, representative, money(96_000))

        then:
        def refusal = thrown(ProblemException)
        refusal.code() == LedgerProblem.NOT_ENOUGH_MONEY
        [frozen, owed] == [96_000, 0]
    }

    def "no chargeback loses more than it withdrew"() {
        given:
        paid('USD', 120_000)
        withdrawn(50_000, 1_500)

        when:
        post ChargebackPostings.lost(chargeback, booking, representative, loss(held: 50_001), COMMISSION)

        then:
        def refusal = thrown(ProblemException)
        refusal.code() == LedgerProblem.NOT_ENOUGH_MONEY
        [held, suspense] == [120_000, 50_000]
    }

    private paid(String iso, long price) {
        currency = iso
        before = platform()
        post Postings.charged("ch_$booking", booking, money(price), money(0))
        post Postings.available("ch_$booking", money(price))
        before[PROVIDER_AVAILABLE] += price
    }

    private accepted(String iso, long price, long commission) {
        paid(iso, price)
        post Postings.released(booking, 'accept', representative, money(price - commission), money(commission), money(0))
    }

    private paidOut(String iso, long price, long commission) {
        accepted(iso, price, commission)
        post Postings.payoutSent("po_$booking", booking, money(price - commission), PayoutSource.PROVIDER)
        post Postings.payoutConfirmed("po_$booking", booking, representative, money(price - commission))
    }

    private withdrawn(long amount, long fee) {
        post ChargebackPostings.withdrawn(chargeback, booking, money(amount), money(fee))
    }

    Loss loss(Map<String, Long> parts) {
        def part = { money(parts.getOrDefault(it, 0L)) }
        new Loss(part('held'), part('refund'), part('frozen'), part('receivable'), part('ours'), part('losses'))
    }

    private post(JournalEntry entry) {
        ledger.post(entry)
    }

    Money money(Number minor) {
        Money.of(minor as long, currency)
    }

    private Currency of() {
        Currency.getInstance(currency)
    }

    private long balance(AccountRef ref) {
        ledger.balance(ref).minor()
    }

    long getHeld() {
        balance(AccountRef.ofBooking(BUYER_FUNDS_HELD, of(), booking))
    }

    long getOwed() {
        balance(AccountRef.earned(of(), booking, representative))
    }

    long getFrozen() {
        balance(AccountRef.frozen(of(), booking, representative))
    }

    long getSuspense() {
        balance(AccountRef.inSuspense(of(), booking, chargeback))
    }

    long getReceivable() {
        balance(AccountRef.ofRepresentative(REPRESENTATIVE_RECEIVABLE, of(), representative))
    }

    Map<AccountKind, Long> getChange() {
        platform().collectEntries { kind, now -> [kind, now - before[kind]] }
    }

    private Map<AccountKind, Long> platform() {
        [PROVIDER_AVAILABLE, CHARGEBACK_FEES, COMMISSION, LOSSES].collectEntries {
            [it, balance(AccountRef.platform(it, of()))]
        }
    }
}
