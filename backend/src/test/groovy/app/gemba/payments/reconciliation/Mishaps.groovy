package app.gemba.payments.reconciliation

import app.gemba.bookings.BookingWorld
import app.gemba.ledger.DeskPostings
import app.gemba.ledger.Ledger
import app.gemba.ledger.PayoutSource
import app.gemba.ledger.Postings
import app.gemba.ledger.TreasuryPostings
import app.gemba.payments.PaymentProviderForSpecs
import app.gemba.payments.PaymentWorld
import app.gemba.shared.Money
import java.time.Duration

import static app.gemba.ledger.AccountKind.BANK
import static app.gemba.ledger.AccountKind.OWN_FUNDS
import static app.gemba.ledger.AccountRef.platform
import static app.gemba.payments.PaymentWorld.eventually

/** What can go wrong with the books, by the words in which {@link ReconciliationSpec} tells of it. */
class Mishaps {
    /** Its money can be used at once. */
    static final QUICK_CARD = '4000 0000 0000 0077'

    private final ReconciliationSpec spec
    private final PaymentProviderForSpecs ownProvider
    private final BookingWorld bookings
    private final PaymentWorld world
    private final Ledger ledger
    /** What would spoil the rows after it. */
    Closure undo

    Mishaps(ReconciliationSpec spec) {
        this.spec = spec
        ownProvider = spec.paymentProvider()
        bookings = new BookingWorld(spec)
        world = new PaymentWorld(spec)
        ledger = spec.beans.getBean(Ledger)
    }

    void 'a journal that does not balance'() {
        journal([FINANCIAL_ACCOUNT: 5, CHARGEBACK_FEES: -4])
    }

    void 'one cause that was posted twice'() {
        def first = spec.sql.firstRow("select id from journal where source = 'adjustment' limit 1").id
        def twin = UUID.randomUUID()
        spec.sql.execute('alter table journal drop constraint journal_source_key')
        unguarded { db ->
            db.execute("""insert into journal (id, source, source_id, posting_kind, request_hash, posted_at, written_by)
                select ?, source, source_id, posting_kind, request_hash, posted_at, written_by from journal where id = ?""", twin, first)
            lines(db, twin, first, 1)
        }
        undo = {
            unguarded { db ->
                lines(db, first, first, -1)
                db.execute('delete from journal_line where journal_id = ?', twin)
                db.execute('delete from journal where id = ?', twin)
            }
            spec.sql.execute('alter table journal add constraint journal_source_key unique (source, source_id, posting_kind)')
        }
    }

    void 'an account below zero'() {
        def deal = bookings.funded()
        journal([FINANCIAL_ACCOUNT: -999_999_999, BUYER_FUNDS_HELD: 999_999_999], deal.bookingId.value())
    }

    void 'a balance that was written by hand'() {
        unguarded { it.execute("update account_balance_slot set balance = balance + 7 where account_id = ? and slot in (0, 1)", account('FINANCIAL_ACCOUNT')) }
    }

    void 'a payment that the ledger has otherwise'() {
        def deal = bookings.funded()
        spec.sql.execute('update payment set amount = amount + 1 where booking_id = ?', deal.bookingId.value())
    }

    void 'money held for a booking that is over'() {
        def deal = bookings.funded()
        spec.sql.execute("update booking set status = 'CLOSED' where id = ?", deal.bookingId.value())
    }

    void 'more refunded than was paid'() {
        def deal = bookings.cancelled()
        eventually { assert world.refund(deal).state == 'DONE' }
        spec.sql.execute('update refund set amount = amount + 1 where booking_id = ?', deal.bookingId.value())
    }

    void 'more paid out than was earned'() {
        def deal = bookings.funded()
        def payable = unguarded { db ->
            db.firstRow("""insert into ledger_account (kind, currency, booking_id, party_id, side, may_go_negative)
                values ('REPRESENTATIVE_PAYABLE', 'USD', ?, ?, -1, false) returning id""",
                deal.bookingId.value(), UUID.fromString(deal.representative.me.id)).id
        }
        journal([CHARGEBACK_FEES: -500, (payable): 500], deal.bookingId.value(), 'PAYOUT_CONFIRMED')
    }

    void 'commission before anything was accepted'() {
        def deal = bookings.funded()
        ledger.post(Postings.released(deal.bookingId.value(), 'spec', UUID.fromString(deal.representative.me.id),
            Money.of(0, 'USD'), Money.of(900, 'USD'), Money.of(0, 'USD')))
    }

    void 'a fee that nobody covers'() {
        def all = Money.of(100_000_000_00, 'USD')
        ledger.post(TreasuryPostings.railFeePaid(UUID.randomUUID() as String, null, all, PayoutSource.BANK))
        undo = { ledger.post(DeskPostings.adjusted(UUID.randomUUID(), null, platform(BANK, all.currency()), platform(OWN_FUNDS, all.currency()), all)) }
    }

    void 'a payment of another amount than asked for'() {
        def deal = bookings.agreed()
        ownProvider.pay(world.page(deal), QUICK_CARD, [amount: 4_321])
        eventually { assert spec.sql.firstRow("select state from payment where booking_id = ${deal.bookingId.value()}")?.state == 'PARKED' }
    }

