/**
 * Where things are: countries, the gazetteer of manufacturing places with their time zones, how a written address
 * becomes a place, and the words of expertise. Shipped data, held in memory. {@link app.gemba.places.Fold} is the one
 * function by which all search compares text across scripts and spellings.
 */
@NullMarked
package app.gemba.places;

import org.jspecify.annotations.NullMarked;
