package app.gemba.payments.documents;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.identity.access.ForParty;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** The documents of one booking: each side's own, and all of them for an admin. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class BookingDocumentController {
    private final Documents documents;
    private final Downloads downloads;

    BookingDocumentController(Documents documents, Downloads downloads) {
        this.documents = documents;
        this.downloads = downloads;
    }

    @Get("/bookings/{id}/documents")
    @ForParty
    DocumentViews.OfBooking ofBooking(Caller caller, @PathVariable BookingId id) {
        return documents.ofBooking(caller, id);
    }

    @Get("/admin/documents/{id}/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @ForAdmin
    HttpResponse<byte[]> pdf(Caller caller, UUID id) {
        return downloads.pdf(documents.require(caller, id));
    }
}
