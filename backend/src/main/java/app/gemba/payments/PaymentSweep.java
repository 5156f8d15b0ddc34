package app.gemba.payments;

import app.gemba.payments.operations.Operations;
import app.gemba.payments.operations.PaymentOperation;
import app.gemba.payments.receivables.Receivables;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks about everything that is not finished, so that the end is right even if no event ever comes. */
@Singleton
class PaymentSweep implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentSweep.class);

    private final Operations operations;
    private final ProviderSync sync;
    private final CheckoutRepository checkouts;
    private final Checkouts pages;
    private final PaymentRepository payments;
    private final Incoming incoming;
    private final RefundRepository refunds;
    private final Refunds refunding;
    private final PayoutRepository payouts;
    private final PayoutStarts paying;
    private final PayoutAccountRepository accounts;
    private final Receivables receivables;
    private final Clock clock;
    private final Duration every;

    PaymentSweep(
            Operations operations,
            ProviderSync sync,
            CheckoutRepository checkouts,
            Checkouts pages,
            PaymentRepository payments,
            Incoming incoming,
            RefundRepository refunds,
            Refunds refunding,
            PayoutRepository payouts,
            PayoutStarts paying,
            PayoutAccountRepository accounts,
            Receivables receivables,
            Clock clock,
            @Value("${gemba.payments.sweep-interval:30s}") Duration every) {
        this.operations = operations;
        this.sync = sync;
        this.checkouts = checkouts;
        this.pages = pages;
        this.payments = payments;
        this.incoming = incoming;
        this.refunds = refunds;
        this.refunding = refunding;
        this.payouts = payouts;
        this.paying = paying;
        this.accounts = accounts;
        this.receivables = receivables;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "payment-sweep";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        operations.runDue();
        each(checkouts.due(clock.instant()), this::page);
        each(payments.due(clock.instant()), payment -> {
            incoming.checkAgain(payment);
            sync.payment(payment.id());
        });
        each(refunds.due(clock.instant()), refund -> {
            refunding.checkAgain(refund);
            String id = refund.externalId();
            if (id != null) {
                sync.refund(id);
            }
        });
        // a transfer that was refused a moment ago made an account due
        each(accounts.due(clock.instant()), account -> sync.account(account.accountId()));
        each(payouts.due(clock.instant()), paying::start);
        receivables.takeDue();
    }

    private void page(Checkout checkout) {
        pages.checkAgain(checkout);
        PaymentOperation made = operations.get(checkout.operationId());
        String session = made.externalId();
        if (session != null) {
            sync.checkout(session);
        }
    }

    /** One that fails must not keep the others from being looked at. */
    private static <T> void each(List<T> due, Consumer<T> work) {
        for (T one : due) {
            try {
                work.accept(one);
            } catch (RuntimeException failure) {
                LOG.error("The sweep could not finish {}", one, failure);
            }
        }
    }
}
