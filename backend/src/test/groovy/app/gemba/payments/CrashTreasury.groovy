package app.gemba.payments

import app.gemba.ledger.DeskPostings
import app.gemba.ledger.Ledger
import app.gemba.shared.Money

import static app.gemba.ledger.AccountKind.OWN_FUNDS
import static app.gemba.ledger.AccountKind.PROVIDER_AVAILABLE
import static app.gemba.ledger.AccountRef.platform

/**
 * Our own money on the brink of leaving for our bank. Only one transaction at a time touches it, so that a case that stops
 * inside one is the last of its kind to begin.
 */
class CrashTreasury {
    private static final Currency OURS = Currency.getInstance('USD')
    private static final long AMOUNT = 15_000
    private static final String PATH = '/api/admin/money/own-payouts'
    private final MoneyLab lab
    private final MoneyPost post

    CrashTreasury(MoneyLab lab, MoneyPost post) {
        this.lab = lab
        this.post = post
        def before = atProvider()
        lab.provider.foreignPayment(20_000_000, MoneyScenario.AT_ONCE[0])
        lab.beans.getBean(Ledger).post(DeskPostings.adjusted(UUID.randomUUID(), null, platform(PROVIDER_AVAILABLE, OURS),
            platform(OWN_FUNDS, OURS), new Money(atProvider() - before, OURS)))
    }

    CrashCase sent() {
        def key = UUID.randomUUID()
        def send = { URI app -> order(app, key) }
        new CrashCase(subject: key, act: send, again: send,
            wrong: {
                def row = row(key)
                CrashCase.untrue('it has an end': row?.state in ['ON_THE_WAY', 'ARRIVED', 'REFUSED'],
                    'one payout was made, or none that was refused': made(row) == (row?.state == 'REFUSED' ? 0 : 1))
            })
    }

    /** It has left before; now our bank has it. */
    CrashCase told() {
        def key = UUID.randomUUID()
        order(lab.app.URI, key)
        post.carry()
        def id = row(key).external_id as String
        new CrashCase(subject: id, event: 'payout.paid', act: { URI app -> lab.provider.control("arrive/$id", [:]) }, again: { URI app -> },
            wrong: {
                CrashCase.untrue('it has arrived': row(key).state == 'ARRIVED', 'it is posted once':
                    lab.rows("select id from journal where source_id = ? and posting_kind = 'OWN_PAYOUT_ARRIVED'", id).size() == 1)
            })
    }

    private void order(URI app, UUID key) {
        lab.adminAt(app).post(PATH, [key: key, amount: [minor: AMOUNT, currency: 'USD'], reason: 'What we earned in October']).expect(200)
    }

    private Map row(UUID key) {
        lab.rows('select * from own_payout where id = ?', key)[0]
    }

    private int made(Map row) {
        lab.provider.read('/v1/payouts?limit=100').data.count { it.metadata.operation_id == row?.operation_id?.toString() } as int
    }

    private long atProvider() {
        def balance = lab.provider.read('/v1/balance')
        ['available', 'pending'].sum { part -> balance[part].findAll { it.currency == 'usd' }*.amount.sum() ?: 0L } as long
    }
}
