package app.gemba.factories;

/** How sure we are of a position: given as such, or the middle of the place that the address names. */
public enum Precision {
    EXACT,
    APPROXIMATE
}
