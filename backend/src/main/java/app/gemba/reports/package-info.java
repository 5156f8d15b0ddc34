/**
 * The structured answer to a brief. A report is a working copy until it is delivered; what the buyer reads is a
 * delivered edition, kept as it was. {@link app.gemba.reports.Reports} edits the working copy, {@link
 * app.gemba.reports.ReportDelivery} finds what is missing, delivers and reads editions. Scores come from {@code
 * scoring}, the PDF from {@code pdf}.
 */
@NullMarked
package app.gemba.reports;

import org.jspecify.annotations.NullMarked;
