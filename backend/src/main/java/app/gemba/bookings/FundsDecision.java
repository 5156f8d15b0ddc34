package app.gemba.bookings;

import app.gemba.identity.RepresentativeId;
import app.gemba.shared.Money;

/**
 * Who gets how much of a booking's held money. Money that is not named stays held.
 *
 * @param key unique per booking: accept, accept-part, dispute, cancel, no-show
 * @param fee gross fee that is released to the representative; commission is taken from it by payments
 * @param expenses released to the representative in full
 * @param refund goes back to the buyer
 */
public record FundsDecision(
        BookingId booking,
        RepresentativeId representative,
        String key,
        Money fee,
        Money expenses,
        Money refund,
        FundsReason reason) {}
