package app.gemba.ledger;

import static app.gemba.ledger.AccountKind.BUYER_FUNDS_HELD;
import static app.gemba.ledger.AccountKind.CANCELLATION_FEE;
import static app.gemba.ledger.AccountKind.COMMISSION;
import static app.gemba.ledger.AccountKind.LOSSES;
import static app.gemba.ledger.AccountKind.PAYOUT_IN_TRANSIT;
import static app.gemba.ledger.AccountKind.PROVIDER_AVAILABLE;
import static app.gemba.ledger.AccountKind.PROVIDER_FEES;
import static app.gemba.ledger.AccountKind.PROVIDER_PENDING;
import static app.gemba.ledger.AccountKind.REFUND_PAYABLE;
import static app.gemba.ledger.AccountKind.REPRESENTATIVE_RECEIVABLE;
import static app.gemba.ledger.AccountKind.SUSPENSE;
import static app.gemba.ledger.AccountRef.earned;
import static app.gemba.ledger.AccountRef.ofBooking;
import static app.gemba.ledger.AccountRef.ofRepresentative;
import static app.gemba.ledger.AccountRef.platform;

import app.gemba.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to money, one function per event. Each says which account is debited and which credited;
 * the amounts are exact and the database refuses what does not balance or overdraws. Chargebacks stand in {@link
 * ChargebackPostings}, our own money in {@link TreasuryPostings}.
 */
public final class Postings {
    private static final String PROVIDER = "provider";
    private static final String BOOKING = "booking";
    private static final String OPERATION = "operation";
    private static final String DECISION = "decision";

    private Postings() {}

    /** P1: a buyer paid. The provider keeps its fee at once; the buyer's whole payment is held. */
    public static JournalEntry charged(String charge, UUID booking, Money gross, Money fee) {
        return JournalEntry.from(PROVIDER, charge, Posting.CHARGED, booking)
                .debit(platform(PROVIDER_PENDING, gross.currency()), gross.minus(fee))
                .debit(platform(PROVIDER_FEES, gross.currency()), fee)
                .credit(ofBooking(BUYER_FUNDS_HELD, gross.currency(), booking), gross)
                .entry();
    }

    /** P1 for a payment that is not what was asked for: it waits for a person and is nobody's. */
    public static JournalEntry parked(String charge, Money gross, Money fee) {
        return JournalEntry.from(PROVIDER, charge, Posting.PARKED, null)
                .debit(platform(PROVIDER_PENDING, gross.currency()), gross.minus(fee))
                .debit(platform(PROVIDER_FEES, gross.currency()), fee)
                .credit(platform(SUSPENSE, gross.currency()), gross)
                .entry();
    }

    /** P2: the provider lets us use what it had pending. */
    public static JournalEntry available(String charge, Money net) {
        return JournalEntry.from(PROVIDER, charge, Posting.FUNDS_AVAILABLE, null)
                .debit(platform(PROVIDER_AVAILABLE, net.currency()), net)
                .credit(platform(PROVIDER_PENDING, net.currency()), net)
                .entry();
    }

    /** P3, P7, P8: work was accepted, wholly or in part. What is not named stays held. */
    public static JournalEntry released(
            UUID booking, String decision, UUID representative, Money earned, Money commission, Money refund) {
        return decided(booking, decision, representative, earned, COMMISSION, commission, refund);
    }

    /** P5, P7: the visit was cancelled; our share of what the buyer still owes is a cancellation fee. */
    public static JournalEntry cancelled(
            UUID booking, String decision, UUID representative, Money earned, Money ourShare, Money refund) {
        return decided(booking, decision, representative, earned, CANCELLATION_FEE, ourShare, refund);
    }

    /** P5 for a payment that came too late or twice: all of it goes back. */
    public static JournalEntry sentBack(String charge, UUID booking, Money refund) {
        return JournalEntry.from(PROVIDER, charge, Posting.DECIDED, booking)
                .debit(ofBooking(BUYER_FUNDS_HELD, refund.currency(), booking), refund)
                .credit(ofBooking(REFUND_PAYABLE, refund.currency(), booking), refund)
                .entry();
    }

    private static JournalEntry decided(
            UUID booking,
            String decision,
            UUID representative,
            Money earned,
            AccountKind revenue,
            Money ourShare,
            Money refund) {
        Money all = earned.plus(ourShare).plus(refund);
        return JournalEntry.from(BOOKING, booking + "/" + decision, Posting.DECIDED, booking)
                .debit(ofBooking(BUYER_FUNDS_HELD, all.currency(), booking), all)
                .credit(earned(all.currency(), booking, representative), earned)
                .credit(platform(revenue, all.currency()), ourShare)
                .credit(ofBooking(REFUND_PAYABLE, all.currency(), booking), refund)
                .entry();
    }

    /** P4a: a payout is about to leave; from here on no other payout can use the same money. */
    public static JournalEntry payoutSent(String operation, UUID booking, Money amount, PayoutSource from) {
        return JournalEntry.from(OPERATION, operation, Posting.PAYOUT_SENT, booking)
                .debit(platform(PAYOUT_IN_TRANSIT, amount.currency()), amount)
                .credit(platform(from.account(), amount.currency()), amount)
                .entry();
    }

