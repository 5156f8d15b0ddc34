package app.gemba.payments;

import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.reconciliation.CatchUp;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads again what we may have missed, by the same way as notices and the sweep. */
@Singleton
class ProviderCatchUp implements CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderCatchUp.class);

    private final PaymentProvider provider;
    private final ProviderSync sync;
    private final PaymentRepository payments;

    ProviderCatchUp(PaymentProvider provider, ProviderSync sync, PaymentRepository payments) {
        this.provider = provider;
        this.sync = sync;
        this.payments = payments;
    }

    @Override
    public void take(Unknown movement) {
        String object = movement.source();
        attempt(
                object,
                switch (movement.type()) {
                    case "charge", "payment" ->
                        () -> provider.paymentOfCharge(object).ifPresent(sync::payment);
                    case "refund", "payment_refund", "refund_failure", "payment_failure_refund" ->
                        () -> sync.refund(object);
                    case "transfer" -> () -> sync.transfer(object);
                    case "payout", "payout_failure", "payout_cancel" -> () -> sync.ownPayout(object);
                    default ->
                        () -> LOG.warn("Nothing is known of movements of the kind {}: {}", movement.type(), object);
                });
    }

    @Override
    public long pending() {
        List<Payment> pending = payments.notAvailable();
        pending.forEach(payment -> attempt(payment.id(), () -> sync.payment(payment.id())));
        return pending.size();
    }

    /** One that fails must not keep the others from being taken up; the comparison finds it. */
    private static void attempt(String object, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("{} could not be taken up", object, failure);
        }
    }
}
