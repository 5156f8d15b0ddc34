package app.gemba.payments.receivables;

import app.gemba.ledger.AccountBalance;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What representatives owe back, for the rest of payments. Call it in the transaction of the decision. */
@Singleton
public class Receivables {
    private static final Logger LOG = LoggerFactory.getLogger(Receivables.class);

    private final ClaimRepository claims;
    private final Claims decided;
    private final Clawback clawback;
    private final Ledger ledger;
    private final ReceivableCap cap;
    private final Outbox outbox;
    private final Clock clock;

    Receivables(
            ClaimRepository claims,
            Claims decided,
            Clawback clawback,
            Ledger ledger,
            ReceivableCap cap,
            Outbox outbox,
            Clock clock) {
        this.claims = claims;
        this.decided = decided;
        this.clawback = clawback;
        this.ledger = ledger;
        this.cap = cap;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A payout of which something is owed back.
     *
     * @param operation the transfer that paid it or is about to; null where a bank pays
     */
    public record Paid(
            UUID payout,
            UUID booking,
            UUID representative,
            @Nullable UUID operation) {}

    /** How much of a payout is claimed back already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long claimedOn(UUID payout) {
        return claims.onPayout(payout);
    }

    /** Owed back once the refund of that cause has left. The ledger has the debt already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claimAfterRefund(String cause, Paid paid, Money amount) {
        claims.save(claim(cause, paid, amount, Claim.State.WAITING));
    }

    /** Owed back now. The ledger has the debt already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(String cause, Paid paid, Money amount) {
        Claim claim = claims.save(claim(cause, paid, amount, Claim.State.DUE));
        outbox.publish(new ClaimDue(claim.id()));
    }

    /** The buyer's money has left; now the representative's share is taken back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refundLeft(String cause) {
        for (Claim claim : claims.waiting(cause)) {
            decided.move(claim, Claim.State.DUE, 0, null, null);
            outbox.publish(new ClaimDue(claim.id()));
        }
    }

    /** P12: sets off what is owed against a payout that is about to leave; how much of it stays with us. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Money setOff(UUID booking, String key, UUID representative, Money payout) {
        Money owed = decided.free(representative, payout.currency());
        Money taken = owed.compareTo(payout) < 0 ? owed : payout;
        if (!taken.positive()) {
            return Money.zero(payout.currency());
        }
        ledger.post(Postings.receivableNetted(booking, key, representative, taken));
        return taken;
    }

    /** Whether somebody owes so much, in any currency, that nothing may be paid before a person has looked at it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tooMuchOwed(UUID representative) {
        return ledger.ofParty(AccountKind.REPRESENTATIVE_RECEIVABLE, representative).stream()
                .map(AccountBalance::money)
                .anyMatch(cap::exceededBy);
    }

    /** P11: the provider took it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reversed(UUID operation, String reversal) {
        Claim claim = claims.ofOperation(operation).orElseThrow();
        Money taken = Money.of(claim.asked(), claim.currency());
        ledger.post(Postings.transferReversed(reversal, claim.bookingId(), claim.representativeId(), taken));
        boolean whole = taken.equals(claim.money());
        decided.move(claim, whole ? Claim.State.TAKEN : Claim.State.OWED, taken.minor(), operation, null);
    }

    /** The account has not enough, or is closed: it stays owed, and is not asked for again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(UUID operation, String code) {
        Claim claim = claims.ofOperation(operation).orElseThrow();
        LOG.error(
                "{} could not be taken back from representative {}: {}", claim.money(), claim.representativeId(), code);
        decided.move(claim, Claim.State.OWED, 0, operation, code);
    }

    /** Claims on payouts that were still on their way when they were made. Never inside a transaction. */
    public void takeDue() {
        for (UUID claim : decided.due()) {
            try {
                clawback.take(claim);
            } catch (RuntimeException failure) {
                LOG.error("Claim {} could not be looked at; it is tried again", claim, failure);
            }
        }
    }

    private Claim claim(String cause, Paid paid, Money amount, Claim.State state) {
        return new Claim(
                Ids.next(),
                cause,
                paid.booking(),
                paid.representative(),
                paid.payout(),
                paid.operation(),
                amount.minor(),
                amount.currency().getCurrencyCode(),
                state,
                0,
                null,
                null,
                clock.instant(),
                clock.instant());
    }
}
