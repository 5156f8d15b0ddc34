package app.gemba.payments

import app.gemba.Browser
import app.gemba.GembaSpec

import static app.gemba.payments.PaymentWorld.eventually

/** What happens to money after it was released, for specs: orders of an admin, and what the provider is asked for. */
class AfterReleaseWorld {
    final GembaSpec spec
    final PaymentWorld payments
    final Browser admin

    AfterReleaseWorld(GembaSpec spec, PaymentWorld payments) {
        this.spec = spec
        this.payments = payments
        this.admin = spec.admin()
    }

    Browser.Answer giveBack(deal, long minor, Map named = [:]) {
        admin.post("/api/admin/bookings/$deal.id/restitutions", [
            key: UUID.randomUUID().toString(), amount: [minor: minor, currency: named.currency ?: 'USD'], bearer: 'SHARED',
            reason: 'Half of the photos turned out to be of another hall'] + named.findAll { it.key != 'currency' })
    }

    /** Refundable, and the restitutions of a booking. */
    Map restitutions(deal) {
        admin.get("/api/admin/bookings/$deal.id/restitutions").expect(200).json
    }

    Browser.Answer writeOff(deal, long minor, Map named = [:]) {
        admin.post("/api/admin/receivables/$deal.representative.me.id/write-off", [
            key: UUID.randomUUID().toString(), amount: [minor: minor, currency: 'USD'],
            reason: 'The account was closed and nobody answers'] + named)
    }

    /** What the representative of this booking owes, with where it comes from; null for nothing. */
    Map owed(deal, String currency = 'USD') {
        admin.get('/api/admin/receivables').expect(200).json
            .find { it.representativeId == deal.representative.me.id && it.owed.currency == currency }
    }

    /** The claims of this booking. */
    List<Map> claims(deal) {
        spec.sql.rows("select * from claim where booking_id = ${deal.bookingId.value()} order by created_at") as List<Map>
    }

    List<Map> payouts(deal) {
        spec.sql.rows("select * from payout where booking_id = ${deal.bookingId.value()} order by id") as List<Map>
    }

    /** The calls to the provider that would take money back from this booking's transfer. */
    List<Map> reversalCalls(deal) {
        def transfer = payouts(deal)[0].external_id
        payments.provider.calls('POST', "/v1/transfers/$transfer/reversals")
    }

    /** The representative takes everything out of the account. */
    void empty(String account) {
        def balance = atProvider('GET', '/v1/balance', account)
        balance.available.findAll { it.amount > 0 }.each {
            atProvider('POST', '/v1/payouts', account, "amount=$it.amount&currency=$it.currency")
        }
    }

    /** Something done to the provider's books by somebody else than us. */
    Map atProvider(String method, String path, String account = null, String form = null) {
        def connection = URI.create("${payments.provider.server.url()}$path").toURL().openConnection() as HttpURLConnection
        connection.requestMethod = method
        connection.setRequestProperty('Authorization', 'Bearer sk_test_specs')
        if (account) {
            connection.setRequestProperty('Stripe-Account', account)
        }
        if (form) {
            connection.doOutput = true
            connection.outputStream.withCloseable { it.write(form.bytes) }
        }
        GembaSpec.parse(connection.inputStream.text) as Map
    }

    /** The buyer has the money again. */
    void refunded(deal, long minor) {
        eventually { assert payments.amounts(deal).refunded == minor }
    }
}
