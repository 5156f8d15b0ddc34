package app.gemba.payments;

import app.gemba.payments.chargebacks.Answers;
import app.gemba.payments.operations.OperationConsequences;
import app.gemba.payments.operations.PaymentOperation;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.receivables.Receivables;
import app.gemba.payments.treasury.Treasury;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** What each kind of call changes on our side when it ends. */
@Singleton
class Consequences implements OperationConsequences {
    private final Checkouts checkouts;
    private final Refunds refunds;
    private final Payouts payouts;
    private final PayoutAccounts accounts;
    private final Receivables receivables;
    private final Answers answers;
    private final Treasury treasury;

    Consequences(
            Checkouts checkouts,
            Refunds refunds,
            Payouts payouts,
            PayoutAccounts accounts,
            Receivables receivables,
            Answers answers,
            Treasury treasury) {
        this.checkouts = checkouts;
        this.refunds = refunds;
        this.payouts = payouts;
        this.accounts = accounts;
        this.receivables = receivables;
        this.answers = answers;
        this.treasury = treasury;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void succeeded(PaymentOperation operation, ProviderAnswer.Done done) {
        switch (operation.kind()) {
            case REFUND -> refunds.sent(operation.id(), Objects.requireNonNull(done.id()));
            case TRANSFER -> payouts.confirmed(operation.id(), Objects.requireNonNull(done.id()));
            case REVERSE_TRANSFER -> receivables.reversed(operation.id(), Objects.requireNonNull(done.id()));
            case OWN_PAYOUT -> treasury.sent(operation.id(), Objects.requireNonNull(done.id()));
            case CREATE_ACCOUNT -> accounts.created(operation, Objects.requireNonNull(done.id()));
            case UPLOAD_EVIDENCE -> answers.uploaded(operation, Objects.requireNonNull(done.id()));
            case SUBMIT_EVIDENCE -> answers.submitted(operation);
            case ACCEPT_CHARGEBACK -> answers.accepted(operation);
            // The page's or link's address stands in the operation itself.
            case CREATE_CHECKOUT, LINK_ACCOUNT -> {}
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void failed(PaymentOperation operation, String code) {
        switch (operation.kind()) {
            case CREATE_CHECKOUT -> checkouts.closeOf(operation.id());
            case REFUND -> refunds.refused(operation.id(), code);
            case TRANSFER -> payouts.refused(operation.id(), code);
            case REVERSE_TRANSFER -> receivables.refused(operation.id(), code);
            case OWN_PAYOUT -> treasury.refused(operation.id(), code);
            case UPLOAD_EVIDENCE, SUBMIT_EVIDENCE, ACCEPT_CHARGEBACK -> answers.refused(operation, code);
            case CREATE_ACCOUNT, LINK_ACCOUNT -> {}
        }
    }
}
