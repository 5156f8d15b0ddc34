package app.gemba.payments

import app.gemba.GembaSpec
import com.prowidesoftware.swift.model.mx.MxPain00100109
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code
import java.time.Duration
import java.util.concurrent.CompletableFuture
import spock.lang.Shared

/** Payouts by our bank: gathered, released by two, written as a file. A payout of USD 628.50 each. */
class PayoutBatchSpec extends GembaSpec {
    def bank = new BankWorld(this)
    def payments = new PaymentWorld(this)
    @Shared first
    @Shared second

    def setup() {
        first = admin(name: 'Ada Admin')
        second = admin(name: 'Grace Admin')
    }

    def "a batch needs two admins, and its money is on its way only when both have released it"() {
        given:
        def deal = bank.due()
        def batch = bank.gather(first)
        def waiting = { first.get('/api/admin/money').expect(200).json.batches }
        def before = waiting()

        expect:
        batch.state == 'DRAFT'
        bank.payment(batch, deal).subMap(['representative', 'account', 'amount', 'state', 'outdated']) ==
            [representative: 'Li Wei', account: 'CN •••• 0128', amount: [minor: 62_850, currency: 'USD'], state: 'DRAFT', outdated: false]
        first.get("/api/admin/payout-batches/$batch.id/file").problem == 'BATCH_NOT_RELEASED'

        when:
        def once = bank.release(first, batch).expect(200).json

        then: 'it waits at the money desk, and the same person twice is one person'
        waiting() == before + 1
        once.state == 'RELEASED_ONCE'
        !once.releasable
        bank.release(first, batch).problem == 'SECOND_ADMIN_NEEDED'
        bank.payout(deal).state == 'DUE'
        payments.violations == []

        when:
        def released = bank.release(second, batch).expect(200).json

        then:
        waiting() == before
        released.state == 'RELEASED'
        released.history*.what == ['GATHERED', 'RELEASED_FIRST', 'RELEASED_SECOND']
        released.history*.by == ['Ada Admin', 'Ada Admin', 'Grace Admin']
        bank.payout(deal).state == 'ON_THE_WAY'
        payments.violations == []
        posted(deal, 'PAYOUT_SENT') == [BANK: -62_850, PAYOUT_IN_TRANSIT: 62_850]

        and: 'nothing about it can be changed any more'
        bank.release(second, batch).problem == 'BATCH_NOT_OPEN'
        second.post("/api/admin/payout-batches/$batch.id/cancel", [version: released.version]).problem == 'BATCH_NOT_OPEN'

        when:
        bank.readReport(first, BankWorld.report(BankWorld.messageId(batch), [(bank.payment(released, deal).endToEndId): 'ACSC'])).expect(201)

        then:
        bank.payout(deal).state == 'PAID'
        payments.money(deal).payout.state == 'PAID'
        posted(deal, 'PAYOUT_CONFIRMED') == [PAYOUT_IN_TRANSIT: -62_850, REPRESENTATIVE_PAYABLE: 62_850]
        payments.violations == []
    }

    def "the file says to an independent reader what was released"() {
        given:
        def deals = ['CN', 'IN', 'TR', 'BD'].collect { bank.due(representative: bank.representative(it, [holder: HOLDERS[it].first()])) }

        when:
        def batch = bank.released(first, second)
        def text = bank.file(first, batch)
        def message = MxPain00100109.parse(text).cstmrCdtTrfInitn

        then:
        with(message.grpHdr) {
            msgId == BankWorld.messageId(batch)
            nbOfTxs == batch.payments.size().toString()
            ctrlSum.movePointRight(2).longValueExact() == batch.payments.sum { it.amount.minor }
            initgPty.nm == 'Gemba Marketplace Ltd'
        }
        with(message.pmtInf[0]) {
            pmtInfId == BankWorld.messageId(batch) + '-1'
            chrgBr == ChargeBearerType1Code.SHAR
            dbtrAcct.id.IBAN == 'GB82WEST12345698765432'
            dbtrAcct.ccy == 'USD'
            dbtrAgt.finInstnId.BICFI == 'WESTGB2LXXX'
            reqdExctnDt.dt.toString() == batch.executeOn
            cdtTrfTxInf.size() == batch.payments.size()
        }
        def of = { deal -> message.pmtInf[0].cdtTrfTxInf.find { it.pmtId.endToEndId == bank.payment(batch, deal).endToEndId } }
        deals.eachWithIndex { deal, i ->
            def country = ['CN', 'IN', 'TR', 'BD'][i]
            with(of(deal)) {
                assert pmtId.endToEndId.length() <= 35
                assert pmtId.endToEndId.startsWith(bank.payout(deal).id.toString().replace('-', ''))
                assert amt.instdAmt.value == 628.50
                assert amt.instdAmt.ccy == 'USD'
                assert cdtr.nm == HOLDERS[country].last()
                assert cdtr.pstlAdr.ctry == country
            }
        }
        of(deals[0]).cdtrAcct.id.othr.id == '6222021234567890128'
        of(deals[0]).cdtrAgt.finInstnId.BICFI == 'BKCHCNBJ'
        of(deals[0]).cdtrAgt.finInstnId.clrSysMmbId.clrSysId.cd == 'CNAPS'
        of(deals[1]).cdtrAgt.finInstnId.clrSysMmbId.mmbId == 'HDFC0001234'
        of(deals[1]).cdtrAgt.finInstnId.BICFI == null
        of(deals[2]).cdtrAcct.id.IBAN == 'TR330006100519786457841326'
        of(deals[3]).cdtrAgt.finInstnId.clrSysMmbId.clrSysId.prtry == 'BD_ROUTING'

        and: 'nothing but what every bank can read'
        text ==~ /(?s)[\x20-\x7e]*/

        and: 'it is the same file whoever takes it and whenever, and that is written down'
        clock.advance(Duration.ofDays(3))
        bank.file(second, batch) == text
        bank.read(first, batch).history.findAll { it.what == 'FILE_TAKEN' }*.by == ['Ada Admin', 'Grace Admin']
    }

