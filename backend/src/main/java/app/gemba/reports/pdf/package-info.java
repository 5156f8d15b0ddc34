/** A delivered report as a PDF: pages as XHTML, drawn with fonts of our own, so that every script stays readable. */
@NullMarked
package app.gemba.reports.pdf;

import org.jspecify.annotations.NullMarked;
