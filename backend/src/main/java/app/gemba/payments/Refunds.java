package app.gemba.payments;

import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.receivables.Receivables;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Money on its way back to buyers. */
@Singleton
class Refunds {
    static final Duration CHECK_EVERY = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);

    private final RefundRepository refunds;
    private final Receivables receivables;
    private final Operations operations;
    private final Ledger ledger;
    private final Clock clock;

    Refunds(RefundRepository refunds, Receivables receivables, Operations operations, Ledger ledger, Clock clock) {
        this.refunds = refunds;
        this.receivables = receivables;
        this.operations = operations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Sends back what was decided; the ledger already owes it to the buyer. Once per payment and decision. */
    @Transactional(Transactional.TxType.MANDATORY)
    void owe(Payment payment, String decision, Money amount) {
        if (!amount.positive() || refunds.decided(payment.id(), decision).isPresent()) {
            return;
        }
        UUID operation = operations.intend(
                new Operations.Purpose(payment.bookingId(), null, payment.id() + "/" + decision, 1),
                new ProviderCall.Refund(payment.bookingId(), payment.id(), amount));
        refunds.save(new Refund(
                Ids.next(),
                payment.bookingId(),
                payment.id(),
                decision,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                Refund.State.DUE,
                operation,
                null,
                clock.instant(),
                clock.instant().plus(CHECK_EVERY)));
    }

    /** The provider took it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(UUID operation, String externalId) {
        Refund refund = refunds.ofOperation(operation).orElseThrow();
        if (refund.state() == Refund.State.DUE) {
            ledger.post(Postings.refundSent(externalId, refund.bookingId(), refund.money()));
            refunds.update(moved(refund, Refund.State.PENDING, externalId));
            receivables.refundLeft(refund.decision());
        }
    }

    /** The provider will not take it: it stays owed, and a person has to find another way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refused(UUID operation, String code) {
        Refund refund = refunds.ofOperation(operation).orElseThrow();
        LOG.error("Refund {} of booking {} was refused: {}", refund.id(), refund.bookingId(), code);
        refunds.update(moved(refund, Refund.State.FAILED, null));
    }

    /** What the provider says about a refund that it has taken. */
    @Transactional
    void told(UUID operation, ProviderFacts.Refund fact) {
        Refund refund = refunds.ofOperation(operation).orElseThrow();
        Refund.State state =
                switch (fact.state()) {
                    case SENT -> Refund.State.PENDING;
                    case ARRIVED -> Refund.State.DONE;
                    case FAILED -> Refund.State.FAILED;
                };
        if (state == refund.state() || refund.state() == Refund.State.FAILED) {
            return;
        }
        if (state == Refund.State.FAILED) {
            LOG.error("Refund {} of booking {} did not arrive", refund.id(), refund.bookingId());
            ledger.post(Postings.refundFailed(fact.id(), refund.bookingId(), refund.money()));
        }
        refunds.update(moved(refund, state, fact.id()));
    }

    @Transactional
    void checkAgain(Refund refund) {
        refunds.checked(refund.id(), clock.instant().plus(CHECK_EVERY));
    }

    private static Refund moved(Refund refund, Refund.State state, @Nullable String externalId) {
        return new Refund(
                refund.id(),
                refund.bookingId(),
                refund.paymentId(),
                refund.decision(),
                refund.amount(),
                refund.currency(),
                state,
                refund.operationId(),
                externalId,
                refund.createdAt(),
                refund.nextCheckAt());
    }
}
