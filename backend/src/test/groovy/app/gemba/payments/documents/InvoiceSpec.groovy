package app.gemba.payments.documents

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import java.security.MessageDigest
import java.sql.SQLException
import java.time.Duration

/** A quote of USD 600.00 and 100.50 of expenses, unless a spec says otherwise. */
class InvoiceSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = DocumentWorld.alone(this)

    def cleanup() {
        world.payments.provider.reset()
    }

    def "a payment has its invoice: who, to whom, what was quoted, what the ledger holds, and why there is no tax"() {
        given:
        def lena = buyer(organisationName: '寧波北極光戶外用品有限公司')
        lena.put('/api/billing-details', [
            name: 'Công ty TNHH Dệt may Hà Nội', address: '12 Phố Huế\nQuận Hai Bà Trưng', postalCode: '100000', city: 'Hà Nội',
            country: 'VN', taxId: '0101234567-001', reference: 'PO 4711', version: -1]).expect(200)
        def factory = bookings.factory(lena, [localName: '东莞市厚街鞋业有限公司'])
        def deal = bookings.funded(buyer: lena, factory: factory,
            representative: bookings.vettedRepresentative(name: 'Nguyễn Thị Hương'))

        when:
        def documents = world.of(lena, deal)
        def answer = world.invoice(lena, documents[0])
        def text = DocumentWorld.text(answer)
        new File('target/invoice-sample.pdf').bytes = answer.bytes

        then:
        documents*.kind == ['INVOICE']
        documents[0].number ==~ /GEMBA-INV-\d{4}-\d{6}/
        documents[0].total == [minor: world.moved(deal, 'CHARGED', 'BUYER_FUNDS_HELD'), currency: 'USD']
        documents[0].tax.minor == 0
        documents[0].taxReason == 'NOT_REGISTERED'

        and:
        ['Invoice', documents[0].number, 'Gemba Visits Ltd', '1 Example Street', 'United Kingdom', 'Công ty TNHH Dệt may Hà Nội',
         '12 Phố Huế', 'Quận Hai Bà Trưng', '100000 Hà Nội', 'Vietnam', 'Tax number 0101234567-001', 'PO 4711',
         'First visit before the pilot order', '东莞市厚街鞋业有限公司', 'Asia/Shanghai', '(UTC)', deal.id,
         'Factory visit by Nguyễn Thị Hương', '2 man-days at $300.00 USD', '$600.00 USD', 'Expense: Train $40.50 USD',
         'Expense: One night $60.00 USD', 'Net $700.50 USD', 'Tax 0 % · NOT_REGISTERED $0.00 USD', 'Total, paid $700.50 USD',
         'The issuer is not registered for value added tax', 'nothing is due', 'Page 1 of 1'].each { assert text.contains(it) }
        !text.toLowerCase().contains('escrow')
    }

    def "an issued invoice never changes: the same bytes for whoever downloads it, whatever the buyer writes later"() {
        given:
        def deal = bookings.funded()
        def invoice = world.of(deal.buyer, deal)[0]
        def first = world.invoice(deal.buyer, invoice)
        def row = sql.firstRow('select * from document where id = ?', UUID.fromString(invoice.id))

        when:
        deal.buyer.put('/api/billing-details', [name: 'Another name', address: 'Street', city: 'Town', country: 'DE', version: -1]).expect(200)
        world.issue()
        def second = world.invoice(deal.buyer, invoice)
        def third = admin().get("/api/admin/documents/$invoice.id/pdf").expect(200)

        then:
        first.bytes == second.bytes
        first.bytes == third.bytes
        row.sha256 == MessageDigest.getInstance('SHA-256').digest(first.bytes).encodeHex().toString()
        row.size == first.bytes.length
        first.header('content-disposition') == "attachment; filename=\"${invoice.number}.pdf\""
        first.header('cache-control') == 'private, no-store'
        first.header('x-content-type-options') == 'nosniff'

        when:
        sql.executeUpdate(change, UUID.fromString(invoice.id))

        then:
        thrown(SQLException)

        where:
        change << ["update document set total = total + 1, net = net + 1 where id = ?", "update document set sha256 = 'x' where id = ?",
                   "delete from document where id = ?", "update document_series set last_number = 1 where issuer <> cast(? as text)"]
    }

    def "nobody but the buyer's organisation and admins sees an invoice"() {
        given:
        def deal = bookings.funded()
        def invoice = world.of(deal.buyer, deal)[0]

        expect:
        deal.representative.get("$deal.path/documents").expect(200).json.items == []
        buyer().get("/api/documents/$invoice.id/pdf").expect(404).problem == 'DOCUMENT_NOT_FOUND'
        buyer().get("$deal.path/documents").expect(404)
        buyer().get('/api/documents').expect(200).json.items == []
        deal.representative.get("/api/representatives/me/statements/$invoice.id/pdf").expect(404).problem == 'DOCUMENT_NOT_FOUND'
        deal.representative.get("/api/documents/$invoice.id/pdf").expect(403)
        deal.buyer.get('/api/documents').expect(200).json.items*.number == [invoice.number]
    }

    def "an invoice in yen has no decimals, and the year is found again by page and filter"() {
        given:
        def deal = bookings.funded(currency: 'JPY', quote: [dayRate: [minor: 45_001, currency: 'JPY'],
            expenses: [[kind: 'TRAVEL', description: 'Shinkansen', amount: [minor: 12_345, currency: 'JPY']]]])
        bookings.funded(buyer: deal.buyer)

        when:
        def invoice = world.of(deal.buyer, deal)[0]

        then:
        invoice.total == [minor: 102_347, currency: 'JPY']
        DocumentWorld.text(world.invoice(deal.buyer, invoice)).contains('Total, paid ¥102,347 JPY')

        when:
        def year = Integer.parseInt(invoice.number.tokenize('-')[2])
        def page = deal.buyer.get("/api/documents?limit=1&year=$year").expect(200).json
        def rest = deal.buyer.get("/api/documents?limit=1&year=$year&after=$page.next").expect(200).json

        then:
        page.years == [year]
        rest.items*.number == [invoice.number]
        rest.next == null
        deal.buyer.get("/api/documents?year=${year - 1}").expect(200).json.items == []
    }

    def "what cannot be issued is tried again later, and neither money nor other documents wait for it"() {
        given: 'a payment whose charge nothing explains'
        def broken = bookings.funded()
        def right = bookings.funded()
        def due = { sql.firstRow("""select d.attempts, d.last_error, d.next_attempt_at > j.posted_at as later
            from document_due d join journal j on j.id = d.journal_id where j.booking_id = ${UUID.fromString(broken.id)}""") }
        sql.executeUpdate("update payment set charge_id = 'was ' || charge_id where booking_id = ?", UUID.fromString(broken.id))

        when:
        def documents = world.of(right.buyer, right)

        then:
        documents*.kind == ['INVOICE']
        world.all(broken) == []
        due().attempts == 1
        due().last_error.startsWith('No payment stands behind charge')
        due().later

        when:
        sql.executeUpdate("update payment set charge_id = substr(charge_id, 5) where booking_id = ?", UUID.fromString(broken.id))
        clock.advance(Duration.ofMinutes(1))

        then:
        world.all(broken)*.kind == ['INVOICE']
        due() == null
    }
}
