package app.gemba.ledger

import app.gemba.GembaSpec
import app.gemba.shared.Money
import app.gemba.shared.ProblemException

import static app.gemba.ledger.AccountKind.BUYER_FUNDS_HELD
import static app.gemba.ledger.AccountKind.CANCELLATION_FEE
import static app.gemba.ledger.AccountKind.COMMISSION
import static app.gemba.ledger.AccountKind.LOSSES
import static app.gemba.ledger.AccountKind.PAYOUT_IN_TRANSIT
import static app.gemba.ledger.AccountKind.PROVIDER_AVAILABLE
import static app.gemba.ledger.AccountKind.PROVIDER_FEES
import static app.gemba.ledger.AccountKind.PROVIDER_PENDING
import static app.gemba.ledger.AccountKind.REFUND_PAYABLE
import static app.gemba.ledger.AccountKind.REPRESENTATIVE_RECEIVABLE
import static app.gemba.ledger.AccountKind.SUSPENSE

/** The worked example: USD 1,200.00 with 240.00 commission and a fee of 35.10, and JPY 180,000, 36,000 and 6,480. */
class PostingsSpec extends GembaSpec {
    UUID booking = UUID.randomUUID()
    UUID representative = UUID.randomUUID()
    String charge = "ch_${UUID.randomUUID()}"
    String operation = UUID.randomUUID()
    String currency

    Ledger getLedger() {
        beans.getBean(Ledger)
    }

    def "a paid, accepted and paid-out booking leaves commission less the provider's fee with us: #iso"() {
        given:
        currency = iso
        def before = platform()

        when: 'the buyer pays and the money becomes available'
        post Postings.charged(charge, booking, money(price), money(fee))

        then:
        held == price

        when:
        post Postings.available(charge, money(price - fee))
        post Postings.released(booking, 'accept', representative, money(price - commission), money(commission), money(0))

        then: 'acceptance moves it from the buyer to the representative and to us'
        held == 0
        owed == price - commission

        when:
        post Postings.payoutSent(operation, booking, money(price - commission), PayoutSource.PROVIDER)
        post Postings.payoutConfirmed(operation, booking, representative, money(price - commission))

        then:
        owed == 0
        change(before) == [
            (PROVIDER_AVAILABLE): kept, (COMMISSION): commission, (PROVIDER_FEES): fee,
            (PROVIDER_PENDING): 0, (PAYOUT_IN_TRANSIT): 0, (CANCELLATION_FEE): 0, (SUSPENSE): 0]

        where:
        iso   | price   | commission | fee   || kept
        'USD' | 120_000 | 24_000     | 3_510 || 20_490
        'JPY' | 180_000 | 36_000     | 6_480 || 29_520
    }

    def "a full cancellation costs us the provider's fee: #iso"() {
        given:
        currency = iso
        def before = platform()
        paid(price, fee)

        when:
        post Postings.cancelled(booking, 'cancel', representative, money(0), money(0), money(price))

        then:
        held == 0
        refundPayable == price

        when:
        post Postings.refundSent("re_$charge", booking, money(price))

        then:
        refundPayable == 0
        change(before)[PROVIDER_AVAILABLE] == -fee

        when: 'the refund comes back ten days later'
        post Postings.refundFailed("re_$charge", booking, money(price))

        then: 'the buyer is owed the money again'
        refundPayable == price

        where:
        iso   | price   | fee
        'USD' | 120_000 | 3_510
        'JPY' | 180_000 | 6_480
    }

    def "a late cancellation splits the payment between buyer, representative and us: #iso"() {
        given:
        currency = iso
        def before = platform()
        paid(price, fee)

        when:
        post Postings.cancelled(booking, 'cancel', representative, money(earned), money(ours), money(refund))

        then:
        [held, owed, refundPayable, change(before)[CANCELLATION_FEE]] == [0, earned, refund, ours]

        where:
        iso   | price   | fee   || refund  | earned | ours
        'USD' | 120_000 | 3_510 || 84_000  | 24_000 | 12_000
        'JPY' | 180_000 | 6_480 || 126_000 | 36_000 | 18_000
    }

    def "accepted with a penalty of 10 percent for lateness: #iso"() {
        given:
        currency = iso
        def before = platform()
        paid(price, fee)

        when:
        post Postings.released(booking, 'accept', representative, money(earned), money(commission), money(penalty))

        then:
        [held, owed, refundPayable, change(before)[COMMISSION]] == [0, earned, penalty, commission]

        where:
        iso   | price   | fee   || penalty | commission | earned
        'USD' | 120_000 | 3_510 || 12_000  | 21_600     | 86_400
        'JPY' | 180_000 | 6_480 || 18_000  | 32_400     | 129_600
    }

