package app.gemba.payments.rails;

/** Whose account it is. */
public enum EntityType {
    INDIVIDUAL,
    COMPANY
}
