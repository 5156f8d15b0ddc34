package app.gemba.payments.documents

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.ledger.JournalEntry
import app.gemba.ledger.JournalLine
import app.gemba.ledger.Ledger
import app.gemba.ledger.Postings
import app.gemba.ledger.Shares
import app.gemba.shared.Money
import spock.lang.Unroll

import static app.gemba.payments.PaymentWorld.eventually

class YearSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = DocumentWorld.alone(this)

    def cleanup() {
        world.payments.provider.reset()
    }

    def "a buyer's year has a row per document, what went back with a minus, and sums in each currency that the ledger knows"() {
        given:
        def lena = buyer()
        def kept = bookings.funded(buyer: lena)
        def gone = bookings.cancelled(buyer: lena, title: '=HYPERLINK("http://example.test","Click")')
        def yen = bookings.funded(buyer: lena, currency: 'JPY', quote: [dayRate: [minor: 45_001, currency: 'JPY'], expenses: []])
        eventually { assert world.payments.operation(gone, 'REFUND')?.state == 'SUCCEEDED' }
        def invoices = [kept, gone, yen].collectMany { world.of(lena, it) }

        when:
        def answer = lena.get("/api/documents/years/$year/csv").expect(200)
        def rows = DocumentWorld.rows(answer)

        then:
        answer.header('content-type') == 'text/csv; charset=utf-8'
        answer.header('content-disposition') == "attachment; filename=\"gemba-invoices-${year}.csv\""
        answer.header('cache-control') == 'private, no-store'
        answer.header('x-content-type-options') == 'nosniff'
        answer.text.contains('\r\n')
        rows.findAll { it.row != 'TOTAL' }*.number.toSet() == invoices*.number.toSet()
        rows.findAll { it.row == 'TOTAL' }.collectEntries { [it.currency, it.total] } == [USD: '700.50', JPY: '90002']
        rows.findAll { it.row == 'CREDIT_NOTE' }*.total == ['-700.50']
        rows.find { it.row == 'CREDIT_NOTE' }.corrects == rows.find { it.row == 'INVOICE' && it.booking_id == gone.id }.number
        rows.findAll { it.booking_id == gone.id }*.visit.unique() == ["'=HYPERLINK(\"http://example.test\",\"Click\")"]
        rows.findAll { it.row != 'TOTAL' }.every { it.issued_at_utc ==~ /\d{4}-\d\d-\d\dT.*Z/ && it.journal_id && it.tax_reason == 'NOT_REGISTERED' }

        and: 'nobody else\'s, and an empty year is an empty table'
        DocumentWorld.rows(buyer().get("/api/documents/years/$year/csv").expect(200)) == []
        lena.get('/api/documents/years/1999/csv').expect(400)
    }

    def "a representative's year has a row per journal and ends at what the ledger says is owed"() {
        given:
        def anna = bookings.vettedRepresentative()
        def paid = bookings.accepted(representative: anna)
        bookings.payOut(paid)
        world.issue()
        def person = UUID.fromString(anna.me.id)
        def ledger = beans.getBean(Ledger)
        def usd = { Money.of(it as long, 'USD') }
        def other = UUID.randomUUID()

        when: 'a part of it is given back after the payout, and set off against what another visit earns'
        def made = [
            Postings.paidEarningRefunded(paid.bookingId.value(), 'spec', person, new Shares(usd(10_000), usd(1_200), usd(0))),
            Postings.charged("ch_$other", paid.bookingId.value(), usd(50_000), usd(0)),
            Postings.released(paid.bookingId.value(), 'spec-2', person, usd(44_000), usd(6_000), usd(0)),
            Postings.receivableNetted(paid.bookingId.value(), 'spec-3', person, usd(10_000)),
        ]
        made.each { ledger.post(it) }
        def rows = DocumentWorld.rows(anna.get("/api/representatives/me/statements/years/$year/csv").expect(200))
        def total = rows.find { it.row == 'TOTAL' }

        then:
        rows*.row == ['DECIDED', 'PAYOUT_CONFIRMED', 'PAID_EARNING_REFUNDED', 'DECIDED', 'RECEIVABLE_NETTED', 'TOTAL']
        rows[0].subMap('gross', 'commission', 'earned', 'paid_out') == [gross: '700.50', commission: '72.00', earned: '628.50', paid_out: '0.00']
        rows[1].paid_out == '628.50'
        rows[1].statement ==~ /GEMBA-PS-\d{4}-\d{6}/
        rows[2].subMap('gross', 'commission', 'earned', 'owed_to_platform') == [gross: '-112.00', commission: '-12.00', earned: '-100.00', owed_to_platform: '100.00']
        rows[4].subMap('earned', 'set_off', 'owed_to_platform') == [earned: '0.00', set_off: '100.00', owed_to_platform: '-100.00']

        and: 'earned less paid out is what the ledger still owes, less what it is owed'
        (total.earned as BigDecimal) - (total.paid_out as BigDecimal) == balance(person)
        total.owed_to_platform == '0.00'

        cleanup: 'as it was, for the specs that look at all the books'
        made?.reverse()?.each { entry ->
            def opposite = entry.lines().collect { new JournalLine(it.account(), -it.amount()) }
            ledger.post(new JournalEntry('spec', UUID.randomUUID().toString(), entry.posting(), entry.booking(), opposite))
        }
    }

    @Unroll
    def "the cell #given cannot calculate"() {
        expect:
        def sheet = new Sheet('text')
        sheet.row([given] as Object[])
        org.apache.commons.csv.CSVFormat.RFC4180.parse(new StringReader(new String(sheet.bytes(), 'UTF-8').substring(1))).records[1][0] == shown

        where:
        given            || shown
        '=1+1'           || "'=1+1"
        '+1'             || "'+1"
        '-1'             || "'-1"
        '@SUM(A1)'       || "'@SUM(A1)"
        '\t=1'           || "'\t=1"
        '\r\n=1'         || "'\r\n=1"
        '  =1'           || "'  =1"
        '＝1+1'           || "'＝1+1"
        '＋1'             || "'＋1"
        '－1'             || "'－1"
        '＠A'             || "'＠A"
        'a "b", c'       || 'a "b", c'
        'Hà Nội\n工廠'    || 'Hà Nội\n工廠'
        '1 = 1'          || '1 = 1'
    }

    @Unroll
    def "an amount is written with exactly the digits of its currency: #minor #currency"() {
        expect:
        def sheet = new Sheet('amount')
        sheet.row([Money.of(minor, currency)] as Object[])
        new String(sheet.bytes(), 'UTF-8').readLines()[1] == written

        where:
        minor       | currency || written
        1           | 'USD'    || '0.01'
        -70_050     | 'EUR'    || '-700.50'
        100         | 'GBP'    || '1.00'
        12_345      | 'JPY'    || '12345'
        999_999_999 | 'PLN'    || '9999999.99'
        0           | 'CAD'    || '0.00'
        -5          | 'CHF'    || '-0.05'
    }

    private int getYear() {
        clock.instant().atZone(java.time.ZoneOffset.UTC).year
    }

    private BigDecimal balance(UUID person) {
        BigDecimal.valueOf(sql.firstRow("""select -sum(b.balance) as owed from account_balance b join ledger_account a on a.id = b.account_id
            where a.party_id = $person""").owed as long, 2)
    }
}
