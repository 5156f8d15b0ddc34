/**
 * Where representatives have their bank accounts: asked for by the formats of each country, checked, and kept sealed
 * under a key that is not in the database. Nothing but {@link app.gemba.payments.bank.BankAccounts#open} gives them out
 * again, to the one file for our bank. A change is told to the contact that was known before it, and waits.
 */
@NullMarked
package app.gemba.payments.bank;

import org.jspecify.annotations.NullMarked;
