package app.gemba.payments;

import app.gemba.ledger.DeskPostings;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.chargebacks.OpenChargebacks;
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
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Money on its way back to buyers. */
@Singleton
class Refunds {
    static final Duration CHECK_EVERY = Duration.ofHours(6);
    private static final Set<String> DISPUTED = Set.of("charge_disputed", "refund_disputed_payment");
    private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);

    private final RefundRepository refunds;
    private final Receivables receivables;
    private final OpenChargebacks chargebacks;
    private final Operations operations;
    private final Ledger ledger;
    private final Alarms alarms;
    private final MoneyWords words;
    private final Clock clock;

    Refunds(
            RefundRepository refunds,
            Receivables receivables,
            OpenChargebacks chargebacks,
            Operations operations,
            Ledger ledger,
            Alarms alarms,
            MoneyWords words,
            Clock clock) {
        this.refunds = refunds;
        this.receivables = receivables;
        this.chargebacks = chargebacks;
        this.operations = operations;
        this.ledger = ledger;
        this.alarms = alarms;
        this.words = words;
        this.clock = clock;
    }

    /** Sends back what was decided; the ledger already owes it to the buyer. Once per payment and decision. */
    @Transactional(Transactional.TxType.MANDATORY)
    void owe(Payment payment, String decision, Money amount) {
        if (!amount.positive() || refunds.decided(payment.id(), decision).isPresent()) {
            return;
        }
        Refund refund = refunds.save(new Refund(
                Ids.next(),
                payment.bookingId(),
                payment.id(),
                decision,
                amount.minor(),
                0,
                amount.currency().getCurrencyCode(),
                Refund.State.WAITING,
                0,
                null,
                null,
                clock.instant(),
                clock.instant().plus(CHECK_EVERY)));
        if (chargebacks.formal(payment.id()).isEmpty()) {
            send(refund);
        }
    }

    /** The buyer's bank has decided: what waited for it goes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void resume(String payment) {
        refunds.lockOfPayment(payment).stream()
                .filter(refund -> refund.state() == Refund.State.WAITING)
                .forEach(this::send);
    }

    /** What is owed to the buyer of this payment and has certainly not left. */
    @Transactional(Transactional.TxType.MANDATORY)
    Money unsent(String payment, Currency currency) {
        return refunds.lockOfPayment(payment).stream()
                .filter(Refunds::unsent)
                .map(Refund::money)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** So much of it the bank has paid instead. */
    @Transactional(Transactional.TxType.MANDATORY)
    void cover(String payment, Money all) {
        Money left = all;
        for (Refund refund : refunds.lockOfPayment(payment)) {
            if (unsent(refund) && left.positive()) {
                Money part = left.compareTo(refund.money()) < 0 ? left : refund.money();
                refunds.update(covered(refund, part));
                left = left.minus(part);
                if (part.equals(refund.money())) {
                    alarms.clear(AlarmKind.REFUND_FAILED, refund.id().toString());
                }
            }
        }
    }

    /** What has left for the buyer of this payment. */
    Money sent(Payment payment) {
        return refunds.lockOfPayment(payment.id()).stream()
                .filter(refund -> refund.state() == Refund.State.PENDING || refund.state() == Refund.State.DONE)
                .map(Refund::money)
                .reduce(Money.zero(payment.money().currency()), Money::plus);
    }

    private static boolean unsent(Refund refund) {
        return refund.state() == Refund.State.WAITING || refund.state() == Refund.State.FAILED;
    }

    private void send(Refund refund) {
        int generation = refund.generation() + 1;
        UUID operation = operations.intend(
                new Operations.Purpose(
                        refund.bookingId(), null, refund.paymentId() + "/" + refund.decision(), generation),
                new ProviderCall.Refund(refund.bookingId(), refund.paymentId(), refund.money()));
        refunds.update(new Refund(
                refund.id(),
                refund.bookingId(),
                refund.paymentId(),
                refund.decision(),
                refund.amount(),
                refund.covered(),
                refund.currency(),
                Refund.State.DUE,
                generation,
                operation,
                null,
                refund.createdAt(),
                refund.nextCheckAt()));
    }

    private static Refund covered(Refund refund, Money part) {
        boolean whole = part.equals(refund.money());
        return new Refund(
                refund.id(),
                refund.bookingId(),
                refund.paymentId(),
                refund.decision(),
                refund.amount(),
                Math.addExact(refund.covered(), part.minor()),
                refund.currency(),
                whole ? Refund.State.COVERED : refund.state(),
                refund.generation(),
                refund.operationId(),
                refund.externalId(),
                refund.createdAt(),
                refund.nextCheckAt());
    }

    /** The provider took it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(UUID operation, String externalId) {
        Refund refund = refunds.ofOperation(operation).orElseThrow();
        if (refund.state() == Refund.State.DUE) {
            take(refund, externalId, Refund.State.PENDING);
        }
    }

    private void take(Refund refund, String externalId, Refund.State state) {
        ledger.post(Postings.refundSent(externalId, refund.bookingId(), refund.money()));
        refunds.update(moved(refund, state, externalId));
        receivables.refundLeft(refund.decision());
    }

    /** The provider will not take it: it stays owed, and a person has to find another way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refused(UUID operation, String code) {
        Refund refund = refunds.ofOperation(operation).orElseThrow();
        LOG.error("Refund {} of booking {} was refused: {}", refund.id(), refund.bookingId(), code);
        // The bank was quicker than we: what it decides decides about this refund too.
        if (DISPUTED.contains(code) && chargebacks.mayStillDecide(refund.paymentId())) {
            refunds.update(moved(refund, Refund.State.WAITING, null));
        } else {
            refunds.update(moved(refund, Refund.State.FAILED, null));
            askForAnotherWay(refund);
        }
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
        waitsForMoney(refund, fact.waitsForMoney());
        if (neverTaken(refund) && state != Refund.State.FAILED) {
            LOG.warn("Refund {} was given up, and the provider has done it after all", refund.id());
            take(refund, fact.id(), state);
            alarms.clear(AlarmKind.REFUND_FAILED, refund.id().toString());
            return;
        }
        if (state == refund.state() || gaveUp(refund)) {
            return;
        }
        if (state == Refund.State.FAILED) {
            ledger.post(Postings.refundFailed(fact.id(), refund.bookingId(), refund.money()));
            askForAnotherWay(refund);
        }
        refunds.update(moved(refund, state, fact.id()));
    }

    private void waitsForMoney(Refund refund, boolean waits) {
        if (waits) {
            alarms.raise(
                    AlarmKind.REFUND_WAITS,
                    refund.id().toString(),
                    "The refund of " + refund.money() + " for booking " + refund.bookingId()
                            + " waits, because the provider has too little of our money in this currency. Top it up; the"
                            + " provider sends the refund by itself then. Do not refund it in another way.");
        } else {
            alarms.clear(AlarmKind.REFUND_WAITS, refund.id().toString());
        }
    }

    private void askForAnotherWay(Refund refund) {
        alarms.raise(
                AlarmKind.REFUND_FAILED,
                refund.id().toString(),
                "The refund of " + refund.money() + " for booking " + refund.bookingId()
                        + " did not reach the buyer's card, and is owed to the buyer again. Pay it in another way.");
        words.refundFailed(refund);
    }

    @Transactional
    void checkAgain(Refund refund) {
        refunds.checked(refund.id(), clock.instant().plus(CHECK_EVERY));
    }

    /** The card did not take it: whatever is said about it now changes nothing any more. */
    private static boolean gaveUp(Refund refund) {
        return refund.state() == Refund.State.FAILED || refund.state() == Refund.State.PAID_BY_HAND;
    }

    /** We believe that the provider never had it, and nobody has paid it in another way. */
    private static boolean neverTaken(Refund refund) {
        return refund.state() == Refund.State.FAILED && refund.externalId() == null;
    }

    /** Only what failed can be paid in another way; false when it is not so, or no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean paidByHand(UUID id) {
        Refund refund = refunds.lock(id).orElseThrow();
        if (refund.state() != Refund.State.FAILED) {
            return false;
        }
        ledger.post(DeskPostings.refundPaidByHand(refund.id(), refund.bookingId(), refund.money()));
        refunds.update(moved(refund, Refund.State.PAID_BY_HAND, refund.externalId()));
        alarms.clear(AlarmKind.REFUND_FAILED, refund.id().toString());
        return true;
    }

    private static Refund moved(Refund refund, Refund.State state, @Nullable String externalId) {
        return new Refund(
                refund.id(),
                refund.bookingId(),
                refund.paymentId(),
                refund.decision(),
                refund.amount(),
                refund.covered(),
                refund.currency(),
                state,
                refund.generation(),
                refund.operationId(),
                externalId,
                refund.createdAt(),
                refund.nextCheckAt());
    }
}
