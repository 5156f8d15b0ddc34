package app.gemba.ledger;

import static app.gemba.ledger.AccountKind.BANK;
import static app.gemba.ledger.AccountKind.BANK_IN_TRANSIT;
import static app.gemba.ledger.AccountKind.FINANCIAL_ACCOUNT;
import static app.gemba.ledger.AccountKind.PAYOUT_FEES;
import static app.gemba.ledger.AccountKind.PROVIDER_AVAILABLE;
import static app.gemba.ledger.AccountRef.platform;

import app.gemba.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our own money between the places where it lies. It belongs to no booking. */
public final class TreasuryPostings {
    private static final String PROVIDER = "provider";
    private static final String OPERATION = "operation";

    private TreasuryPostings() {}

    /** P17: the provider sends money to our own bank. */
    public static JournalEntry ownPayoutSent(String payout, Money amount) {
        return move(PROVIDER, payout, Posting.OWN_PAYOUT_SENT, amount, BANK_IN_TRANSIT, PROVIDER_AVAILABLE);
    }

    /** P17: it is there. */
    public static JournalEntry ownPayoutArrived(String payout, Money amount) {
        return move(PROVIDER, payout, Posting.OWN_PAYOUT_ARRIVED, amount, BANK, BANK_IN_TRANSIT);
    }

    /** P17: it did not arrive. One that arrived and is taken back afterwards comes from the bank. */
    public static JournalEntry ownPayoutFailed(String payout, Money amount, boolean arrived) {
        return move(
                PROVIDER,
                payout,
                Posting.OWN_PAYOUT_FAILED,
                amount,
                PROVIDER_AVAILABLE,
                arrived ? BANK : BANK_IN_TRANSIT);
    }

    /** P19: money is put where payouts abroad leave from. */
    public static JournalEntry financialAccountFunded(String operation, Money amount) {
        return move(
                OPERATION, operation, Posting.FINANCIAL_ACCOUNT_FUNDED, amount, FINANCIAL_ACCOUNT, PROVIDER_AVAILABLE);
    }

    /** P20: what a rail takes for a payout. */
    public static JournalEntry railFeePaid(String operation, @Nullable UUID booking, Money fee, PayoutSource from) {
        return JournalEntry.from(OPERATION, operation, Posting.RAIL_FEE_PAID, booking)
                .debit(platform(PAYOUT_FEES, fee.currency()), fee)
                .credit(platform(from.account(), fee.currency()), fee)
                .entry();
    }

    private static JournalEntry move(
            String source, String id, Posting posting, Money amount, AccountKind to, AccountKind from) {
        return JournalEntry.from(source, id, posting, null)
                .debit(platform(to, amount.currency()), amount)
                .credit(platform(from, amount.currency()), amount)
                .entry();
    }
}
