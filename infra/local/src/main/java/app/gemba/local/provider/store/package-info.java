/** What the simulator remembers: JSON objects in tables, changed in transactions, kept in one append-only file. */
@NullMarked
package app.gemba.local.provider.store;

import org.jspecify.annotations.NullMarked;
