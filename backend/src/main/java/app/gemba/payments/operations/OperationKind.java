package app.gemba.payments.operations;

import app.gemba.payments.provider.ProviderCall;

/** What is asked of the provider. */
public enum OperationKind {
    CREATE_CHECKOUT("co", ProviderCall.CreateCheckout.class),
    REFUND("rf", ProviderCall.Refund.class),
    TRANSFER("tr", ProviderCall.Transfer.class),
    REVERSE_TRANSFER("rv", ProviderCall.ReverseTransfer.class),
    OWN_PAYOUT("po", ProviderCall.OwnPayout.class),
    CREATE_ACCOUNT("ac", ProviderCall.CreateAccount.class),
    LINK_ACCOUNT("li", ProviderCall.LinkAccount.class),
    UPLOAD_EVIDENCE("ue", ProviderCall.UploadEvidence.class),
    SUBMIT_EVIDENCE("se", ProviderCall.SubmitEvidence.class),
    ACCEPT_CHARGEBACK("xc", ProviderCall.AcceptChargeback.class);

    private final String prefix;
    private final Class<? extends ProviderCall> call;

    OperationKind(String prefix, Class<? extends ProviderCall> call) {
        this.prefix = prefix;
        this.call = call;
    }

    String prefix() {
        return prefix;
    }

    Class<? extends ProviderCall> call() {
        return call;
    }

    static OperationKind of(ProviderCall call) {
        return switch (call) {
            case ProviderCall.CreateCheckout c -> CREATE_CHECKOUT;
            case ProviderCall.Refund r -> REFUND;
            case ProviderCall.Transfer t -> TRANSFER;
            case ProviderCall.ReverseTransfer r -> REVERSE_TRANSFER;
            case ProviderCall.OwnPayout p -> OWN_PAYOUT;
            case ProviderCall.CreateAccount a -> CREATE_ACCOUNT;
            case ProviderCall.LinkAccount l -> LINK_ACCOUNT;
            case ProviderCall.UploadEvidence u -> UPLOAD_EVIDENCE;
            case ProviderCall.SubmitEvidence s -> SUBMIT_EVIDENCE;
            case ProviderCall.AcceptChargeback a -> ACCEPT_CHARGEBACK;
        };
    }
}
