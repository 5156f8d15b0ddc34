package app.gemba.payments;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A representative's account at the payment provider. {@code requirements} are the provider's words, one per line.
 *
 * @param answerBy until when the provider wants to have them, where it says so
 * @param bankRefusedAt when the representative's own bank last sent back what the provider had passed on; null once
 *     that is over
 */
@MappedEntity("payout_account")
record PayoutAccount(
        UUID representativeId,
        @Id String accountId,
        State state,
        String requirements,
        Instant nextCheckAt,
        @Nullable Instant answerBy,
        @Nullable Instant closedAt,
        @Nullable Instant bankRefusedAt) {

    enum State {
        ONBOARDING,
        READY,
        RESTRICTED,
        /** The provider does not let us use it any more; it stays for what was paid into it. */
        CLOSED
    }

    boolean ready() {
        return state == State.READY;
    }

    List<String> asked() {
        return requirements.lines().toList();
    }
}
