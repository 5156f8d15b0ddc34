package app.gemba.reports;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForParty;
import app.gemba.reports.pdf.ReportPdf;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The latest delivered edition as a document to keep and to forward. */
@Controller("/api/bookings/{id}/report.pdf")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportPdfController {
    private final ReportDelivery delivery;
    private final ReportPdf pdf;

    ReportPdfController(ReportDelivery delivery, ReportPdf pdf) {
        this.delivery = delivery;
        this.pdf = pdf;
    }

    @Get
    @Produces(MediaType.APPLICATION_PDF)
    @ForParty
    HttpResponse<byte[]> download(Caller caller, @PathVariable BookingId id) {
        ReportView report = delivery.latest(caller, id);
        return HttpResponse.ok(pdf.of(report))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"gemba-report-" + id.value() + "-" + report.edition() + ".pdf\"")
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff");
    }
}
