package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.ledger.DeskPostings;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payments that are not what was asked for: they are nobody's until a person says whose. */
@Singleton
public class ParkedPayments {
    private static final String SENT_BACK = "sent-back";

    private final PaymentRepository payments;
    private final CheckoutRepository checkouts;
    private final ParkedDecisionRepository decisions;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Alarms alarms;
    private final Clock clock;

    ParkedPayments(
            PaymentRepository payments,
            CheckoutRepository checkouts,
            ParkedDecisionRepository decisions,
            Refunds refunds,
            Ledger ledger,
            Alarms alarms,
            Clock clock) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.decisions = decisions;
        this.refunds = refunds;
        this.ledger = ledger;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** What can become of one. */
    @Schema(name = "ParkedOutcome")
    public enum Outcome {
        /** All of it goes back to the card that paid. */
        SENT_BACK,
        /** It was settled outside of Gemba, and an adjustment says so in the ledger. */
        SETTLED_BY_HAND
    }

    /** Why one is parked. */
    @Schema(name = "ParkedWhy")
    public enum Why {
        OTHER_AMOUNT,
        /** The provider keeps it in another currency than it was paid in, so that it cannot go back as it came. */
        OTHER_CURRENCY,
        /** Money of a test where there is real money, or the other way round. */
        OTHER_MODE
    }

    /** One parked payment: what came, what its payment page asked for, and what is to be done about it. */
    public record Parked(
            String id, UUID booking, Why why, Money amount, Money asked, Instant receivedAt, Outcome may) {}

    /** The oldest first. */
    @Transactional
    public List<Parked> parked(int limit) {
        return payments.parked(limit).stream().map(this::view).toList();
    }

    /** Does it, once, with the reason; another decision before, or one that does not fit, is refused. */
    @Transactional
    public void decide(Caller caller, String id, Outcome outcome, String note) {
        payments.lock(id);
        Payment payment = payments.findById(id).orElseThrow(PaymentProblem.PARKED_NOT_FOUND::problem);
        if (payment.state() != Payment.State.PARKED) {
            throw PaymentProblem.PARKED_DECIDED.problem();
        }
        if (view(payment).may() != outcome) {
            throw PaymentProblem.PARKED_DOES_NOT_FIT.problem();
        }
        alarms.clear(AlarmKind.PAYMENT_PARKED, id);
        decisions.save(new ParkedDecision(id, outcome, note, caller.user().value(), clock.instant()));
        switch (outcome) {
            case SENT_BACK -> sendBack(payment);
            case SETTLED_BY_HAND -> payments.move(id, Payment.State.SETTLED_BY_HAND.name());
        }
    }

    private void sendBack(Payment payment) {
        payments.move(payment.id(), Payment.State.SENT_BACK.name());
        ledger.post(DeskPostings.parkedAssigned(payment.chargeId(), payment.bookingId(), payment.money()));
        ledger.post(Postings.sentBack(payment.chargeId(), payment.bookingId(), payment.money()));
        refunds.owe(payment, SENT_BACK, payment.money());
    }

    private Parked view(Payment payment) {
        Money asked = checkouts.findById(payment.checkoutId()).orElseThrow().total();
        Why why = !asked.currency().equals(payment.money().currency())
                ? Why.OTHER_CURRENCY
                : asked.equals(payment.money()) ? Why.OTHER_MODE : Why.OTHER_AMOUNT;
        return new Parked(
                payment.id(), payment.bookingId(), why, payment.money(), asked, payment.receivedAt(), may(why));
    }

    private static Outcome may(Why why) {
        return switch (why) {
            case OTHER_AMOUNT -> Outcome.SENT_BACK;
            case OTHER_CURRENCY, OTHER_MODE -> Outcome.SETTLED_BY_HAND;
        };
    }
}
