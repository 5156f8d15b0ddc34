package app.gemba.ledger;

import app.gemba.shared.Money;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one account, on its own side: what is held, owed or earned is positive.
 *
 * @param bookingId null for an account of no booking
 * @param partyId null for an account of nobody
 */
@Introspected
public record AccountBalance(
        String kind,
        String currency,
        @Nullable UUID bookingId,
        @Nullable UUID partyId,
        long balance) {

    public Money money() {
        return Money.of(balance, currency);
    }
}
