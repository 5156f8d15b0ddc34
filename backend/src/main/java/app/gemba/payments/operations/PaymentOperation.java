package app.gemba.payments.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One intended call and how far it is.
 *
 * @param externalId the provider's object, once it is known
 * @param resultUrl where to send the person, for pages
 */
public record PaymentOperation(
        UUID id,
        OperationKind kind,
        @Nullable UUID partyId,
        OperationState state,
        @Nullable String externalId,
        @Nullable String resultUrl) {}
