/** Gemba, a modular monolith: one package per business capability. */
@NullMarked
package app.gemba;

import org.jspecify.annotations.NullMarked;
