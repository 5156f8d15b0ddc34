package app.gemba.payments.stripe;

import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderCall;
import com.stripe.exception.StripeException;
import com.stripe.model.AccountLink;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.service.V1Services;
import java.util.Map;
import java.util.UUID;

/** Our calls in Stripe's words. Every object that is made carries the id of its operation. */
final class StripeCalls {
    static final String OPERATION = "operation_id";
    static final String BOOKING = "booking_id";
    static final String INSTALLATION = "installation_id";

    private StripeCalls() {}

    static ProviderAnswer.Done make(
            V1Services stripe,
            StripeEvidence evidence,
            ProviderCall call,
            Map<String, String> marks,
            RequestOptions options)
            throws StripeException {
        return switch (call) {
            case ProviderCall.CreateCheckout checkout -> {
                Session session = stripe.checkout().sessions().create(session(checkout, marks), options);
                yield new ProviderAnswer.Done(session.getId(), session.getUrl());
            }
            case ProviderCall.Refund refund ->
                new ProviderAnswer.Done(
                        stripe.refunds().create(refund(refund, marks), options).getId(), null);
            case ProviderCall.Transfer transfer ->
                new ProviderAnswer.Done(
                        stripe.transfers()
                                .create(transfer(transfer, marks), options)
                                .getId(),
                        null);
            case ProviderCall.ReverseTransfer reversal ->
                new ProviderAnswer.Done(
                        stripe.transfers()
                                .reversals()
                                .create(reversal.transfer(), reversal(reversal, marks), options)
                                .getId(),
                        null);
            case ProviderCall.OwnPayout payout ->
                new ProviderAnswer.Done(
                        stripe.payouts().create(payout(payout, marks), options).getId(), null);
            case ProviderCall.CreateAccount account ->
                new ProviderAnswer.Done(
                        stripe.accounts()
                                .create(account(account, marks), options)
                                .getId(),
                        null);
            case ProviderCall.LinkAccount link -> {
                AccountLink made = stripe.accountLinks().create(link(link), options);
                yield new ProviderAnswer.Done(null, made.getUrl());
            }
            case ProviderCall.UploadEvidence upload -> evidence.upload(stripe, upload, options);
            case ProviderCall.SubmitEvidence submit -> evidence.submit(stripe, submit, marks, options);
            case ProviderCall.AcceptChargeback accept -> evidence.accept(stripe, accept, options);
        };
    }

    /** What is left with every object, so that it can be found again: who made it, and by which operation. */
    static Map<String, String> marks(UUID operation, UUID installation) {
        return Map.of(OPERATION, operation.toString(), INSTALLATION, installation.toString());
    }

    /** What a booking's payments and transfers are listed by. */
    static String transferGroup(UUID booking) {
        return "booking_" + booking;
    }

    private static SessionCreateParams session(ProviderCall.CreateCheckout checkout, Map<String, String> marks) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                // what takes days to succeed or fail can't pay for a visit, nor be paid on
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setClientReferenceId(checkout.booking().toString())
                .setSuccessUrl(checkout.successUrl())
                .setCancelUrl(checkout.cancelUrl())
                .setExpiresAt(checkout.expiresAt().getEpochSecond())
                .putAllMetadata(marks)
                .putMetadata(BOOKING, checkout.booking().toString())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency(StripeAmounts.currency(checkout.amount()))
                                .setUnitAmount(StripeAmounts.minor(checkout.amount()))
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName(checkout.title())
                                        .build())
                                .build())
                        .build())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setTransferGroup(transferGroup(checkout.booking()))
                        .putAllMetadata(marks)
                        .putMetadata(BOOKING, checkout.booking().toString())
                        .build())
                .build();
    }

    private static RefundCreateParams refund(ProviderCall.Refund refund, Map<String, String> marks) {
        return RefundCreateParams.builder()
                .setPaymentIntent(refund.payment())
                .setAmount(StripeAmounts.minor(refund.amount()))
                .putAllMetadata(marks)
                .putMetadata(BOOKING, refund.booking().toString())
                .build();
    }

    private static TransferCreateParams transfer(ProviderCall.Transfer transfer, Map<String, String> marks) {
        return TransferCreateParams.builder()
                .setAmount(StripeAmounts.minor(transfer.amount()))
                .setCurrency(StripeAmounts.currency(transfer.amount()))
                .setDestination(transfer.account())
                .setSourceTransaction(transfer.charge())
                .setTransferGroup(transferGroup(transfer.booking()))
                .putAllMetadata(marks)
                .putMetadata(BOOKING, transfer.booking().toString())
                .build();
    }

    private static TransferReversalCreateParams reversal(
            ProviderCall.ReverseTransfer reversal, Map<String, String> marks) {
        return TransferReversalCreateParams.builder()
                .setAmount(StripeAmounts.minor(reversal.amount()))
                .putAllMetadata(marks)
                .putMetadata(BOOKING, reversal.booking().toString())
                .build();
    }

    private static PayoutCreateParams payout(ProviderCall.OwnPayout payout, Map<String, String> marks) {
        return PayoutCreateParams.builder()
                .setAmount(StripeAmounts.minor(payout.amount(), StripeAmounts.Use.PAYOUT))
                .setCurrency(StripeAmounts.currency(payout.amount()))
                .putAllMetadata(marks)
                .build();
    }

    private static AccountCreateParams account(ProviderCall.CreateAccount account, Map<String, String> marks) {
        return AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setCountry(account.country())
                .setCapabilities(AccountCreateParams.Capabilities.builder()
                        .setTransfers(AccountCreateParams.Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .putAllMetadata(marks)
                .putMetadata("representative_id", account.representative().toString())
                .build();
    }

    private static AccountLinkCreateParams link(ProviderCall.LinkAccount link) {
        return AccountLinkCreateParams.builder()
                .setAccount(link.account())
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setRefreshUrl(link.refreshUrl())
                .setReturnUrl(link.returnUrl())
                .setCollectionOptions(AccountLinkCreateParams.CollectionOptions.builder()
                        .setFields(AccountLinkCreateParams.CollectionOptions.Fields.EVENTUALLY_DUE)
                        .build())
                .build();
    }
}
