package app.gemba.payments

import app.gemba.bookings.BookingId
import app.gemba.identity.RepresentativeId
import groovy.transform.CompileStatic

/** A booking of the lab and what is believed about its money. Fee and expenses are minor units. */
@CompileStatic
class MoneyDeal {
    final MoneyLab lab
    final UUID id
    final UUID representative
    final String currency
    final long fee
    final long expenses

    MoneyDeal(MoneyLab lab, UUID id, UUID representative, String currency, long fee, long expenses) {
        this.lab = lab
        this.id = id
        this.representative = representative
        this.currency = currency
        this.fee = fee
        this.expenses = expenses
    }

    BookingId getBooking() {
        new BookingId(id)
    }

    RepresentativeId getPaid() {
        new RepresentativeId(representative)
    }

    String getStatus() {
        lab.rows('select status from booking where id = ?', id).first().status
    }

    long getVersion() {
        lab.rows('select version from booking where id = ?', id).first().version as long
    }

    /** As bookings come to stand where time and a report would bring them. */
    void stands(String change, List values = []) {
        lab.update("update booking set $change where id = ?".toString(), (values + [id]) as Object[])
    }

    /** Nothing asks about it any more: the sweeps of those that come later would never come to an end. */
    void retire() {
        def checked = ['checkout', 'payment', 'refund', 'payout', 'claim'].collect { "$it as (update $it set next_check_at = '9000-01-01' where booking_id = ?)" }
        lab.update("""with ${checked.join(', ')},
            account as (update payout_account set next_check_at = '9000-01-01' where representative_id = ?)
            update payment_operation set next_attempt_at = '9000-01-01' where booking_id = ? or party_id = ?""".toString(),
            id, id, id, id, id, representative, id, representative)
    }

    List<Map> rows(String table) {
        lab.rows("select * from $table where booking_id = ? order by id".toString(), id)
    }

    /** Balances of the accounts of this booking, by kind. */
    Map<String, Long> getBalances() {
        lab.rows('''
            select a.kind, sum(b.balance) as balance
            from ledger_account a join account_balance b on b.account_id = a.id
            where a.booking_id = ? or a.party_id = ?
            group by a.kind having sum(b.balance) <> 0 order by a.kind''', id, representative)
            .collectEntries { [it.kind, it.balance as long] } as Map<String, Long>
    }
}
