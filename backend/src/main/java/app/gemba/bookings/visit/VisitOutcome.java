package app.gemba.bookings.visit;

/** How a visit ended. All but the first: the representative came and could not go through with it. */
public enum VisitOutcome {
    COMPLETED,
    GATE_REFUSED,
    UNSAFE,
    CLOSED
}
