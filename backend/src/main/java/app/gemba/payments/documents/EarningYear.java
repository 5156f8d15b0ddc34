package app.gemba.payments.documents;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.Engagement;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A representative's year, out of the ledger alone: every journal that touched what we owe the representative or the
 * representative owes us is a row, and the totals per currency say {@code earned - paid_out = still owed - owed to us}.
 */
@Singleton
class EarningYear {
    private final EarningEventRepository events;
    private final Bookings bookings;

    EarningYear(EarningEventRepository events, Bookings bookings) {
        this.events = events;
        this.bookings = bookings;
    }

    /** The amounts of one row, or of all of them. */
    private record Amounts(Money gross, Money commission, Money earned, Money paidOut, Money setOff, Money owedToUs) {
        static Amounts of(EarningEvent event) {
            return new Amounts(
                    event.money(event.earned() + event.commission()),
                    event.money(event.commission()),
                    event.money(event.earned()),
                    event.money(event.paidOut()),
                    event.money(event.setOff()),
                    event.money(event.owedToUs()));
        }

        Amounts plus(Amounts more) {
            return new Amounts(
                    gross.plus(more.gross),
                    commission.plus(more.commission),
                    earned.plus(more.earned),
                    paidOut.plus(more.paidOut),
                    setOff.plus(more.setOff),
                    owedToUs.plus(more.owedToUs));
        }
    }

    @Transactional
    byte[] csv(RepresentativeId representative, int year) {
        Sheet sheet = new Sheet(
                "row",
                "posted_at_utc",
                "booking_id",
                "visit",
                "client",
                "currency",
                "gross",
                "commission",
                "earned",
                "paid_out",
                "set_off",
                "owed_to_platform",
                "statement",
                "journal_id");
        Map<UUID, Engagement> known = new HashMap<>();
        Map<String, Amounts> totals = new TreeMap<>();
        for (EarningEvent event : events.of(representative.value(), start(year), start(year + 1))) {
            Amounts amounts = Amounts.of(event);
            Engagement engagement = engagement(event.bookingId(), known);
            sheet.row(
                    event.posting(),
                    event.postedAt(),
                    event.bookingId(),
                    engagement == null ? null : engagement.brief().title(),
                    engagement == null ? null : engagement.organisationName(),
                    event.currency(),
                    amounts.gross(),
                    amounts.commission(),
                    amounts.earned(),
                    amounts.paidOut(),
                    amounts.setOff(),
                    amounts.owedToUs(),
                    event.statement(),
                    event.journalId());
            totals.merge(event.currency(), amounts, Amounts::plus);
        }
        totals.forEach((currency, sum) -> sheet.row(
                "TOTAL",
                null,
                null,
                null,
                null,
                currency,
                sum.gross(),
                sum.commission(),
                sum.earned(),
                sum.paidOut(),
                sum.setOff(),
                sum.owedToUs(),
                null,
                null));
        return sheet.bytes();
    }

    private @Nullable Engagement engagement(@Nullable UUID booking, Map<UUID, Engagement> known) {
        return booking == null
                ? null
                : known.computeIfAbsent(Objects.requireNonNull(booking), id -> bookings.engagement(new BookingId(id)));
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
