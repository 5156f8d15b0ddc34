/** Documents as PDF: pages as XHTML, drawn with fonts of our own, so that every script stays readable. */
@NullMarked
package app.gemba.shared.pdf;

import org.jspecify.annotations.NullMarked;
