package app.gemba.payments;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a representative is paid. {@code requirements} are the provider's words, one per line. */
@MappedEntity("payout_account")
record PayoutAccount(
        @Id UUID representativeId, Rail rail, String accountId, State state, String requirements, Instant nextCheckAt) {

    /** How money reaches the representative. */
    enum Rail {
        CONNECT_TRANSFER,
        MANUAL_BANK
    }

    enum State {
        ONBOARDING,
        READY,
        RESTRICTED
    }

    boolean ready() {
        return state == State.READY;
    }

    List<String> asked() {
        return requirements.lines().toList();
    }
}
