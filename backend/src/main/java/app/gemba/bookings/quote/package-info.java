/** Who was asked for a price, and what they answered. */
@NullMarked
package app.gemba.bookings.quote;

import org.jspecify.annotations.NullMarked;
