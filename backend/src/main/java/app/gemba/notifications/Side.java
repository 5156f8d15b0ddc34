package app.gemba.notifications;

/** Who is told: the buyer's organisation, the agreed representative, those who may still be chosen, those who were not. */
enum Side {
    BUYER,
    REPRESENTATIVE,
    ASKED,
    NOT_CHOSEN
}
