/**
 * Photos that prove what a report says. An upload is hashed, told by its content, decoded within limits and drawn
 * anew: what is shown carries no metadata, the original is kept but never served. Files are fetched over short-lived
 * signed links. {@link app.gemba.evidence.Photos} is the way in; the image work is in {@code ImageIntake}.
 */
@NullMarked
package app.gemba.evidence;

import org.jspecify.annotations.NullMarked;
