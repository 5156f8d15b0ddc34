package app.gemba.payments.documents

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.payments.PaymentWorld
import org.apache.commons.csv.CSVFormat
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper

/** Documents for specs: issued when a spec wants them, and read back. */
class DocumentWorld {
    final GembaSpec spec
    final PaymentWorld payments

    DocumentWorld(GembaSpec spec) {
        this.spec = spec
        this.payments = new PaymentWorld(spec)
    }

    /** Without the documents that other specs left to be made: the job would make all of them first. */
    static DocumentWorld alone(GembaSpec spec) {
        spec.sql.execute('delete from document_due')
        new DocumentWorld(spec)
    }

    /** What the job does every few seconds. */
    void issue() {
        spec.beans.getBean(DocumentJob).run()
    }

    /** The documents of a booking, as its admin sees them, issued first. */
    List<Map> all(deal) {
        issue()
        spec.admin().get("$deal.path/documents").expect(200).json.items
    }

    /** The documents of a booking that are written to this person. */
    List<Map> of(Browser who, deal) {
        issue()
        who.get("$deal.path/documents").expect(200).json.items
    }

    Browser.Answer invoice(Browser buyer, Map document) {
        buyer.get("/api/documents/$document.id/pdf").expect(200)
    }

    Browser.Answer statement(Browser representative, Map document) {
        representative.get("/api/representatives/me/statements/$document.id/pdf").expect(200)
    }

    /** The text of a PDF on one line. */
    static String text(Browser.Answer answer) {
        Loader.loadPDF(answer.bytes).withCloseable { new PDFTextStripper().getText(it).replaceAll(/\s+/, ' ') }
    }

    /** The rows of a CSV as maps, its byte order mark left out. */
    static List<Map<String, String>> rows(Browser.Answer answer) {
        assert answer.bytes[0..2] == [0xEF, 0xBB, 0xBF].collect { it as byte }
        def format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
        format.parse(new StringReader(answer.text.substring(1))).collect { it.toMap() }
    }

    /** What the ledger says that a posting moved on that kind of account of a booking, in minor units. */
    long moved(deal, String posting, String account) {
        spec.sql.firstRow("""select coalesce(abs(sum(l.amount)), 0) as minor
            from journal j join journal_line l on l.journal_id = j.id join ledger_account a on a.id = l.account_id
            where j.booking_id = ${UUID.fromString(deal.id)} and j.posting_kind = $posting and a.kind = $account""").minor as long
    }
}
