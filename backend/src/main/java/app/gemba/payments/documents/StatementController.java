package app.gemba.payments.documents;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAssigned;
import app.gemba.identity.access.ForRepresentative;
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

/** A representative's payout statements and years. */
@Controller("/api/representatives/me/statements")
@ExecuteOn(TaskExecutors.BLOCKING)
class StatementController {
    private final Documents documents;
    private final EarningYear year;
    private final Downloads downloads;

    StatementController(Documents documents, EarningYear year, Downloads downloads) {
        this.documents = documents;
        this.year = year;
        this.downloads = downloads;
    }

    @Get
    @ForRepresentative
    DocumentViews.Listed list(
            Caller caller,
            @QueryValue @Nullable @Min(2000) @Max(2999) Integer year,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return documents.ofRepresentative(caller, year, after, limit);
    }

    @Get("/{id}/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @ForAssigned
    HttpResponse<byte[]> pdf(Caller caller, UUID id) {
        return downloads.pdf(documents.require(caller, id));
    }

    /** Everything that changed what the caller earned, was paid or owes in a year, and the totals. */
    @Get("/years/{year}/csv")
    @Produces(MediaType.TEXT_CSV)
    @ForRepresentative
    HttpResponse<byte[]> csv(Caller caller, @PathVariable @Min(2000) @Max(2999) int year) {
        return downloads.csv(this.year.csv(caller.representative(), year), "gemba-earnings-" + year + ".csv");
    }
}
