/** What the buyer wants to know: the brief, its objectives, and when it is fit to be sent out. */
@NullMarked
package app.gemba.bookings.brief;

import org.jspecify.annotations.NullMarked;
