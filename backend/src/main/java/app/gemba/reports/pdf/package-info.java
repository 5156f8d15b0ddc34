/** A delivered report as a PDF. */
@NullMarked
package app.gemba.reports.pdf;

import org.jspecify.annotations.NullMarked;