    def "yen have no cents in the file"() {
        given:
        def deal = bank.due(country: 'VN', currency: 'JPY', quote: [dayRate: [minor: 45_001, currency: 'JPY'], expenses: []])

        when:
        def batch = bank.released(first, second, 'JPY')

        then:
        MxPain00100109.parse(bank.file(first, batch)).cstmrCdtTrfInitn.pmtInf[0].cdtTrfTxInf
            .find { it.pmtId.endToEndId == bank.payment(batch, deal).endToEndId }.amt.instdAmt.value.toPlainString() == '79202'
    }

    def "of two admins who gather or release at once only one does it"() {
        given:
        bank.due(currency: 'CHF', quote: CHF)
        bank.due(currency: 'CHF', quote: CHF)

        when:
        def gathered = [first, second].collect { desk ->
            CompletableFuture.supplyAsync { desk.post('/api/admin/payout-batches', [currency: 'CHF']) }
        }*.join()

        then:
        gathered*.status.sort() == [201, 409]
        gathered.find { it.status == 409 }.problem == 'NOTHING_DUE'

        when:
        def batch = gathered.find { it.status == 201 }.json
        def released = (1..6).collect { desk ->
            CompletableFuture.supplyAsync { (desk % 2 ? first : second).post("/api/admin/payout-batches/$batch.id/release", [version: batch.version]).status }
        }*.join()

        then: 'the others have an old version'
        released.count(200) == 1
        bank.read(first, batch).state == 'RELEASED_ONCE'
    }

    def "a batch about which something has changed is not released"() {
        given:
        def deal = bank.due(country: 'VN', currency: 'GBP', quote: [dayRate: [minor: 30_000, currency: 'GBP'], expenses: []])
        def batch = bank.gather(first, 'GBP')
        bank.release(first, batch).expect(200)

        when: 'the representative changes the account'
        bank.give(deal.representative, 'VN', [account: '0071009999999']).expect(200)

        then:
        bank.release(second, batch).problem == 'BATCH_OUTDATED'
        bank.payment(bank.read(second, batch), deal).outdated
        bank.payout(deal).state != 'ON_THE_WAY'
        payments.violations == []
    }

    def "nothing is gathered where nothing is due"() {
        expect:
        first.post('/api/admin/payout-batches', [currency: 'EUR']).problem == 'NOTHING_DUE'
        first.post('/api/admin/payout-batches', [currency: 'euro']).json.errors*.path.unique() == ['currency']
    }

    static final Map CHF = [dayRate: [minor: 30_000, currency: 'CHF'], expenses: []]

    /** As the holder writes it, and as the bank gets it. */
    static final Map<String, List<String>> HOLDERS = [
        CN: ['李伟', 'li wei'],
        IN: ['सुनीता शर्मा', 'sunita sarma'],
        TR: ['Ayşe Çağlar Öztürk', 'Ayse Caglar Ozturk'],
        BD: ['Md. Rahman & Söhne <Ltd>', 'Md. Rahman Sohne Ltd'],
    ]

    private Map posted(deal, String posting) {
        sql.rows("""select a.kind, sum(l.amount) as amount from journal j join journal_line l on l.journal_id = j.id
            join ledger_account a on a.id = l.account_id
            where j.booking_id = ${UUID.fromString(deal.id)} and j.posting_kind = $posting group by a.kind order by a.kind""")
            .collectEntries { [it.kind, it.amount as long] }
    }
}
