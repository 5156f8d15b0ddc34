package app.gemba.payments.receivables;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import app.gemba.ledger.Ledger;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of each claim. */
@Singleton
@Transactional
class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final ClaimRepository claims;
    private final Operations operations;
    private final Ledger ledger;
    private final Clock clock;

    Claims(ClaimRepository claims, Operations operations, Ledger ledger, Clock clock) {
        this.claims = claims;
        this.operations = operations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is owed and not already being taken back. Holds the lock on it until the end of the transaction. */
    Money free(UUID representative, Currency currency) {
        claims.lockOwed(representative.toString());
        Money asked = new Money(claims.asked(representative, currency.getCurrencyCode()), currency);
        return ledger.balance(
                        AccountRef.ofRepresentative(AccountKind.REPRESENTATIVE_RECEIVABLE, currency, representative))
                .minus(asked);
    }

    /**
     * Asks for what is left of the claim, of the transfer and of the debt, whichever is least, in the transfer's own
     * currency. Once per claim: what is refused is set off instead of being asked for again.
     */
    void ask(UUID id, ProviderFacts.Transfer fact) {
        Claim claim = claims.lock(id).orElseThrow();
        if (claim.state() != Claim.State.DUE) {
            return;
        }
        if (!fact.amount().currency().equals(claim.money().currency())) {
            LOG.error("Claim {} is not in the currency of transfer {}; not asked for", id, fact.id());
            move(claim, Claim.State.OWED, 0, null, "currency");
            return;
        }
        Money left = fact.amount().minus(fact.reversed());
        Money amount = Stream.of(
                        claim.money(),
                        left,
                        free(claim.representativeId(), claim.money().currency()))
                .min(Money::compareTo)
                .orElseThrow();
        if (!amount.positive()) {
            move(claim, Claim.State.OWED, 0, null, left.positive() ? null : "nothing_left");
            return;
        }
        UUID operation = operations.intend(
                new Operations.Purpose(claim.bookingId(), claim.representativeId(), "claim/" + id, 1),
                new ProviderCall.ReverseTransfer(claim.bookingId(), fact.id(), amount));
        move(claim, Claim.State.ASKED, amount.minor(), operation, null);
    }

    /** Nothing is to be had from the account: it stays owed. */
    void leave(UUID id, String why) {
        claims.lock(id)
                .filter(claim -> claim.state() == Claim.State.DUE)
                .ifPresent(claim -> move(claim, Claim.State.OWED, 0, null, why));
    }

    /** The payout is still on its way. */
    void later(UUID id) {
        claims.lock(id)
                .filter(claim -> claim.state() == Claim.State.DUE)
                .ifPresent(claim -> move(claim, Claim.State.DUE, 0, null, null));
    }

    List<UUID> due() {
        return claims.due(clock.instant());
    }

    void move(Claim claim, Claim.State state, long asked, @Nullable UUID operation, @Nullable String error) {
        claims.move(
                claim.id(),
                state.name(),
                asked,
                operation,
                error,
                clock.instant().plus(LOOK_AGAIN));
    }
}
