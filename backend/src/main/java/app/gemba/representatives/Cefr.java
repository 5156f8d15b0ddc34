package app.gemba.representatives;

/** How well somebody speaks a language: the Common European Framework's levels, and native. */
public enum Cefr {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
    NATIVE
}
