package app.gemba.payments

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.shared.Ids

import static app.gemba.payments.PaymentWorld.eventually

/** Payouts by bank for specs: people with bank details, batches, and what our bank says. */
class BankWorld {
    static final String PASSWORD = 'correct horse battery'

    /** An account of each country that has a format of its own. All of them are made up; their check digits are right. */
    static final Map<String, Map> ACCOUNTS = [
        CN: [bankName: 'Bank of China Dongguan', account: '6222 0212 3456 7890 128', bic: 'BKCHCNBJ', clearingCode: '104100000004'],
        VN: [bankName: 'Vietcombank', account: '0071001234567', bic: 'BFTVVNVX'],
        IN: [bankName: 'HDFC Bank', account: '50100123456789', clearingCode: 'HDFC0001234'],
        BD: [bankName: 'BRAC Bank', account: '1501201234567001', bic: 'BRAKBDDH', clearingCode: '060261726'],
        TR: [bankName: 'Ziraat Bankası', account: 'TR33 0006 1005 1978 6457 8413 26', bic: 'TCZBTR2A'],
        MX: [bankName: 'BBVA México', account: '0321 8000 0118 3597 19', bic: 'BCMRMXMM'],
        US: [bankName: 'Bank of America', account: '000123456789', clearingCode: '026009593'],
        PL: [bankName: 'PKO Bank Polski', account: 'PL61 1090 1014 0000 0712 1981 2874'],
        TH: [bankName: 'Bangkok Bank', account: '1234567890', bic: 'BKKBTHBK'],
    ]

    final GembaSpec spec
    final BookingWorld bookings
    final PaymentWorld payments
    Map batch

    BankWorld(GembaSpec spec) {
        this.spec = spec
        bookings = new BookingWorld(spec)
        payments = new PaymentWorld(spec)
    }

    static Map details(String country, Map named = [:]) {
        [entityType: 'INDIVIDUAL', holder: 'Li Wei', bic: null, clearingCode: null, password: PASSWORD] + (ACCOUNTS[country] ?: [:]) + named
    }

    Browser representative(String country = 'CN', Map named = [:]) {
        def representative = bookings.vettedRepresentative([country: country])
        give(representative, country, named).expect(200)
        representative
    }

    Browser.Answer give(Browser representative, String country, Map named = [:]) {
        representative.put('/api/representatives/me/bank-details', details(country, named))
    }

    /** An accepted booking whose payout waits to be gathered. */
    def due(Map named = [:]) {
        def deal = bookings.accepted([representative: named.representative ?: representative(named.country ?: 'CN')] +
            named.findAll { !(it.key in ['representative', 'country']) })
        eventually { assert payout(deal).state == 'DUE' && payout(deal).rail == 'MANUAL_BANK' }
        deal
    }

    Map payout(deal) {
        spec.sql.firstRow('select * from payout where booking_id = ?', UUID.fromString(deal.id)) as Map
    }

    Map account(Browser representative) {
        representative.get('/api/representatives/me/payout-account').expect(200).json
    }

    Map gather(Browser admin, String currency = 'USD') {
        admin.post('/api/admin/payout-batches', [currency: currency]).expect(201).json
    }

    Browser.Answer release(Browser admin, Map batch) {
        admin.post("/api/admin/payout-batches/$batch.id/release", [version: read(admin, batch).version])
    }

    Map read(Browser admin, Map batch) {
        admin.get("/api/admin/payout-batches/$batch.id").expect(200).json
    }

    /** A batch that two admins have released. */
    Map released(Browser first = spec.admin(), Browser second = spec.admin(), String currency = 'USD') {
        def gathered = gather(first, currency)
        release(first, gathered).expect(200)
        release(second, gathered).expect(200).json
    }

    String file(Browser admin, Map batch) {
        admin.get("/api/admin/payout-batches/$batch.id/file").expect(200).text
    }

    Map payment(Map batch, deal) {
        batch.payments.find { it.bookingId == deal.id }
    }

    static String messageId(Map batch) {
        batch.id.replace('-', '')
    }

    Browser.Answer readReport(Browser admin, String report) {
        def form = app.gemba.Multipart.of([file: [name: 'status.xml', type: 'application/xml', bytes: report.getBytes('UTF-8')]])
        admin.send('POST', '/api/admin/payout-status-reports', form.bytes, form.contentType)
    }

    /** pain.002 about a message: {@code said} is status, or [status, reason, words], by end-to-end id. */
    static String report(String original, Map said, Map whole = [:]) {
        def status = { value, id -> (value instanceof List ? value : [value]) as List }
        """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
  <GrpHdr><MsgId>${Ids.next()}</MsgId><CreDtTm>2026-11-27T10:00:00Z</CreDtTm></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>$original</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${whole.group ? "<GrpSts>$whole.group</GrpSts>" : ''}</OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>$original-1</OrgnlPmtInfId>${whole.information ? "<PmtInfSts>$whole.information</PmtInfSts>" : ''}
${said.collect { id, value ->
    def (code, reason, words) = status(value, id) + [null, null]
    "<TxInfAndSts><OrgnlEndToEndId>$id</OrgnlEndToEndId><TxSts>$code</TxSts>" +
        (reason ? "<StsRsnInf><Rsn><Cd>$reason</Cd></Rsn>${words ? "<AddtlInf>$words</AddtlInf>" : ''}</StsRsnInf>" : '') + '</TxInfAndSts>'
}.join('\n')}
  </OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>"""
    }
}
