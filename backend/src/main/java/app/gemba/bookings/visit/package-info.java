/** The visit in time and space: its hours in the site's zone, check-in and check-out, and what leaving early costs. */
@NullMarked
package app.gemba.bookings.visit;

import org.jspecify.annotations.NullMarked;
