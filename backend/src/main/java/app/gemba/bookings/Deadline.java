package app.gemba.bookings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is due next on a booking.
 *
 * @param timerAt when the timers look at it; null where only people are waited for
 */
record Deadline(
        @Nullable Instant at,
        @Nullable BookingAction action,
        @Nullable Instant timerAt) {
    private static final Deadline NONE = new Deadline(null, null, null);

    /** The deadline of a booking that has just come into this status. */
    static Deadline of(BookingStatus status, Booking booking, Instant now, BookingRules rules) {
        return switch (status) {
            case DRAFT, ON_SITE, CLOSED, CANCELLED, EXPIRED, NO_SHOW -> NONE;
            case OPEN -> timer(now.plus(rules.openFor()), BookingAction.EXPIRE);
            case AGREED -> timer(earlier(now.plus(rules.payWithin()), start(booking)), BookingAction.LAPSE);
            case FUNDED ->
                timer(start(booking).plus(rules.onTimeAfter()).plus(rules.noShowAfter()), BookingAction.MARK_NO_SHOW);
            case REPORTING -> people(rules.reportDue(booking.agreedVisit()), BookingAction.DELIVER);
            case REVISION -> people(now.plus(rules.reportDue()), BookingAction.DELIVER_REVISION);
            case DELIVERED -> timer(now.plus(rules.review()), BookingAction.AUTO_ACCEPT);
            case DISPUTED -> timer(booking.openDispute().decideBy(), BookingAction.DECIDE_SPLIT);
            case ACCEPTED -> timer(now.plus(rules.closeAfter()), BookingAction.CLOSE);
        };
    }

    static Deadline timer(Instant at, BookingAction action) {
        return new Deadline(at, action, at);
    }

    /** Monday to Friday, by UTC: admins sit where the platform is, not where the factory is. */
    static Instant businessDaysAfter(Instant moment, int days) {
        ZonedDateTime result = moment.atZone(ZoneOffset.UTC);
        for (int left = days; left > 0; ) {
            result = result.plusDays(1);
            if (result.getDayOfWeek() != DayOfWeek.SATURDAY && result.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return result.toInstant();
    }

    private static Deadline people(Instant at, BookingAction action) {
        return new Deadline(at, action, null);
    }

    private static Instant start(Booking booking) {
        return booking.agreedVisit().startAt();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
