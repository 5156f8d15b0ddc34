/**
 * Tells people by mail what happened to their bookings and what is expected of them. A leaf: it listens to events,
 * and nobody calls it. Each person gets each news once, also when an event is delivered twice.
 */
@NullMarked
package app.gemba.notifications;

import org.jspecify.annotations.NullMarked;
