/**
 * The facilities that buyers send representatives to: name and address as they are written there, where that is on
 * the map and how sure we are of it, and the time zone that rules every deadline on site.
 */
@NullMarked
package app.gemba.factories;

import org.jspecify.annotations.NullMarked;
