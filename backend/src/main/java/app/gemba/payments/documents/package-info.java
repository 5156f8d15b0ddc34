/**
 * Numbered documents about money that moved: an invoice for every payment, a credit note for everything that went back,
 * a statement for every payout, and the year as CSV. Each follows a journal of the ledger and says what that says; once
 * issued it is never changed, and everybody who downloads it gets the same bytes.
 */
@NullMarked
package app.gemba.payments.documents;

import org.jspecify.annotations.NullMarked;
