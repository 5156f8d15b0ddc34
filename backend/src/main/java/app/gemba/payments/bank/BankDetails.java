package app.gemba.payments.bank;

import app.gemba.payments.rails.EntityType;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A representative's bank account, sealed.
 *
 * @param sealed in Base64
 * @param contactEmail whom to tell when it is changed
 * @param usableFrom before that nothing is paid into it
 */
@MappedEntity("bank_details")
record BankDetails(
        @Id UUID id,
        UUID representativeId,
        String country,
        EntityType entityType,
        String keyId,
        String sealed,
        String mask,
        String contactEmail,
        State state,
        @Nullable String refusedReason,
        Instant usableFrom,
        Instant createdAt) {

    enum State {
        USABLE,
        /** A bank sent money back because of it. */
        REFUSED,
        REPLACED
    }

    BankDetails sealed(String content) {
        return new BankDetails(
                id,
                representativeId,
                country,
                entityType,
                keyId,
                content,
                mask,
                contactEmail,
                state,
                refusedReason,
                usableFrom,
                createdAt);
    }

    BankDetails under(String otherKey) {
        return new BankDetails(
                id,
                representativeId,
                country,
                entityType,
                otherKey,
                sealed,
                mask,
                contactEmail,
                state,
                refusedReason,
                usableFrom,
                createdAt);
    }

    @Override
    public String toString() {
        return "BankDetails[" + id + "]";
    }
}
