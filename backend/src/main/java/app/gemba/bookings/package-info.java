/**
 * The agreement between a buyer and a representative over one brief, from request to close. {@link
 * app.gemba.bookings.BookingAction} is the lifecycle table: who may move a booking from where to where. Code, the
 * API's {@code actions}, the refusals' words and docs/lifecycle.md all come from it. Money is decided here and moved
 * by whoever implements {@link app.gemba.bookings.Funds}.
 */
@NullMarked
package app.gemba.bookings;

import org.jspecify.annotations.NullMarked;
