package app.gemba.payments;

import app.gemba.payments.operations.OperationKind;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderFacts;
import jakarta.inject.Singleton;
import java.util.UUID;

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

    ProviderSync(
            PaymentProvider provider,
            Operations operations,
            Checkouts checkouts,
            Incoming incoming,
            Refunds refunds,
            PayoutAccounts accounts) {
        this.provider = provider;
        this.operations = operations;
        this.checkouts = checkouts;
        this.incoming = incoming;
        this.refunds = refunds;
        this.accounts = accounts;
    }

    void sync(ProviderFacts.Topic topic, String object, String account) {
        switch (topic) {
            case CHECKOUT -> checkout(object);
            case PAYMENT -> payment(object);
            case CHARGE -> provider.paymentOfCharge(object).ifPresent(this::payment);
            case REFUND -> refund(object);
            case TRANSFER -> transfer(object);
            case ACCOUNT -> account(account.isEmpty() ? object : account);
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
        UUID operation = fact.operation();
        if (operation != null) {
            operations.adopt(operation, new ProviderAnswer.Done(id, null));
            refunds.told(operation, fact);
        }
    }

    void transfer(String id) {
        UUID operation = provider.transfer(id).operation();
        if (operation != null) {
            operations.adopt(operation, new ProviderAnswer.Done(id, null));
        }
    }

    void account(String id) {
        accounts.told(provider.account(id));
    }
}
