package app.gemba.bookings

import java.util.concurrent.CopyOnWriteArrayList

/** Stands at the Funds port for as long as nothing else does: keeps what was decided. */
class RecordingFunds implements Funds {
    final List<FundsDecision> decisions = new CopyOnWriteArrayList<>()

    @Override
    void decide(FundsDecision decision) {
        decisions << decision
    }

    @Override
    boolean settled(BookingId booking) {
        true
    }
}
