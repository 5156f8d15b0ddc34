/**
 * Our own money on its way from the provider to our bank. It lies together with what belongs to buyers and
 * representatives, so that only what is left beyond theirs may leave, and only when somebody says so.
 */
@NullMarked
package app.gemba.payments.treasury;

import org.jspecify.annotations.NullMarked;
