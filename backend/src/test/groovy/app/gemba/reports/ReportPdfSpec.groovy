package app.gemba.reports

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.evidence.Drawn
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import spock.lang.Shared

class ReportPdfSpec extends GembaSpec {
    @Shared Browser lena = buyer()

    def "the buyer gets a PDF whose text can be searched in every script, the same bytes each time"() {
        given:
        def visit = Visit.onSite(this, buyer: lena, representative: new BookingWorld(this).vettedRepresentative(name: 'Nguyễn Thị Hương'),
                title: 'Sản xuất tại Bắc Ninh được không? İzmir, Łódź')
        def gate = visit.upload(Drawn.numbered(51), questionId: 'IDN-07', caption: '工廠大門').expect(201).json
        def hall = visit.upload(Drawn.numbered(52), caption: 'Xưởng may số 2').expect(201).json
        visit.answer('IDN-07', 'All same', photoIds: [gate.id], note: '招牌與執照一致').expect(200)
        visit.answer('IDN-03', false, basis: 'DOCUMENT', note: 'Expired <b>yesterday</b> & nobody knew').expect(200)
        visit.answer('VIS-02', 'Announced with date').expect(200)
        visit.objective(0, verdict: 'CONDITIONAL', found: 'Hai mươi máy đang chạy', photoIds: [hall.id]).expect(200)
        visit.representative.put(visit.path('/people'), [version: 0, people: [
            [name: '王小明', position: 'Plant manager', department: 'Production', languageLevel: 'Mandarin', influence: 'Decides', consent: true],
            [name: 'Secret Person', position: 'Sales', department: '', languageLevel: '', influence: '', consent: false]]]).expect(200)

        expect: 'nothing before delivery'
        visit.representative.get("/api/bookings/$visit.id/report.pdf").expect(409).problem == 'REPORT_NOT_DELIVERED'
        lena.get("/api/bookings/$visit.id/report.pdf").expect(404).problem == 'REPORT_NOT_FOUND'

        when:
        visit.checkOut().complete()
        visit.deliver().expect(200)
        def started = System.nanoTime()
        def answer = lena.get("/api/bookings/$visit.id/report.pdf").expect(200)
        def seconds = (System.nanoTime() - started) / 1e9
        def document = Loader.loadPDF(answer.bytes)
        def text = new PDFTextStripper().getText(document).replaceAll(/\s+/, ' ')
        new File('target/report-sample.pdf').bytes = answer.bytes

        then:
        answer.header('content-type') == 'application/pdf'
        answer.header('content-disposition').startsWith('inline; filename="gemba-report-')
        seconds < 30
        ['Sản xuất tại Bắc Ninh được không? İzmir, Łódź', '东莞市瑞豐塑膠有限公司', '招牌與執照一致', 'Hai mươi máy đang chạy', '王小明',
         'Expired <b>yesterday</b> & nobody knew', 'Identity not confirmed', 'Conditional', 'Xưởng may số 2', '工廠大門'].every { text.contains(it) }
        !text.contains('Secret Person')
        text.replace(' ', '').contains("1/${document.numberOfPages}")
        document.pages.toList()*.resources*.XObjectNames*.toList().flatten().size() >= 2

        and:
        lena.get("/api/bookings/$visit.id/report.pdf").expect(200).bytes == answer.bytes
        visit.representative.get("/api/bookings/$visit.id/report.pdf").expect(200)
        buyer().get("/api/bookings/$visit.id/report.pdf").expect(404)

        cleanup:
        document?.close()
    }
}
