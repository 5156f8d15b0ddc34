package app.gemba.bookings;

import java.util.Locale;

/** Where a booking stands; {@link BookingAction} says how it got there and where it can go. */
public enum BookingStatus {
    DRAFT,
    OPEN,
    AGREED,
    FUNDED,
    ON_SITE,
    REPORTING,
    DELIVERED,
    REVISION,
    DISPUTED,
    ACCEPTED,
    CLOSED,
    CANCELLED,
    EXPIRED,
    NO_SHOW;

    /** In a sentence: "on site". */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
