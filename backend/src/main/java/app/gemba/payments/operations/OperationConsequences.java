package app.gemba.payments.operations;

import app.gemba.payments.provider.ProviderAnswer;

/** What follows from an operation's end, written in the same transaction as the end itself. */
public interface OperationConsequences {
    void succeeded(PaymentOperation operation, ProviderAnswer.Done done);

    /** It was refused or given up: nothing was moved, and what was set aside for it is free again. */
    void failed(PaymentOperation operation, String code);
}
