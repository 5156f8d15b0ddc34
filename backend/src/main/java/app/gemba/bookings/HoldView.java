package app.gemba.bookings;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;

/**
 * Money that is held for long.
 *
 * @param decideFrom from when on an admin decides upon it
 * @param limitAt when the provider's own limit is reached
 * @param next what there is to do: wait for the parties, decide the dispute, or decide upon the money
 */
@Serdeable
@Schema(name = "Hold")
record HoldView(
        BookingId bookingId,
        String title,
        String organisationName,
        BookingStatus status,
        Money held,
        Instant heldSince,
        Instant decideFrom,
        Instant limitAt,
        Next next) {

    @Schema(name = "HoldStep")
    enum Next {
        WAIT,
        DECIDE_DISPUTE,
        DECIDE_HELD
    }

    static HoldView of(Booking booking, BookingRules rules, Instant now) {
        Instant since = Objects.requireNonNull(booking.fundedAt());
        Instant decideFrom = since.plus(rules.holdDecision());
        return new HoldView(
                booking.id(),
                booking.brief().title(),
                booking.organisationName(),
                booking.status(),
                booking.money(booking.purse().held()),
                since,
                decideFrom,
                since.plus(rules.holdLimit()),
                booking.status() == BookingStatus.DISPUTED
                        ? Next.DECIDE_DISPUTE
                        : now.isBefore(decideFrom) ? Next.WAIT : Next.DECIDE_HELD);
    }
}