    /** P4b: it arrived. */
    public static JournalEntry payoutConfirmed(String operation, UUID booking, UUID representative, Money amount) {
        return JournalEntry.from(OPERATION, operation, Posting.PAYOUT_CONFIRMED, booking)
                .debit(earned(amount.currency(), booking, representative), amount)
                .credit(platform(PAYOUT_IN_TRANSIT, amount.currency()), amount)
                .entry();
    }

    /** P4c: it was refused before it was confirmed. */
    public static JournalEntry payoutFailed(String operation, UUID booking, Money amount, PayoutSource from) {
        return JournalEntry.from(OPERATION, operation, Posting.PAYOUT_FAILED, booking)
                .debit(platform(from.account(), amount.currency()), amount)
                .credit(platform(PAYOUT_IN_TRANSIT, amount.currency()), amount)
                .entry();
    }

    /** P4c: it came back after it was confirmed, and is owed again. */
    public static JournalEntry payoutReturned(
            String operation, UUID booking, UUID representative, Money amount, PayoutSource from) {
        return JournalEntry.from(OPERATION, operation, Posting.PAYOUT_RETURNED, booking)
                .debit(platform(from.account(), amount.currency()), amount)
                .credit(earned(amount.currency(), booking, representative), amount)
                .entry();
    }

    /** P6: the provider took the refund. */
    public static JournalEntry refundSent(String refund, UUID booking, Money amount) {
        return JournalEntry.from(PROVIDER, refund, Posting.REFUND_SENT, booking)
                .debit(ofBooking(REFUND_PAYABLE, amount.currency(), booking), amount)
                .credit(platform(PROVIDER_AVAILABLE, amount.currency()), amount)
                .entry();
    }

    /** P6f: the refund did not reach the buyer, and is owed again. */
    public static JournalEntry refundFailed(String refund, UUID booking, Money amount) {
        return JournalEntry.from(PROVIDER, refund, Posting.REFUND_FAILED, booking)
                .debit(platform(PROVIDER_AVAILABLE, amount.currency()), amount)
                .credit(ofBooking(REFUND_PAYABLE, amount.currency(), booking), amount)
                .entry();
    }

    /** P9: something is given back after acceptance and before the payout; each bears a share. */
    public static JournalEntry earningRefunded(UUID booking, String decision, UUID representative, Shares shares) {
        return JournalEntry.from(BOOKING, booking + "/" + decision, Posting.EARNING_REFUNDED, booking)
                .debit(earned(shares.currency(), booking, representative), shares.representative())
                .debit(platform(COMMISSION, shares.currency()), shares.commission())
                .debit(platform(LOSSES, shares.currency()), shares.losses())
                .credit(ofBooking(REFUND_PAYABLE, shares.currency(), booking), shares.total())
                .entry();
    }

    /** P10: the same after the payout; the representative owes us the share. */
    public static JournalEntry paidEarningRefunded(UUID booking, String decision, UUID representative, Shares shares) {
        return JournalEntry.from(BOOKING, booking + "/" + decision, Posting.PAID_EARNING_REFUNDED, booking)
                .debit(
                        ofRepresentative(REPRESENTATIVE_RECEIVABLE, shares.currency(), representative),
                        shares.representative())
                .debit(platform(COMMISSION, shares.currency()), shares.commission())
                .debit(platform(LOSSES, shares.currency()), shares.losses())
                .credit(ofBooking(REFUND_PAYABLE, shares.currency(), booking), shares.total())
                .entry();
    }

    /** P11: a transfer was taken back. */
    public static JournalEntry transferReversed(String reversal, UUID booking, UUID representative, Money amount) {
        return JournalEntry.from(PROVIDER, reversal, Posting.TRANSFER_REVERSED, booking)
                .debit(platform(PROVIDER_AVAILABLE, amount.currency()), amount)
                .credit(ofRepresentative(REPRESENTATIVE_RECEIVABLE, amount.currency(), representative), amount)
                .entry();
    }

    /** P12: what a representative owes us is taken from what the next booking earned. */
    public static JournalEntry receivableNetted(UUID booking, String decision, UUID representative, Money amount) {
        return JournalEntry.from(BOOKING, booking + "/" + decision, Posting.RECEIVABLE_NETTED, booking)
                .debit(earned(amount.currency(), booking, representative), amount)
                .credit(ofRepresentative(REPRESENTATIVE_RECEIVABLE, amount.currency(), representative), amount)
                .entry();
    }

    /** P18: what a representative owes us will not come; we bear it. */
    public static JournalEntry receivableWrittenOff(
            String decision, @Nullable UUID booking, UUID representative, Money amount) {
        return JournalEntry.from(DECISION, decision, Posting.RECEIVABLE_WRITTEN_OFF, booking)
                .debit(platform(LOSSES, amount.currency()), amount)
                .credit(ofRepresentative(REPRESENTATIVE_RECEIVABLE, amount.currency(), representative), amount)
                .entry();
    }
}
