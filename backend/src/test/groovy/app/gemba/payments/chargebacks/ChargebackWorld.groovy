package app.gemba.payments.chargebacks

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.local.TestServers
import app.gemba.payments.PaymentWorld
import app.gemba.payments.alarms.AlarmKind
import app.gemba.payments.alarms.Alarms

import static app.gemba.payments.PaymentWorld.eventually

/** Chargebacks for specs, as buyers and their banks make them; named by the provider's id. */
class ChargebackWorld {
    final GembaSpec spec
    final PaymentWorld payments
    final Browser admin

    ChargebackWorld(GembaSpec spec, PaymentWorld payments) {
        this.spec = spec
        this.payments = payments
        this.admin = spec.admin()
    }

    /** The bank takes the booking's payment back, and we have heard of it. {@code order}: amount, kind, fee ... */
    String open(deal, Map order = [:]) {
        def id = unheard(deal, order)
        eventually { assert row(id) }
        id
    }

    String unheard(deal, Map order = [:]) {
        payments.provider.control("dispute/${charge(deal)}", order).id
    }

    void decide(String id, String status, boolean feeReturned = false) {
        payments.provider.control("decide/$id", [status: status, feeReturned: feeReturned])
    }

    /** The bank has decided, and it is booked. */
    void settled(String id, String status, boolean feeReturned = false) {
        decide(id, status, feeReturned)
        eventually { assert row(id).settled }
    }

    Map row(String id) {
        spec.sql.firstRow("select * from chargeback where external_id = $id") as Map
    }

    String path(String id) {
        "/api/admin/chargebacks/${row(id).id}"
    }

    Map seen(String id) {
        admin.get(path(id)).expect(200).json
    }

    Browser.Answer bear(String id, String bearer) {
        admin.post("${path(id)}/bearer", [bearer: bearer])
    }

    Browser.Answer answer(String id, Map named = [:]) {
        admin.post("${path(id)}/evidence", [statement: 'Somebody was there and wrote a report', report: true] + named)
    }

    Map atProvider(String id) {
        payments.provider.read("/v1/disputes/$id")
    }

    void sweep() {
        spec.beans.getBean(ChargebackSweep).run()
    }

    /** What the journals of that kind have done to the accounts of a booking, and to ours through it. */
    Map<String, Long> journal(deal, String posting) {
        spec.sql.rows("""select a.kind, cast(sum(l.amount) as bigint) as amount
            from journal j join journal_line l on l.journal_id = j.id join ledger_account a on a.id = l.account_id
            where j.booking_id = ${deal.bookingId.value()} and j.posting_kind = $posting group by a.kind""")
            .collectEntries { [it.kind, it.amount] }
    }

    boolean alarm(AlarmKind kind, Object subject) {
        spec.beans.getBean(Alarms).open().any { it.kind() == kind && it.subject() == subject.toString() }
    }

    static List mails(Browser browser) {
        TestServers.mail().messagesTo(browser.me.email as String)
    }

    private String charge(deal) {
        spec.sql.firstRow("""select charge_id from payment where booking_id = ${deal.bookingId.value()}
            order by received_at limit 1""").charge_id
    }
}
