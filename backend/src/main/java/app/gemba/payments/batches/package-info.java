/**
 * Payouts by our own bank: admins gather them in batches of one currency, two of them release a batch, one uploads its
 * ISO 20022 file (pain.001.001.09) to the bank, and what the bank says (pain.002) is read back line by line. Payments
 * that are refused or come back are owed again.
 */
@NullMarked
package app.gemba.payments.batches;

import org.jspecify.annotations.NullMarked;