    void 'a payout that never arrives'() {
        def deal = bookings.funded()
        ledger.post(Postings.payoutSent(UUID.randomUUID() as String, deal.bookingId.value(), Money.of(100, 'USD'), PayoutSource.BANK))
    }

    void 'a call whose end nobody knows'() {
        ownProvider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'close', times: 100, performed: false])
        ownProvider.control('webhooks', [mode: 'lost', types: ['refund.created', 'refund.updated'], times: 10])
        def deal = bookings.cancelled()
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        undo = {
            eventually {
                spec.clock.advance(Duration.ofHours(2))
                world.sweep()
                assert world.operation(deal, 'REFUND').state == 'ABANDONED'
            }
        }
    }

    void 'a chargeback that is withdrawn twice'() {
        spec.sql.execute("""insert into provider_movement (id, type, source, amount, fee, currency, created, available, seen_at)
            select 'txn_again', type, source, amount, fee, currency, created, available, seen_at
            from provider_movement where type = 'adjustment' and amount < 0 limit 1""")
    }

    void 'money at the provider that is not ours'() {
        foreignCharge()
    }

    void 'two journals about one movement'() {
        def charge = foreignCharge()
        ledger.post(Postings.charged(charge, UUID.randomUUID(), Money.of(5_000, 'USD'), Money.of(175, 'USD')))
        ledger.post(Postings.parked(charge, Money.of(5_000, 'USD'), Money.of(175, 'USD')))
    }

    void 'a journal over another amount'() {
        def charge = foreignCharge()
        ledger.post(Postings.charged(charge, UUID.randomUUID(), Money.of(6_000, 'USD'), Money.of(175, 'USD')))
    }

    void 'a second journal about a movement'() {
        def charge = spec.sql.firstRow("""select m.source from provider_movement m join journal j on j.id = m.journal_id
            where j.posting_kind = 'CHARGED' limit 1""").source
        ledger.post(Postings.parked(charge, Money.of(700, 'USD'), Money.of(0, 'USD')))
    }

    void 'a journal that the provider knows nothing of'() {
        ledger.post(Postings.charged("ch_${UUID.randomUUID()}".toString(), UUID.randomUUID(), Money.of(9_000, 'PLN'), Money.of(300, 'PLN')))
    }

    /** Of another application on the same account, of which we are not told. */
    private String foreignCharge() {
        ownProvider.control('webhooks', [mode: 'lost'])
        ownProvider.charge(ownProvider.foreignPayment(5_000, QUICK_CARD))
    }

    void 'a notice that nobody took up'() {
        spec.sql.execute('''insert into webhook_event (event_id, type, topic, object_id, created_at, livemode, raw, received_at, state, attempts)
            values (?, 'charge.updated', 'CHARGE', 'ch_spec', now(), false, '', now(), 'NEW', 3)''', "spec_${UUID.randomUUID()}".toString())
    }

    void 'a notice about money of the other kind'() {
        PaymentProviderForSpecs.tell(spec.anonymous(), 'payment_intent.succeeded', 'pi_spec', [livemode: true]).expect(200)
    }

    private long account(kind, UUID booking = null) {
        if (kind in ['FINANCIAL_ACCOUNT', 'CHARGEBACK_FEES']) {
            // nothing else moves these, so that what a hand does to them shows up once
            spec.sql.execute("""insert into ledger_account (kind, currency, side, may_go_negative)
                select ?, 'USD', 1, true where not exists (select from ledger_account where kind = ?)""", kind, kind)
        }
        kind instanceof Number ? kind as long : spec.sql.firstRow('''select id from ledger_account
            where kind = ? and currency = 'USD' and (booking_id is null or booking_id = ?) limit 1''', kind as String, booking).id
    }

    /** A journal past every guard, and without the balances that follow. */
    private void journal(Map lines, UUID booking = null, String posting = 'ADJUSTED') {
        def accounts = lines.collectEntries { kind, amount -> [account(kind, booking), amount] }
        unguarded { db ->
            def id = UUID.randomUUID()
            db.execute("""insert into journal (id, source, source_id, posting_kind, request_hash, booking_id, posted_at, written_by)
                values (?, 'spec', ?, ?, '', ?, now(), pg_current_xact_id())""", id, id as String, posting, booking)
            accounts.each { account, amount ->
                db.execute('insert into journal_line (journal_id, account_id, currency, amount) values (?, ?, ?, ?)', id, account, 'USD', amount)
            }
        }
    }

    /** Lines like another journal's, with the balances that follow from them; without lines of its own for one that goes. */
    private static void lines(groovy.sql.Sql db, UUID journal, UUID like, int sign) {
        if (sign > 0) {
            db.execute("""insert into journal_line (journal_id, account_id, currency, amount)
                select ?, account_id, currency, amount from journal_line where journal_id = ?""", journal, like)
        }
        db.execute("""update account_balance_slot b set balance = balance + ? * l.amount from journal_line l
            where l.journal_id = ? and l.account_id = b.account_id and slot in (0, 1)""", sign, like)
    }

    /** As a bad restore or a hand in the database would. */
    private Object unguarded(Closure work) {
        def result = null
        spec.sql.withTransaction { connection ->
            def db = new groovy.sql.Sql(connection as java.sql.Connection)
            db.execute("set local session_replication_role = 'replica'")
            result = work(db)
        }
        result
    }
}
