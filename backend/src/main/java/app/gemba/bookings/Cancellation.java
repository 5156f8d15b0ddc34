package app.gemba.bookings;

import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.visit.SiteTime;
import app.gemba.bookings.visit.Visit;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What cancelling now would cost.
 *
 * @param representativeFee gross, before commission
 * @param expenses what the representative has marked as bought
 */
@Serdeable
@Schema(name = "Cancellation")
record Cancellation(Money refund, Money representativeFee, Money expenses, Tier tier, String text) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** From nothing to everything, and the two where the buyer gets all back whenever it is. */
    enum Tier {
        FREE,
        HALF,
        FULL,
        BY_REPRESENTATIVE,
        LATE_REPORT
    }

    static Cancellation of(Booking booking, Quote quote, Actor by, Instant now, BookingRules rules) {
        Tier tier = tier(booking, by, now, rules);
        Money fee =
                switch (tier) {
                    case FREE, BY_REPRESENTATIVE, LATE_REPORT -> booking.money(0);
                    case HALF -> quote.fee().times(BigDecimal.valueOf(rules.halfPercent(), 2));
                    case FULL -> quote.fee();
                };
        Money expenses =
                switch (tier) {
                    case FREE, HALF, FULL -> quote.expensesBought();
                    case BY_REPRESENTATIVE, LATE_REPORT -> booking.money(0);
                };
        Money refund = booking.money(booking.purse().held()).minus(fee).minus(expenses);
        return new Cancellation(refund, fee, expenses, tier, text(tier, booking.agreedVisit(), rules));
    }

    private static Tier tier(Booking booking, Actor by, Instant now, BookingRules rules) {
        if (booking.status() == BookingStatus.REPORTING) {
            return Tier.LATE_REPORT;
        }
        if (by == Actor.REPRESENTATIVE) {
            return Tier.BY_REPRESENTATIVE;
        }
        Visit visit = booking.agreedVisit();
        if (!now.isAfter(SiteTime.before(visit.startAt(), rules.freeUntil(), visit.timeZone()))) {
            return Tier.FREE;
        }
        return !now.isAfter(SiteTime.before(visit.startAt(), rules.halfUntil(), visit.timeZone()))
                ? Tier.HALF
                : Tier.FULL;
    }

    private static String text(Tier tier, Visit visit, BookingRules rules) {
        return switch (tier) {
            case FREE ->
                "Free until " + TIME.format(local(visit, rules.freeUntil())) + " in the site's time ("
                        + visit.timeZone() + "). Only expenses that were bought already are paid.";
            case HALF ->
                "Until " + TIME.format(local(visit, rules.halfUntil())) + " in the site's time (" + visit.timeZone()
                        + ") " + rules.halfPercent() + " % of the fee is paid, and expenses that were bought already.";
            case FULL -> "So shortly before the visit the whole fee is paid, and expenses that were bought already.";
            case BY_REPRESENTATIVE -> "The buyer gets everything back, and it counts against your reliability.";
            case LATE_REPORT -> "The report is late: everything is refunded.";
        };
    }

    private static LocalDateTime local(Visit visit, java.time.Duration before) {
        return LocalDateTime.ofInstant(SiteTime.before(visit.startAt(), before, visit.timeZone()), visit.timeZone());
    }
}
