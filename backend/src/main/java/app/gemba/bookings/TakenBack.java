package app.gemba.bookings;

import app.gemba.representatives.Calendar;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What is left of a booking when the buyer's bank has taken money back that was held for it. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class TakenBack {
    private final BookingRepository bookings;
    private final Moves moves;
    private final Calendar calendar;

    TakenBack(BookingRepository bookings, Moves moves, Calendar calendar) {
        this.bookings = bookings;
        this.moves = moves;
        this.calendar = calendar;
    }

    /** Without any money held there is nothing to go on for; with less of it the booking goes on. */
    void take(BookingId id, Money amount) {
        Booking booking = bookings.lock(id.value()).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
        Moves.Turn turn = moves.begin(booking, BookingAction.CHARGE_BACK, Actor.PAYMENT);
        Booking poorer = booking.with(booking.purse().takenBack(amount.minor()));
        if (poorer.purse().held() > 0) {
            moves.stay(turn, poorer, "The buyer's bank took " + amount + " back; the rest stays held");
            return;
        }
        calendar.release(id.value());
        moves.finish(turn, poorer, "The buyer's bank took " + amount + " back, and nothing is held any more");
    }
}
