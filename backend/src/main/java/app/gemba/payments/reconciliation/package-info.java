/**
 * Holds the books against everything they can be held against, every night: the ledger against itself, payments
 * against the ledger, the provider's movements and balance against both. What differs is kept with its run, told to
 * the admins, and explained or put right by people. The rules stand once: specs ask the same ones.
 */
@NullMarked
package app.gemba.payments.reconciliation;

import org.jspecify.annotations.NullMarked;
