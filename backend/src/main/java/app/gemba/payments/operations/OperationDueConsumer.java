package app.gemba.payments.operations;

import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;

/** Sends an operation as soon as its transaction is over. */
@Singleton
final class OperationDueConsumer implements OutboxConsumer<OperationDue> {
    private final Operations operations;

    OperationDueConsumer(Operations operations) {
        this.operations = operations;
    }

    @Override
    public String name() {
        return "payment-operation-due";
    }

    @Override
    public Class<OperationDue> event() {
        return OperationDue.class;
    }

    @Override
    public void on(OperationDue due) {
        operations.run(due.operation());
    }
}
