/**
 * One delivered report of a representative, for buyers who are choosing: shown while both its buyer and its
 * representative want it, and without anything that was written freely. {@link app.gemba.reports.sample.Redaction} is
 * the rule of what stays.
 */
@NullMarked
package app.gemba.reports.sample;

import org.jspecify.annotations.NullMarked;
