package app.gemba.payments

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingStatus
import app.gemba.payments.reconciliation.BookingBooks
import app.gemba.payments.reconciliation.Books
import spock.util.concurrent.PollingConditions

/** Money for specs, moved as people and the provider move it. */
class PaymentWorld {
    final GembaSpec spec
    final PaymentProviderForSpecs provider

    PaymentWorld(GembaSpec spec) {
        this.spec = spec
        provider = spec.paymentProvider()
    }

    /** The address of the booking's payment page. */
    String page(deal) {
        deal.buyer.post("$deal.path/payment").expect(200).json.checkoutUrl
    }

    /** The buyer pays and the booking is funded. */
    void pay(deal) {
        assert provider.pay(page(deal)).outcome == 'paid'
        eventually { assert deal.status == BookingStatus.FUNDED.name() }
    }

    /** Where the booking's money is, as its buyer sees it. */
    Map money(deal) {
        deal.buyer.get("$deal.path/money").expect(200).json
    }

    /** The amounts of {@link #money} in minor units. */
    Map amounts(deal) {
        money(deal).subMap(['funded', 'held', 'releasedToRepresentative', 'commission', 'refunded', 'refundPending'])
            .collectEntries { name, money -> [name, money.minor] }
    }

    /** The representative's account at the provider, ready to be paid. */
    String account(Browser representative) {
        def account = newAccount(representative)
        provider.onboard(account)
        eventually {
            assert representative.get('/api/representatives/me/payout-account').json.state == 'READY'
        }
        account
    }

    /** The representative's account at the provider, with nothing filled in yet. */
    String newAccount(Browser representative) {
        def url = representative.post('/api/representatives/me/payout-account').expect(200).json.url
        (url =~ /acct_[A-Za-z0-9]+/)[0]
    }

    /** What the sweep does by itself every half minute. */
    void sweep() {
        spec.beans.getBean(PaymentSweep).run()
    }

    /** The operation of that kind that this booking made last. */
    Map operation(deal, String kind) {
        spec.sql.firstRow("""select * from payment_operation where kind = $kind and booking_id = ${UUID.fromString(deal.id)}
            order by created_at desc limit 1""") as Map
    }

    /** The booking's refund. */
    Map refund(deal) {
        spec.sql.firstRow("select * from refund where booking_id = ${UUID.fromString(deal.id)}") as Map
    }

    /** Every rule that is broken: those of the ledger everywhere, those of bookings for all that this spec has made. */
    List<String> getViolations() {
        def bookings = spec.beans.getBean(BookingBooks)
        def broken = spec.beans.getBean(Books).ledgerDifferences() +
            bookings.bookings(spec.began, Integer.MAX_VALUE).collectMany { bookings.differences(it) }
        broken*.toString()
    }

    static void eventually(Closure conditions) {
        new PollingConditions(timeout: 60, delay: 0.1).eventually(conditions)
    }
}
