package app.gemba.ledger;

import static app.gemba.ledger.AccountKind.BANK;
import static app.gemba.ledger.AccountKind.BUYER_FUNDS_HELD;
import static app.gemba.ledger.AccountKind.REFUND_PAYABLE;
import static app.gemba.ledger.AccountKind.SUSPENSE;
import static app.gemba.ledger.AccountRef.ofBooking;
import static app.gemba.ledger.AccountRef.platform;

import app.gemba.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people at the money desk book, each with a cause that is written down elsewhere. */
public final class DeskPostings {
    private DeskPostings() {}

    /** A correction that one person proposed and another released. */
    public static JournalEntry adjusted(
            UUID adjustment, @Nullable UUID booking, AccountRef debit, AccountRef credit, Money amount) {
        return JournalEntry.from("adjustment", adjustment.toString(), Posting.ADJUSTED, booking)
                .debit(debit, amount)
                .credit(credit, amount)
                .entry();
    }

    /** It is known whose a parked payment is: it stays held for its booking, or goes back from there. */
    public static JournalEntry parkedAssigned(String charge, UUID booking, Money amount) {
        return JournalEntry.from("provider", charge, Posting.PARKED_ASSIGNED, booking)
                .debit(platform(SUSPENSE, amount.currency()), amount)
                .credit(ofBooking(BUYER_FUNDS_HELD, amount.currency(), booking), amount)
                .entry();
    }

    /** A refund that the card did not take was paid from our bank. */
    public static JournalEntry refundPaidByHand(UUID refund, UUID booking, Money amount) {
        return JournalEntry.from("refund", refund.toString(), Posting.REFUND_PAID_BY_HAND, booking)
                .debit(ofBooking(REFUND_PAYABLE, amount.currency(), booking), amount)
                .credit(platform(BANK, amount.currency()), amount)
                .entry();
    }
}
