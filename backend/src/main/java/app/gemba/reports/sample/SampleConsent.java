package app.gemba.reports.sample;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the two wants a booking's report to be shown as a sample, and since when. */
@MappedEntity("report_sample")
record SampleConsent(
        @Id UUID bookingId,
        UUID representativeId,
        @Nullable Instant representativeAt,
        @Nullable Instant buyerAt) {

    boolean shown() {
        return representativeAt != null && buyerAt != null;
    }
}
