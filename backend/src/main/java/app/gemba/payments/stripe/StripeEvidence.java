package app.gemba.payments.stripe;

import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.shared.ObjectStorage;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.FileCreateParams;
import com.stripe.service.V1Services;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What we say to a bank about a chargeback, and the file that proves it. */
@Singleton
final class StripeEvidence {
    private final ObjectStorage storage;

    StripeEvidence(ObjectStorage storage) {
        this.storage = storage;
    }

    ProviderAnswer.Done upload(V1Services stripe, ProviderCall.UploadEvidence upload, RequestOptions options)
            throws StripeException {
        try (InputStream file = storage.get(upload.file()).orElseThrow()) {
            FileCreateParams params = FileCreateParams.builder()
                    .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
                    .setFile(file)
                    .build();
            return new ProviderAnswer.Done(
                    stripe.files().create(params, options).getId(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProviderAnswer.Done submit(
            V1Services stripe, ProviderCall.SubmitEvidence evidence, Map<String, String> marks, RequestOptions options)
            throws StripeException {
        DisputeUpdateParams.Evidence.Builder said = DisputeUpdateParams.Evidence.builder()
                .setProductDescription(evidence.description())
                .setUncategorizedText(evidence.statement());
        if (evidence.serviceDate() != null) {
            said.setServiceDate(evidence.serviceDate());
        }
        if (evidence.file() != null) {
            said.setServiceDocumentation(evidence.file());
        }
        DisputeUpdateParams params = DisputeUpdateParams.builder()
                .setEvidence(said.build())
                .setSubmit(true)
                .putAllMetadata(marks)
                .putMetadata(StripeCalls.BOOKING, evidence.booking().toString())
                .build();
        Dispute answered = stripe.disputes().update(evidence.chargeback(), params, options);
        return answered(answered, String.valueOf(marks.get(StripeCalls.OPERATION)));
    }

    ProviderAnswer.Done accept(V1Services stripe, ProviderCall.AcceptChargeback accept, RequestOptions options)
            throws StripeException {
        return closed(stripe.disputes().close(accept.chargeback(), options));
    }

    /** Whoever closed it: that can happen once. */
    Optional<ProviderAnswer.Done> find(V1Services stripe, ProviderCall.AcceptChargeback accept) throws StripeException {
        Dispute dispute = stripe.disputes().retrieve(accept.chargeback());
        return "lost".equals(dispute.getStatus()) ? Optional.of(closed(dispute)) : Optional.empty();
    }

    private static ProviderAnswer.Done closed(Dispute dispute) {
        return new ProviderAnswer.Done(dispute.getId() + "/closed", null);
    }

    /** Several answers can be tried for one chargeback, and each operation needs an object of its own. */
    private static ProviderAnswer.Done answered(Dispute dispute, String operation) {
        return new ProviderAnswer.Done(dispute.getId() + "/" + operation, null);
    }

    /** Whether this very operation has answered it. */
    Optional<ProviderAnswer.Done> find(V1Services stripe, ProviderCall.SubmitEvidence evidence, UUID operation)
            throws StripeException {
        Dispute dispute = stripe.disputes().retrieve(evidence.chargeback());
        return operation.toString().equals(dispute.getMetadata().get(StripeCalls.OPERATION))
                ? Optional.of(answered(dispute, operation.toString()))
                : Optional.empty();
    }
}
