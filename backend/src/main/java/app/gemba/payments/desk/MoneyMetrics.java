package app.gemba.payments.desk;

import app.gemba.shared.Money;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How money stands, for whoever watches the platform. Amounts are in whole units of their currency. Everything that
 * counts needs the registry that this is bound to, so it is looked up when the first reading is taken.
 */
@Singleton
class MoneyMetrics implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(MoneyMetrics.class);

    /** All gauges of one scrape are read together, once. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final BeanProvider<Standing> standing;
    private final Clock clock;
    private final List<String> currencies;
    private volatile @Nullable Reading reading;

    MoneyMetrics(
            BeanProvider<Standing> standing,
            Clock clock,
            @Property(name = "gemba.currencies") List<String> currencies) {
        this.standing = standing;
        this.clock = clock;
        this.currencies = currencies;
    }

    private record Reading(Standing.View view, long nanos) {
        boolean fresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "gemba.money.operations.open",
                "Calls to the payment provider that are not over",
                view -> view.openOperations());
        gauge(
                registry,
                "gemba.money.operations.unknown",
                "Calls whose end nobody knows",
                view -> view.unknownOperations());
        gauge(
                registry,
                "gemba.money.operations.lost",
                "What the provider made for us and a restored database does not know",
                view -> view.lostOperations());
        gauge(registry, "gemba.money.refunds.failed", "Refunds that a person has to pay", view -> view.failedRefunds());
        gauge(
                registry,
                "gemba.money.payments.parked",
                "Payments that are not what was asked for",
                view -> view.parkedPayments());
        gauge(
                registry,
                "gemba.money.notices.parked",
                "Notices of the provider that keep failing",
                view -> view.parkedNotices());
        gauge(
                registry,
                "gemba.money.notices.oldest.seconds",
                "Age of the oldest notice that is not taken up",
                view -> age(view.oldestNotice(), 0));
        gauge(
                registry,
                "gemba.money.reconciliation.differences",
                "What the last reconciliation found, unexplained",
                view -> view.openDifferences());
        gauge(
                registry,
                "gemba.money.reconciliation.age.seconds",
                "Since the last reconciliation ended",
                view -> age(view.reconciledAt(), Double.NaN));
        for (String currency : currencies) {
            perCurrency(
                    registry,
                    currency,
                    "gemba.money.suspense",
                    "Money that nothing explains",
                    view -> amount(view.suspense(), currency));
            perCurrency(
                    registry,
                    currency,
                    "gemba.money.coverage",
                    "What is left after all that belongs to others",
                    view -> amount(view.coverage(), currency));
        }
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Standing.View> value) {
        Gauge.builder(name, this, self -> self.read(value)).description(what).register(registry);
    }

    private void perCurrency(
            MeterRegistry registry, String currency, String name, String what, ToDoubleFunction<Standing.View> value) {
        Gauge.builder(name, this, self -> self.read(value))
                .tag("currency", currency)
                .description(what)
                .register(registry);
    }

    /** A database that is away must not take the other metrics with it. */
    private double read(ToDoubleFunction<Standing.View> value) {
        try {
            Reading last = reading;
            if (last == null || !last.fresh()) {
                last = new Reading(standing.get().now(), System.nanoTime());
                reading = last;
            }
            return value.applyAsDouble(last.view());
        } catch (RuntimeException unreadable) {
            LOG.warn("The money metrics could not be read", unreadable);
            return Double.NaN;
        }
    }

    /** So that a spec does not wait. */
    void forget() {
        reading = null;
    }

    private double age(@Nullable Instant since, double none) {
        return since == null ? none : Duration.between(since, clock.instant()).toSeconds();
    }

    private static double amount(List<Money> sums, String currency) {
        return sums.stream()
                .filter(sum -> sum.currency().getCurrencyCode().equals(currency))
                .mapToDouble(sum -> sum.minor()
                        / Math.pow(10, Currency.getInstance(currency).getDefaultFractionDigits()))
                .sum();
    }
}
