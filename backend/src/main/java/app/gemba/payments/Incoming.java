package app.gemba.payments;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.FundOutcome;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.Money;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buyers' money that came in: held for its booking, or sent back, or parked. Each payment is booked once. */
@Singleton
class Incoming {
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final Duration CHECK_EVERY = Duration.ofHours(1);
    private static final String SENT_BACK = "sent-back";

    private final PaymentRepository payments;
    private final CheckoutRepository checkouts;
    private final Bookings bookings;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Alarms alarms;
    private final Clock clock;
    private final boolean live;

    Incoming(
            PaymentRepository payments,
            CheckoutRepository checkouts,
            Bookings bookings,
            Refunds refunds,
            Ledger ledger,
            Alarms alarms,
            Clock clock,
            @Value("${gemba.payments.live:false}") boolean live) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.bookings = bookings;
        this.refunds = refunds;
        this.ledger = ledger;
        this.alarms = alarms;
        this.clock = clock;
        this.live = live;
    }

    /** What the provider says about a payment, whoever made us ask and however often. */
    @Transactional
    void told(ProviderFacts.Payment fact) {
        ProviderFacts.Charge charge = fact.charge();
        if (!fact.succeeded() || charge == null) {
            return;
        }
        Optional<Checkout> checkout = Optional.ofNullable(fact.operation()).flatMap(checkouts::findByOperationId);
        if (checkout.isEmpty()) {
            throw new NotOurs("Payment " + fact.id() + " belongs to no payment page of ours");
        }
        payments.lock(fact.id());
        Payment payment = payments.findById(fact.id()).orElseGet(() -> book(checkout.get(), fact, charge));
        if (charge.available() && !payment.fundsAvailable()) {
            ledger.post(Postings.available(charge.id(), payment.net()));
            payments.available(payment.id());
        }
    }

    @Transactional
    void checkAgain(Payment payment) {
        payments.checked(payment.id(), clock.instant().plus(CHECK_EVERY));
    }

    private Payment book(Checkout checkout, ProviderFacts.Payment fact, ProviderFacts.Charge charge) {
        checkouts.paid(checkout.id());
        if (!asAsked(checkout, fact, charge)) {
            alarms.raise(
                    AlarmKind.PAYMENT_PARKED,
                    fact.id(),
                    "The payment is not what booking " + checkout.bookingId() + " asked for. It is in suspense.");
            Payment parked = payments.save(payment(checkout, fact, charge, Payment.State.PARKED));
            ledger.post(Postings.parked(charge.id(), charge.gross(), charge.fee()));
            return parked;
        }
        FundOutcome outcome = bookings.fund(new BookingId(checkout.bookingId()), fact.amount());
        return switch (outcome) {
            case FundOutcome.Funded funded -> hold(checkout, fact, charge, Payment.State.HELD);
            case FundOutcome.AlreadyFunded twice -> sendBack(checkout, fact, charge);
            case FundOutcome.TooLate late -> sendBack(checkout, fact, charge);
            case FundOutcome.Mismatch changed -> sendBack(checkout, fact, charge);
        };
    }

    private Payment sendBack(Checkout checkout, ProviderFacts.Payment fact, ProviderFacts.Charge charge) {
        LOG.warn("Payment {} for booking {} came too late or twice; sent back", fact.id(), checkout.bookingId());
        Payment payment = hold(checkout, fact, charge, Payment.State.SENT_BACK);
        ledger.post(Postings.sentBack(charge.id(), payment.bookingId(), payment.money()));
        refunds.owe(payment, SENT_BACK, payment.money());
        return payment;
    }

    private Payment hold(
            Checkout checkout, ProviderFacts.Payment fact, ProviderFacts.Charge charge, Payment.State state) {
        Payment payment = payments.save(payment(checkout, fact, charge, state));
        ledger.post(Postings.charged(charge.id(), checkout.bookingId(), charge.gross(), charge.fee()));
        return payment;
    }

    /** The amount of our own page, settled in the currency in which it was paid, with money of the right kind. */
    private boolean asAsked(Checkout checkout, ProviderFacts.Payment fact, ProviderFacts.Charge charge) {
        return fact.amount().equals(checkout.total()) && charge.gross().equals(fact.amount()) && fact.live() == live;
    }

    private Payment payment(
            Checkout checkout, ProviderFacts.Payment fact, ProviderFacts.Charge charge, Payment.State state) {
        Money gross = charge.gross();
        return new Payment(
                fact.id(),
                checkout.bookingId(),
                checkout.id(),
                charge.id(),
                state,
                gross.minor(),
                charge.fee().minor(),
                gross.currency().getCurrencyCode(),
                false,
                clock.instant(),
                clock.instant().plus(CHECK_EVERY));
    }
}
