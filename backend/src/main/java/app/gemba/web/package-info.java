/**
 * What a browser gets besides the API: the bundled site, the API's own description, and the headers that tell a
 * browser what this site may do. Knows no business.
 */
@NullMarked
package app.gemba.web;

import org.jspecify.annotations.NullMarked;
