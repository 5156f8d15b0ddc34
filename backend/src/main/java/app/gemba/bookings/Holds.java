package app.gemba.bookings;

import app.gemba.bookings.HoldOverdue.Stage;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Outbox;
import app.gemba.shared.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hold clock: a buyer's money is held for a purpose and never for ever (money.md D10). */
@Singleton
@Transactional
public class Holds {
    private static final UUID FIRST = new UUID(0, 0);

    private final HoldRepository holds;
    private final Outbox outbox;
    private final BookingRules rules;
    private final Clock clock;

    Holds(HoldRepository holds, Outbox outbox, BookingRules rules, Clock clock) {
        this.holds = holds;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    List<UUID> untold(Stage stage, int limit) {
        return holds.untold(stage.name(), clock.instant().minus(after(stage)), limit);
    }

    /** Once per booking and stage; a booking that somebody moves right now is told of next time, if it still has to be. */
    void tell(UUID id, Stage stage) {
        holds.lock(id)
                .filter(booking -> booking.purse().held() > 0 && booking.fundedAt() != null)
                .filter(booking -> holds.told(id, stage.name(), clock.instant()) == 1)
                .ifPresent(booking -> outbox.publish(new HoldOverdue(
                        booking.id(),
                        booking.brief().title(),
                        stage,
                        booking.money(booking.purse().held()),
                        Objects.requireNonNull(booking.fundedAt()))));
    }

    /** Money that is held for longer than the first stage, the oldest first. */
    Page<HoldView> page(@Nullable String after, int limit) {
        Cursor cursor = Cursor.of(after);
        Instant now = clock.instant();
        List<HoldView> rows =
                holds.held(now.minus(rules.holdAlert()), cursor.fundedAt(), cursor.id(), limit + 1).stream()
                        .map(booking -> HoldView.of(booking, rules, now))
                        .toList();
        return Page.of(
                rows, limit, hold -> hold.heldSince() + "/" + hold.bookingId().value());
    }

    /** How many of them wait for an admin's decision, as {@link HoldView.Next} says of each. */
    public long undecided() {
        Instant now = clock.instant();
        return holds.undecided(now.minus(rules.holdAlert()), now.minus(rules.holdDecision()));
    }

    private Duration after(Stage stage) {
        return switch (stage) {
            case ALERT -> rules.holdAlert();
            case DECISION -> rules.holdDecision();
            case LIMIT -> rules.holdLimit();
        };
    }

    private record Cursor(Instant fundedAt, UUID id) {
        static Cursor of(@Nullable String after) {
            if (after == null) {
                return new Cursor(Instant.EPOCH, FIRST);
            }
            String[] parts = after.split("/", 2);
            try {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts.length == 2 ? parts[1] : ""));
            } catch (DateTimeParseException | IllegalArgumentException malformed) {
                throw CommonProblem.INVALID.problem().at(new FieldError("after", "is not a cursor of this list"));
            }
        }
    }
}