    def "a refund after acceptance is borne by both, and after the payout it is owed, reversed or netted: #iso"() {
        given:
        currency = iso
        paid(price, fee)
        post Postings.released(booking, 'accept', representative, money(price - commission), money(commission), money(0))

        when: 'before the payout'
        post Postings.earningRefunded(booking, 'goodwill', representative, shares(theirs, ours))

        then:
        [owed, refundPayable] == [price - commission - theirs, theirs + ours]

        when: 'after the payout'
        post Postings.payoutSent(operation, booking, money(price - commission - theirs), PayoutSource.PROVIDER)
        post Postings.payoutConfirmed(operation, booking, representative, money(price - commission - theirs))
        post Postings.paidEarningRefunded(booking, 'goodwill-2', representative, shares(theirs, ours))

        then:
        [owed, receivable] == [0, theirs]

        when: 'one half is taken back from the account, the other from the next booking'
        post Postings.transferReversed("trr_$charge", booking, representative, money(theirs / 2))
        def next = anotherBookingEarning(theirs)
        post Postings.receivableNetted(next, 'net', representative, money(theirs / 2))

        then:
        receivable == 0
        balance(AccountRef.earned(of(), next, representative)) == theirs / 2

        where:
        iso   | price   | commission | fee   || theirs | ours
        'USD' | 120_000 | 24_000     | 3_510 || 24_000 | 6_000
        'JPY' | 180_000 | 36_000     | 6_480 || 36_000 | 9_000
    }

    def "a payout that fails or comes back is owed again"() {
        given:
        currency = 'USD'
        paid(120_000, 3_510)
        post Postings.released(booking, 'accept', representative, money(96_000), money(24_000), money(0))

        when: 'refused before it was confirmed'
        post Postings.payoutSent(operation, booking, money(96_000), PayoutSource.PROVIDER)
        post Postings.payoutFailed(operation, booking, money(96_000), PayoutSource.PROVIDER)

        then:
        owed == 96_000

        when: 'a second try arrives and is returned by the bank'
        post Postings.payoutSent("$operation/2", booking, money(96_000), PayoutSource.PROVIDER)
        post Postings.payoutConfirmed("$operation/2", booking, representative, money(96_000))
        post Postings.payoutReturned("$operation/2", booking, representative, money(96_000),
            PayoutSource.PROVIDER)

        then:
        owed == 96_000
    }

    def "what a representative owes us and will not pay is our loss: #iso"() {
        given:
        currency = iso
        paid(theirs + ours, 0)
        post Postings.released(booking, 'accept', representative, money(theirs), money(ours), money(0))
        post Postings.paidEarningRefunded(booking, 'goodwill', representative, shares(theirs, ours))
        def before = balance(AccountRef.platform(LOSSES, of()))

        when:
        post Postings.receivableWrittenOff(operation, null, representative, money(theirs))

        then:
        receivable == 0
        balance(AccountRef.platform(LOSSES, of())) - before == theirs

        where:
        iso   || theirs | ours
        'USD' || 24_000 | 6_000
        'JPY' || 36_000 | 9_000
    }

    def "a payment that fits no booking is nobody's"() {
        given:
        currency = 'USD'
        def before = platform()

        when:
        post Postings.parked(charge, money(5_000), money(175))

        then:
        change(before)[SUSPENSE] == 5_000
    }

    def "more than was held cannot be released, nor more than was earned be paid out"() {
        given:
        currency = 'USD'
        paid(120_000, 3_510)

        when:
        post Postings.released(booking, 'accept', representative, money(96_001), money(24_000), money(0))

        then:
        def refusal = thrown(ProblemException)
        refusal.code() == LedgerProblem.NOT_ENOUGH_MONEY

        when:
        post Postings.released(booking, 'accept', representative, money(50_000), money(0), money(0))
        post Postings.payoutSent(operation, booking, money(50_001), PayoutSource.PROVIDER)
        post Postings.payoutConfirmed(operation, booking, representative, money(50_001))

        then:
        def second = thrown(ProblemException)
        second.code() == LedgerProblem.NOT_ENOUGH_MONEY
        held == 70_000
    }

    private anotherBookingEarning(long amount) {
        def next = UUID.randomUUID()
        post Postings.charged("ch_$next", next, money(amount), money(0))
        post Postings.released(next, 'accept', representative, money(amount), money(0), money(0))
        next
    }

    private paid(long price, long fee) {
        post Postings.charged(charge, booking, money(price), money(fee))
        post Postings.available(charge, money(price - fee))
    }

    private Shares shares(long theirs, long ours) {
        new Shares(money(theirs), money(ours), money(0))
    }

    private post(JournalEntry entry) {
        ledger.post(entry)
    }

    private Money money(Number minor) {
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

    long getRefundPayable() {
        balance(AccountRef.ofBooking(REFUND_PAYABLE, of(), booking))
    }

    long getOwed() {
        balance(AccountRef.earned(of(), booking, representative))
    }

    long getReceivable() {
        balance(AccountRef.ofRepresentative(REPRESENTATIVE_RECEIVABLE, of(), representative))
    }

    private Map<AccountKind, Long> platform() {
        [PROVIDER_AVAILABLE, COMMISSION, PROVIDER_FEES, PROVIDER_PENDING, PAYOUT_IN_TRANSIT, CANCELLATION_FEE, SUSPENSE]
            .collectEntries { [it, balance(AccountRef.platform(it, of()))] }
    }

    private Map<AccountKind, Long> change(Map<AccountKind, Long> before) {
        platform().collectEntries { kind, now -> [kind, now - before[kind]] }
    }
}
