package app.gemba.payments.stripe;

import app.gemba.payments.provider.Installation;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.payments.provider.ProviderFacts;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.MetadataStore;
import com.stripe.model.StripeCollection;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PayoutListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalListParams;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stripe behind our port. */
@Singleton
final class StripeProvider implements PaymentProvider {
    private static final Logger LOG = LoggerFactory.getLogger(StripeProvider.class);

    /** What an account is called that was taken away from us. */
    private static final String NOT_OURS = "account_invalid";

    private final StripeConnection connection;
    private final StripeNotices notices;
    private final Installation installation;
    private final StripeEvidence evidence;

    StripeProvider(
            StripeConnection connection, StripeNotices notices, Installation installation, StripeEvidence evidence) {
        this.connection = connection;
        this.installation = installation;
        this.notices = notices;
        this.evidence = evidence;
    }

    @Override
    public ProviderAnswer perform(ProviderCall call, UUID operation, String idempotencyKey) {
        if (!connection.configured()) {
            return new ProviderAnswer.Unknown("not_configured");
        }
        RequestOptions options =
                RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        try {
            return StripeCalls.make(
                    connection.v1(), evidence, call, StripeCalls.marks(operation, installation.id()), options);
        } catch (StripeException e) {
            LOG.warn("Operation {} was not confirmed: {}", operation, e.getMessage());
            return answer(e, call);
        }
    }

    /**
     * Only a clear no is a no. A key that was used for something else, or a key of ours that is not let in, says
     * nothing about what was done under it before. A server error is kept under its key and would be answered for a
     * day: a page is rather opened anew.
     */
    private static ProviderAnswer answer(StripeException e, ProviderCall call) {
        Integer status = e.getStatusCode();
        String code = e.getCode() == null ? e.getClass().getSimpleName() : e.getCode();
        if (e instanceof ApiConnectionException
                || e instanceof IdempotencyException
                || e instanceof AuthenticationException
                || e instanceof PermissionException
                || status == null
                || status == 409
                || status == 429
                || (status >= 500 && !call.opensAPage())) {
            return new ProviderAnswer.Unknown(code);
        }
        return new ProviderAnswer.Refused(code);
    }

    @Override
    public Optional<ProviderAnswer.Done> find(ProviderCall call, UUID operation) {
        return switch (call) {
            case ProviderCall.Refund refund ->
                connection.read(stripe -> ofOperation(
                        stripe.refunds()
                                .list(RefundListParams.builder()
                                        .setPaymentIntent(refund.payment())
                                        .setLimit(100L)
                                        .build()),
                        operation));
            case ProviderCall.Transfer transfer ->
                connection.read(stripe -> ofOperation(
                        stripe.transfers()
                                .list(TransferListParams.builder()
                                        .setTransferGroup(StripeCalls.transferGroup(transfer.booking()))
                                        .setLimit(100L)
                                        .build()),
                        operation));
            case ProviderCall.ReverseTransfer reversal ->
                connection.read(stripe -> ofOperation(
                        stripe.transfers()
                                .reversals()
                                .list(
                                        reversal.transfer(),
                                        TransferReversalListParams.builder()
                                                .setLimit(100L)
                                                .build()),
                        operation));
            case ProviderCall.OwnPayout payout ->
                connection.read(stripe -> ofOperation(
                        stripe.payouts()
                                .list(PayoutListParams.builder().setLimit(100L).build()),
                        operation));
            // Whatever these made moves no money, and nobody holds its address: it is as good as absent.
            case ProviderCall.CreateCheckout checkout -> Optional.empty();
            case ProviderCall.CreateAccount account -> Optional.empty();
            case ProviderCall.LinkAccount link -> Optional.empty();
            // A file that nobody refers to does no harm either.
            case ProviderCall.UploadEvidence upload -> Optional.empty();
            case ProviderCall.SubmitEvidence submit ->
                connection.read(stripe -> evidence.find(stripe, submit, operation));
            case ProviderCall.AcceptChargeback accept -> connection.read(stripe -> evidence.find(stripe, accept));
        };
    }

    private static <T extends HasId & MetadataStore<T>> Optional<ProviderAnswer.Done> ofOperation(
            StripeCollection<T> made, UUID operation) {
        for (T each : made.autoPagingIterable()) {
            if (operation.toString().equals(each.getMetadata().get(StripeCalls.OPERATION))) {
                return Optional.of(new ProviderAnswer.Done(each.getId(), null));
            }
        }
        return Optional.empty();
    }

    @Override
    public ProviderFacts.Checkout checkout(String id) {
        return connection.read(
                stripe -> StripeReading.checkout(stripe.checkout().sessions().retrieve(id)));
    }

    @Override
    public ProviderFacts.Payment payment(String id) {
        PaymentIntentRetrieveParams expanded = PaymentIntentRetrieveParams.builder()
                .addExpand("latest_charge.balance_transaction")
                .build();
        return connection.read(
                stripe -> StripeReading.payment(stripe.paymentIntents().retrieve(id, expanded)));
    }

    @Override
    public Optional<String> paymentOfCharge(String charge) {
        return connection.read(
                stripe -> Optional.ofNullable(stripe.charges().retrieve(charge).getPaymentIntent()));
    }

    @Override
    public ProviderFacts.Refund refund(String id) {
        return connection.read(stripe -> StripeReading.refund(stripe.refunds().retrieve(id)));
    }

    @Override
    public ProviderFacts.Transfer transfer(String id) {
        return connection.read(
                stripe -> StripeReading.transfer(stripe.transfers().retrieve(id)));
    }

    @Override
    public Optional<ProviderFacts.Account> account(String id) {
        return connection.read(stripe -> {
            try {
                return Optional.of(StripeReading.account(stripe.accounts().retrieve(id)));
            } catch (StripeException refused) {
                if (NOT_OURS.equals(refused.getCode())) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    @Override
    public ProviderFacts.Arrival arrival(String account, String id) {
        RequestOptions asHolder =
                RequestOptions.builder().setStripeAccount(account).build();
        return connection.read(stripe -> StripeReading.arrival(stripe.payouts().retrieve(id, asHolder)));
    }

    @Override
    public ProviderFacts.OwnPayout ownPayout(String id) {
        return connection.read(
                stripe -> StripeReading.ownPayout(stripe.payouts().retrieve(id)));
    }

    @Override
    public ProviderFacts.Chargeback chargeback(String id) {
        return connection.read(
                stripe -> StripeReading.chargeback(stripe.disputes().retrieve(id)));
    }

    @Override
    public List<ProviderFacts.Chargeback> chargebacksSince(Instant opened) {
        DisputeListParams params = DisputeListParams.builder()
                .setCreated(DisputeListParams.Created.builder()
                        .setGte(opened.getEpochSecond())
                        .build())
                .setLimit(100L)
                .build();
        return connection.read(stripe -> {
            List<ProviderFacts.Chargeback> all = new ArrayList<>();
            stripe.disputes()
                    .list(params)
                    .autoPagingIterable()
                    .forEach(each -> all.add(StripeReading.chargeback(each)));
            return all;
        });
    }

    @Override
    public Optional<ProviderFacts.Event> verified(byte[] body, String signature) {
        return notices.verified(body, signature);
    }
}
