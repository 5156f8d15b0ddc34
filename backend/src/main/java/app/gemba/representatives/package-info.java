/**
 * The people who visit factories: what they can do and where, what they cost, when they are taken, and to whom they
 * are tied. Whether somebody is vetted is decided by vetting and kept here; whoever is not vetted is invisible.
 */
@NullMarked
package app.gemba.representatives;

import org.jspecify.annotations.NullMarked;
