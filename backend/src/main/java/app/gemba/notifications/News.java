package app.gemba.notifications;

/**
 * One mail to one side of a booking.
 *
 * @param text what happened and what follows from it
 * @param button what there is to do or to see
 */
record News(Side side, String subject, String text, String button) {}
