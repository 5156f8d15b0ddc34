package app.gemba.payments;

import app.gemba.bookings.PaymentTerms;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.shared.Clocks;
import app.gemba.shared.Ids;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The one open payment page of a booking. */
@Singleton
class Checkouts {
    /** The provider's own limits for a page, with a margin. */
    private static final Duration SHORTEST = Duration.ofMinutes(31);

    private static final Duration LONGEST = Duration.ofHours(23);
    private static final Duration FIRST_CHECK = Duration.ofMinutes(1);
    private static final int SLOWEST_DOUBLING = 6;

    private final CheckoutRepository checkouts;
    private final Operations operations;
    private final Clock clock;
    private final Clock providerTime = Clocks.real();
    private final String publicUrl;

    Checkouts(
            CheckoutRepository checkouts,
            Operations operations,
            Clock clock,
            @Value("${gemba.public-url}") String publicUrl) {
        this.checkouts = checkouts;
        this.operations = operations;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The page for these terms: the open one where it is still good, a new one otherwise. */
    @Transactional
    Checkout open(PaymentTerms terms) {
        UUID booking = terms.booking().value();
        checkouts.lock(booking.toString());
        Optional<Checkout> open = checkouts.open(booking);
        if (open.isPresent() && stillGood(open.get(), terms)) {
            return open.get();
        }
        open.ifPresent(old -> checkouts.close(old.id()));
        Duration life = life(terms.payBy());
        UUID operation = operations.intend(
                new Operations.Purpose(booking, null, "pay", checkouts.count(booking) + 1),
                new ProviderCall.CreateCheckout(
                        booking,
                        terms.total(),
                        terms.description(),
                        // The provider lives in real time, also where the business clock is moved.
                        providerTime.instant().plus(life),
                        publicUrl + "/bookings/" + booking + "/paid",
                        publicUrl + "/bookings/" + booking));
        return checkouts.save(new Checkout(
                Ids.next(),
                booking,
                operation,
                terms.organisation().value(),
                terms.representative().value(),
                terms.fee().minor(),
                terms.expenses().minor(),
                terms.total().currency().getCurrencyCode(),
                Checkout.State.OPEN,
                clock.instant().plus(life),
                0,
                clock.instant().plus(FIRST_CHECK),
                clock.instant()));
    }

    /** The page cannot be paid any more. */
    @Transactional
    void close(UUID id) {
        checkouts.close(id);
    }

    @Transactional
    void closeOf(UUID operation) {
        checkouts.findByOperationId(operation).ifPresent(checkout -> close(checkout.id()));
    }

    /** Asks again later, less and less often. */
    @Transactional
    void checkAgain(Checkout checkout) {
        Duration pause = FIRST_CHECK.multipliedBy(1L << Math.min(checkout.checks(), SLOWEST_DOUBLING));
        checkouts.checked(checkout.id(), clock.instant().plus(pause));
    }

    private boolean stillGood(Checkout open, PaymentTerms terms) {
        return open.total().equals(terms.total())
                && open.representativeId().equals(terms.representative().value())
                && open.expiresAt().isAfter(clock.instant().plus(FIRST_CHECK));
    }

    private Duration life(Instant payBy) {
        Duration left = Duration.between(clock.instant(), payBy);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }
}
