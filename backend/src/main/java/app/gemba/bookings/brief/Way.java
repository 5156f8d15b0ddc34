package app.gemba.bookings.brief;

/** How the visit is made: the representative alone, together with the buyer, or live on camera. */
public enum Way {
    DELEGATED,
    ACCOMPANIED,
    VIRTUAL
}
