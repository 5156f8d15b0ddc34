package app.gemba.payments.documents;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForBuyer;
import app.gemba.identity.access.ForOwner;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A buyer's invoices and credit notes. */
@Controller("/api/documents")
@ExecuteOn(TaskExecutors.BLOCKING)
class DocumentController {
    private final Documents documents;
    private final DocumentYear year;
    private final Downloads downloads;

    DocumentController(Documents documents, DocumentYear year, Downloads downloads) {
        this.documents = documents;
        this.year = year;
        this.downloads = downloads;
    }

    @Get
    @ForBuyer
    DocumentViews.Listed list(
            Caller caller,
            @QueryValue @Nullable @Min(2000) @Max(2999) Integer year,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return documents.ofBuyer(caller, year, after, limit);
    }

    @Get("/{id}/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @ForOwner
    HttpResponse<byte[]> pdf(Caller caller, UUID id) {
        return downloads.pdf(documents.require(caller, id));
    }

    /** Every invoice and credit note of a year, and their totals. */
    @Get("/years/{year}/csv")
    @Produces(MediaType.TEXT_CSV)
    @ForBuyer
    HttpResponse<byte[]> csv(Caller caller, @PathVariable @Min(2000) @Max(2999) int year) {
        return downloads.csv(this.year.csv(caller.requireOrganisation(), year), "gemba-invoices-" + year + ".csv");
    }
}
