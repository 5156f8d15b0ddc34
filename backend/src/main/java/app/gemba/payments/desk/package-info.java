/**
 * The money desk: everything about money that an admin has to see and may do. It reads the ledger and the tables of
 * payments; what it changes goes through the faces that own the change, and into the ledger only by a new journal.
 */
@NullMarked
package app.gemba.payments.desk;

import org.jspecify.annotations.NullMarked;
