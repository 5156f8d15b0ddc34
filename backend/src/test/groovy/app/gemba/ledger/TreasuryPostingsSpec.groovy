package app.gemba.ledger

import app.gemba.GembaSpec
import app.gemba.shared.Money

import static app.gemba.ledger.AccountKind.BANK
import static app.gemba.ledger.AccountKind.BANK_IN_TRANSIT
import static app.gemba.ledger.AccountKind.FINANCIAL_ACCOUNT
import static app.gemba.ledger.AccountKind.PAYOUT_FEES
import static app.gemba.ledger.AccountKind.PAYOUT_IN_TRANSIT
import static app.gemba.ledger.AccountKind.PROVIDER_AVAILABLE

/** Our own money on its way, and payouts that leave from other places than the provider. */
class TreasuryPostingsSpec extends GembaSpec {
    UUID booking = UUID.randomUUID()
    UUID representative = UUID.randomUUID()
    String payout = "po_$booking"
    String currency
    Map<AccountKind, Long> before

    Ledger getLedger() {
        beans.getBean(Ledger)
    }

    def "our share goes from the provider to our bank: #iso"() {
        given:
        start(iso)

        when:
        post TreasuryPostings.ownPayoutSent(payout, money(amount))

        then:
        change == none + [(PROVIDER_AVAILABLE): -amount, (BANK_IN_TRANSIT): amount]

        when:
        post TreasuryPostings.ownPayoutArrived(payout, money(amount))

        then:
        change == none + [(PROVIDER_AVAILABLE): -amount, (BANK): amount]

        when: 'the bank sends it back days later'
        post TreasuryPostings.ownPayoutFailed(payout, money(amount), true)

        then:
        change == none

        where:
        iso   | amount
        'USD' | 15_000
        'JPY' | 20_000
    }

    def "a payout to our bank that fails on its way is with the provider again: #iso"() {
        given:
        start(iso)
        post TreasuryPostings.ownPayoutSent(payout, money(amount))

        when:
        post TreasuryPostings.ownPayoutFailed(payout, money(amount), false)

        then:
        change == none

        where:
        iso   | amount
        'USD' | 15_000
        'JPY' | 20_000
    }

    def "a payout abroad is funded first and costs its rail's fee: #iso"() {
        given:
        start(iso)

        when:
        post TreasuryPostings.financialAccountFunded(payout, money(amount + fee))
        post TreasuryPostings.railFeePaid(payout, booking, money(fee), PayoutSource.FINANCIAL_ACCOUNT)
        sent(PayoutSource.FINANCIAL_ACCOUNT, amount)

        then:
        change == none + [(PROVIDER_AVAILABLE): -amount - fee, (PAYOUT_FEES): fee]
        owed == 0

        where:
        iso   | amount  | fee
        'USD' | 96_000  | 390
        'JPY' | 144_000 | 600
    }

    def "a payout leaves our bank, fails or comes back, and is owed again: #iso"() {
        given:
        start(iso)

        when: 'it is refused'
        earn(amount)
        post Postings.payoutSent(payout, booking, money(amount), PayoutSource.BANK)

        then:
        change == none + [(BANK): -amount, (PAYOUT_IN_TRANSIT): amount]

        when:
        post Postings.payoutFailed(payout, booking, money(amount), PayoutSource.BANK)

        then:
        change == none
        owed == amount

        when: 'the next one arrives and comes back'
        post Postings.payoutSent("$payout/2", booking, money(amount), PayoutSource.BANK)
        post Postings.payoutConfirmed("$payout/2", booking, representative, money(amount))

        then:
        change == none + [(BANK): -amount]
        owed == 0

        when:
        post Postings.payoutReturned("$payout/2", booking, representative, money(amount), PayoutSource.BANK)

        then:
        change == none
        owed == amount

        where:
        iso   | amount
        'USD' | 96_000
        'JPY' | 144_000
    }

    private start(String iso) {
        currency = iso
        before = platform()
    }

    private sent(PayoutSource from, long amount) {
        earn(amount)
        post Postings.payoutSent(payout, booking, money(amount), from)
        post Postings.payoutConfirmed(payout, booking, representative, money(amount))
    }

    private earn(long amount) {
        post Postings.charged("ch_$booking", booking, money(amount), money(0))
        post Postings.released(booking, 'accept', representative, money(amount), money(0), money(0))
    }

    private post(JournalEntry entry) {
        ledger.post(entry)
    }

    private Money money(Number minor) {
        Money.of(minor as long, currency)
    }

    long getOwed() {
        ledger.balance(AccountRef.earned(Currency.getInstance(currency), booking, representative)).minor()
    }

    static Map<AccountKind, Long> getNone() {
        [PROVIDER_AVAILABLE, FINANCIAL_ACCOUNT, BANK, BANK_IN_TRANSIT, PAYOUT_IN_TRANSIT, PAYOUT_FEES]
            .collectEntries { [it, 0L] }
    }

    Map<AccountKind, Long> getChange() {
        platform().collectEntries { kind, now -> [kind, now - before[kind]] }
    }

    private Map<AccountKind, Long> platform() {
        none.collectEntries { kind, zero ->
            [kind, ledger.balance(AccountRef.platform(kind, Currency.getInstance(currency))).minor()]
        }
    }
}
