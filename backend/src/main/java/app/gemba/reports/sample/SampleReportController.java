package app.gemba.reports.sample;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.ForParty;
import app.gemba.identity.access.SignedIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** A sample of somebody's reports, and the consent of both sides that makes a report one. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class SampleReportController {
    private final SampleReports samples;

    SampleReportController(SampleReports samples) {
        this.samples = samples;
    }

    /** Redacted by rule: nothing that was written, counted, photographed or signed. */
    @Get("/representatives/{id}/sample-report")
    @SignedIn
    SampleReports.Shown sample(Caller caller, @PathVariable RepresentativeId id) {
        return samples.of(caller, id);
    }

    /** Who agreed, with what others would see. */
    @Get("/bookings/{id}/sample-consent")
    @ForParty
    SampleReports.State consent(Caller caller, @PathVariable BookingId id) {
        return samples.state(caller, id);
    }

    /** The caller's own side agrees. */
    @Put("/bookings/{id}/sample-consent")
    @ForParty
    SampleReports.State agree(Caller caller, @PathVariable BookingId id) {
        return samples.agree(caller, id);
    }

    /** The caller's own side takes it back; the sample is gone at once. */
    @Delete("/bookings/{id}/sample-consent")
    @ForParty
    SampleReports.State withdraw(Caller caller, @PathVariable BookingId id) {
        return samples.withdraw(caller, id);
    }
}
