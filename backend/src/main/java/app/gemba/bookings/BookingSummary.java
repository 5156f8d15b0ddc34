package app.gemba.bookings;

import app.gemba.bookings.brief.VisitType;
import app.gemba.bookings.brief.Way;
import app.gemba.factories.FactoryId;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of bookings.
 *
 * @param counterpart the other side's name; null while a buyer has not chosen anybody
 * @param nextAction what the caller should do, null when it is not the caller's turn
 */
@Serdeable
@Schema(name = "BookingSummary")
record BookingSummary(
        BookingId id,
        String title,
        BookingStatus status,
        Way way,
        VisitType visitType,
        Site factory,
        @Nullable String counterpart,
        @Nullable Instant visitStart,
        @Nullable Instant visitEnd,
        @Nullable Money total,
        @Nullable Instant deadlineAt,
        @Nullable BookingAction nextAction,
        Instant updatedAt) {

    @Serdeable
    @Schema(name = "BookingSummaryFactory")
    record Site(FactoryId id, String name, @Nullable String placeName, String countryCode, String timeZone) {}
}
