package app.gemba.payments;

import app.gemba.payments.chargebacks.Chargebacks;
import app.gemba.payments.operations.OperationKind;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.operations.PaymentOperation;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.treasury.Treasury;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object from the provider and brings our side to what it says. Events and the sweep come to the same
 * place, so neither order nor repeats nor losses of events matter. Never inside a transaction.
 */
@Singleton
class ProviderSync {
    private final PaymentProvider provider;
    private final Operations operations;
    private final Checkouts checkouts;
    private final Incoming incoming;
    private final Refunds refunds;
    private final PayoutAccounts accounts;
    private final Chargebacks chargebacks;
    private final Treasury treasury;

    ProviderSync(
            PaymentProvider provider,
            Operations operations,
            Checkouts checkouts,
            Incoming incoming,
            Refunds refunds,
            PayoutAccounts accounts,
            Chargebacks chargebacks,
            Treasury treasury) {
        this.provider = provider;
        this.operations = operations;
        this.checkouts = checkouts;
        this.incoming = incoming;
        this.refunds = refunds;
        this.accounts = accounts;
        this.chargebacks = chargebacks;
        this.treasury = treasury;
    }

    void sync(ProviderFacts.Topic topic, String object, String account) {
        switch (topic) {
            case CHECKOUT -> checkout(object);
            case PAYMENT -> payment(object);
            case CHARGE -> provider.paymentOfCharge(object).ifPresent(this::payment);
            case REFUND -> refund(object);
            case TRANSFER -> transfer(object);
            case CHARGEBACK -> chargeback(object);
            case ACCOUNT -> account(account.isEmpty() ? object : account);
            case ARRIVAL -> arrival(account, object);
            case OWN_PAYOUT -> ownPayout(object);
            // Notices about things that we do not follow.
            case OTHER -> {}
        }
    }

    void checkout(String id) {
        ProviderFacts.Checkout fact = provider.checkout(id);
        String payment = fact.payment();
        if (payment != null) {
            payment(payment);
        }
        if (fact.expired()) {
            operations.ofObject(OperationKind.CREATE_CHECKOUT, id).ifPresent(made -> checkouts.closeOf(made.id()));
        }
    }

    void payment(String id) {
        incoming.told(provider.payment(id));
    }

    void refund(String id) {
        ProviderFacts.Refund fact = provider.refund(id);
        UUID operation = ours(fact.operation(), OperationKind.REFUND, "Refund", id);
        operations.adopt(operation, new ProviderAnswer.Done(id, null));
        refunds.told(operation, fact);
    }

    void transfer(String id) {
        ProviderFacts.Transfer fact = provider.transfer(id);
        adopt(ours(fact.operation(), OperationKind.TRANSFER, "Transfer", id), id);
        fact.reversals()
                .forEach(each -> adopt(
                        ours(each.operation(), OperationKind.REVERSE_TRANSFER, "Reversal", each.id()), each.id()));
    }

    /** Of ours or not: it moved our money. */
    void ownPayout(String id) {
        ProviderFacts.OwnPayout fact = provider.ownPayout(id);
        UUID operation = fact.operation();
        if (operation != null && operations.known(operation)) {
            adopt(operation, id);
        }
        treasury.told(fact);
    }

    void chargeback(String id) {
        if (!chargebacks.told(provider.chargeback(id))) {
            throw new NotOurs("Chargeback " + id + " is about no payment of ours");
        }
    }

    private void adopt(UUID operation, String made) {
        operations.adopt(operation, new ProviderAnswer.Done(made, null));
    }

    /** The operation that made it; or, of what was made by one that we have lost, the one that took it over. */
    private UUID ours(@Nullable UUID operation, OperationKind kind, String what, String id) {
        if (operation != null && operations.known(operation)) {
            return operation;
        }
        return operations
                .ofObject(kind, id)
                .map(PaymentOperation::id)
                .orElseThrow(() -> new NotOurs(what + " " + id + " was made by no operation of ours"));
    }

    void account(String id) {
        provider.account(id).ifPresentOrElse(accounts::told, () -> accounts.closed(id));
    }

    private void arrival(String account, String id) {
        if (provider.arrival(account, id).failed()) {
            accounts.bankRefused(account);
        }
    }
}
