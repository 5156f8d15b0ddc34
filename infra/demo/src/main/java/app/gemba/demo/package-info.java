/**
 * The demo world of a developer's machine. It signs people up, has them vetted, and takes bookings through their
 * lifecycle over HTTP, with a clock that it moves, so that nothing in it could not have come from real users.
 */
@NullMarked
package app.gemba.demo;

import org.jspecify.annotations.NullMarked;
