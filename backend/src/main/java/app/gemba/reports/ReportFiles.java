package app.gemba.reports;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.SealedReports;
import app.gemba.reports.pdf.ReportPdf;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sealed reports as files, for whoever has to send one to somebody. */
@Singleton
class ReportFiles implements SealedReports {
    private final ReportDelivery delivery;
    private final ReportPdf pdf;

    ReportFiles(ReportDelivery delivery, ReportPdf pdf) {
        this.delivery = delivery;
        this.pdf = pdf;
    }

    @Override
    public Optional<String> file(BookingId booking) {
        return delivery.latest(booking).map(pdf::keep);
    }
}
