package app.gemba.ledger;

import static app.gemba.ledger.AccountKind.BUYER_FUNDS_HELD;
import static app.gemba.ledger.AccountKind.CHARGEBACK_FEES;
import static app.gemba.ledger.AccountKind.LOSSES;
import static app.gemba.ledger.AccountKind.PROVIDER_AVAILABLE;
import static app.gemba.ledger.AccountKind.REFUND_PAYABLE;
import static app.gemba.ledger.AccountKind.REPRESENTATIVE_RECEIVABLE;
import static app.gemba.ledger.AccountRef.earned;
import static app.gemba.ledger.AccountRef.frozen;
import static app.gemba.ledger.AccountRef.inSuspense;
import static app.gemba.ledger.AccountRef.ofBooking;
import static app.gemba.ledger.AccountRef.ofRepresentative;
import static app.gemba.ledger.AccountRef.platform;

import app.gemba.shared.Money;
import java.util.Currency;
import java.util.UUID;

/** What happens to money when a buyer's bank takes a payment back. Each happens once per chargeback. */
public final class ChargebackPostings {
    private static final String CHARGEBACK = "chargeback";
    private static final String PROVIDER = "provider";

    private ChargebackPostings() {}

    /**
     * Where the loss of a chargeback falls.
     *
     * @param held on what was still held for the booking
     * @param refund on a refund that was decided and had not left: the bank has paid it instead
     * @param frozen on what the representative earned and was not sent
     * @param receivable on the representative, who was paid and owes it to us
     * @param ours on what we earned with the booking
     * @param losses on us
     */
    public record Loss(Money held, Money refund, Money frozen, Money receivable, Money ours, Money losses) {
        public Money total() {
            return held.plus(refund).plus(frozen).plus(receivable).plus(ours).plus(losses);
        }

        Currency currency() {
            return held.currency();
        }
    }

    /** P13: the provider took the amount and its fee from our balance. */
    public static JournalEntry withdrawn(UUID chargeback, UUID booking, Money amount, Money fee) {
        return JournalEntry.from(CHARGEBACK, chargeback.toString(), Posting.CHARGEBACK_WITHDRAWN, booking)
                .debit(inSuspense(amount.currency(), booking, chargeback), amount)
                .debit(platform(CHARGEBACK_FEES, amount.currency()), fee)
                .credit(platform(PROVIDER_AVAILABLE, amount.currency()), amount.plus(fee))
                .entry();
    }

    /** What was earned and not sent cannot be sent until the chargeback is over. */
    public static JournalEntry earningFrozen(
            UUID chargeback, UUID payout, UUID booking, UUID representative, Money amount) {
        return JournalEntry.from(CHARGEBACK, chargeback + "/" + payout, Posting.EARNING_FROZEN, booking)
                .debit(earned(amount.currency(), booking, representative), amount)
                .credit(frozen(amount.currency(), booking, representative), amount)
                .entry();
    }

    /** The chargeback is over and what waited for it is owed again. */
    public static JournalEntry earningUnfrozen(
            UUID chargeback, UUID payout, UUID booking, UUID representative, Money amount) {
        return JournalEntry.from(CHARGEBACK, chargeback + "/" + payout, Posting.EARNING_UNFROZEN, booking)
                .debit(frozen(amount.currency(), booking, representative), amount)
                .credit(earned(amount.currency(), booking, representative), amount)
                .entry();
    }

    /** P14a, P15a, P15b: the bank decided for the buyer, and what was withdrawn is gone. {@code revenue}: P3 or P7. */
    public static JournalEntry lost(
            UUID chargeback, UUID booking, UUID representative, Loss loss, AccountKind revenue) {
        Currency currency = loss.currency();
        return JournalEntry.from(CHARGEBACK, chargeback.toString(), Posting.CHARGEBACK_LOST, booking)
                .debit(ofBooking(BUYER_FUNDS_HELD, currency, booking), loss.held())
                .debit(ofBooking(REFUND_PAYABLE, currency, booking), loss.refund())
                .debit(frozen(currency, booking, representative), loss.frozen())
                .debit(ofRepresentative(REPRESENTATIVE_RECEIVABLE, currency, representative), loss.receivable())
                .debit(platform(revenue, currency), loss.ours())
                .debit(platform(LOSSES, currency), loss.losses())
                .credit(inSuspense(currency, booking, chargeback), loss.total())
                .entry();
    }

    /**
     * P14b: the bank decided for us, and the provider gave the amount back; with its fee, or with zero of it. Both come
     * in one movement, so that they are one journal.
     */
    public static JournalEntry won(UUID chargeback, UUID booking, Money amount, Money fee) {
        return JournalEntry.from(CHARGEBACK, chargeback.toString(), Posting.CHARGEBACK_WON, booking)
                .debit(platform(PROVIDER_AVAILABLE, amount.currency()), amount.plus(fee))
                .credit(inSuspense(amount.currency(), booking, chargeback), amount)
                .credit(platform(CHARGEBACK_FEES, fee.currency()), fee)
                .entry();
    }

    /** P16: what the representative was sent is taken back while the chargeback is open. */
    public static JournalEntry shareRecovered(String reversal, UUID booking, UUID representative, Money amount) {
        return JournalEntry.from(PROVIDER, reversal, Posting.SHARE_RECOVERED, booking)
                .debit(platform(PROVIDER_AVAILABLE, amount.currency()), amount)
                .credit(frozen(amount.currency(), booking, representative), amount)
                .entry();
    }
}
