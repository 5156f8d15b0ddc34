package app.gemba.payments.desk

import app.gemba.GembaSpec
import app.gemba.ledger.AccountKind
import app.gemba.ledger.Ledger
import app.gemba.ledger.Postings
import app.gemba.shared.Money

/** What an admin sees of the whole book. */
class TrialBalanceSpec extends GembaSpec {

    def "a charge moves three kinds of account, and debits stay equal to credits"() {
        given:
        def ada = admin()
        def before = rows(ada, 'CHF')

        when:
        beans.getBean(Ledger).post(
            Postings.charged("ch_${UUID.randomUUID()}", UUID.randomUUID(), Money.of(120_000, 'CHF'), Money.of(3_510, 'CHF')))
        def after = rows(ada, 'CHF')

        then:
        moved(before, after, 'PROVIDER_PENDING') == [debits: 116_490, credits: 0, balance: 116_490]
        moved(before, after, 'PROVIDER_FEES') == [debits: 3_510, credits: 0, balance: 3_510]
        moved(before, after, 'BUYER_FUNDS_HELD') == [debits: 0, credits: 120_000, balance: -120_000]
        moved(before, after, 'COMMISSION') == [debits: 0, credits: 0, balance: 0]
        sheet(ada, 'CHF').difference == [minor: 0, currency: 'CHF']
        sheet(ada, 'CHF').debits == sheet(ada, 'CHF').credits
    }

    def "every kind of account stands in it, also those that were never used"() {
        given:
        beans.getBean(Ledger).post(
            Postings.charged("ch_${UUID.randomUUID()}", UUID.randomUUID(), Money.of(900, 'CHF'), Money.of(30, 'CHF')))

        expect:
        sheet(admin(), 'CHF').accounts*.kind == AccountKind.values()*.name()
    }

    private static Map sheet(ada, String currency) {
        ada.get('/api/admin/money/trial-balance').expect(200).json.currencies.find { it.currency == currency } as Map
    }

    private static Map rows(ada, String currency) {
        (sheet(ada, currency)?.accounts ?: []).collectEntries { [it.kind, it] }
    }

    private static Map moved(Map before, Map after, String kind) {
        ['debits', 'credits', 'balance'].collectEntries {
            [it, after[kind][it].minor - (before[kind]?.get(it)?.minor ?: 0)]
        }
    }
}
