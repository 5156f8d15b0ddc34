/**
 * What representatives owe back. The ledger says how much; a claim says for which payout. It is taken back from the
 * provider's account once, by an operation of its own, and what is not got in that way is set off against the next
 * payouts or, in the end, written off.
 */
@NullMarked
package app.gemba.payments.receivables;

import org.jspecify.annotations.NullMarked;
