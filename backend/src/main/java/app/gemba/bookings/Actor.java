package app.gemba.bookings;

import java.util.Locale;

/** Who can move a booking: its two sides, platform staff, the clock, or the payment that came in. */
public enum Actor {
    BUYER,
    REPRESENTATIVE,
    ADMIN,
    TIMER,
    PAYMENT;

    String words() {
        return "the " + name().toLowerCase(Locale.ROOT);
    }

    /** The other side of the agreement. */
    Actor otherSide() {
        return this == BUYER ? REPRESENTATIVE : BUYER;
    }
}
