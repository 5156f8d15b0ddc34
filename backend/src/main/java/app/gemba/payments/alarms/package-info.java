/** What a person has to look at: kept once until it is cleared, counted in a metric, logged as an error. */
@NullMarked
package app.gemba.payments.alarms;

import org.jspecify.annotations.NullMarked;
