package app.gemba.search;

import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what day rates of different currencies are compared. Nothing is ever paid by these. */
@Singleton
class ReferenceRates {
    private final ReferenceRateRepository rates;
    private final Clock clock;

    ReferenceRates(ReferenceRateRepository rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /** What one euro was worth on a day. */
    @Serdeable
    @Schema(name = "ReferenceRate")
    record Rate(String currency, LocalDate onDate, BigDecimal perEuro) {}

    /** The newest rate of every currency, read once for a search. */
    record Table(Map<String, Rate> rates) {
        boolean knows(String currency) {
            return rates.containsKey(currency);
        }

        /** The oldest of the days that the rates are of. */
        Optional<LocalDate> asOf() {
            return rates.values().stream().map(Rate::onDate).min(Comparator.naturalOrder());
        }

        /** The same amount in another currency, half-even; empty where a rate is missing. */
        Optional<Money> in(Currency currency, Money money) {
            if (money.currency().equals(currency)) {
                return Optional.of(money);
            }
            return minor(money.minor(), money.currency(), currency, RoundingMode.HALF_EVEN)
                    .map(minor -> new Money(minor, currency));
        }

        /** In each currency the most that an amount buys, in minor units. */
        Map<String, Long> mostIn(Money limit) {
            return rates.keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            code -> code.equals(limit.currency().getCurrencyCode())
                                    ? limit.minor()
                                    : minor(
                                                    limit.minor(),
                                                    limit.currency(),
                                                    Currency.getInstance(code),
                                                    RoundingMode.FLOOR)
                                            .orElse(0L)));
        }

        private Optional<Long> minor(long minor, Currency from, Currency to, RoundingMode rounding) {
            Rate one = rates.get(from.getCurrencyCode());
            Rate other = rates.get(to.getCurrencyCode());
            if (one == null || other == null) {
                return Optional.empty();
            }
            return Optional.of(BigDecimal.valueOf(minor, from.getDefaultFractionDigits())
                    .multiply(other.perEuro())
                    .divide(one.perEuro(), MathContext.DECIMAL64)
                    .movePointRight(to.getDefaultFractionDigits())
                    .setScale(0, rounding)
                    .longValueExact());
        }
    }

    Table newest() {
        return new Table(rates.newest().stream()
                .map(row -> new Rate(row.currency(), row.onDate(), row.perEuro()))
                .collect(Collectors.toMap(Rate::currency, Function.identity())));
    }

    @Transactional
    List<Rate> all() {
        return newest().rates().values().stream()
                .sorted(Comparator.comparing(Rate::currency))
                .toList();
    }

    @Transactional
    void put(List<Rate> given) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        for (int i = 0; i < given.size(); i++) {
            if (!newest().knows(given.get(i).currency())) {
                throw invalid("items[" + i + "].currency", "is no currency in which we compare");
            }
            if (given.get(i).onDate().isAfter(today)) {
                throw invalid("items[" + i + "].onDate", "is in the future");
            }
            if (given.get(i).perEuro().signum() <= 0) {
                throw invalid("items[" + i + "].perEuro", "must be more than nothing");
            }
            rates.put(
                    given.get(i).currency(), given.get(i).onDate(), given.get(i).perEuro());
        }
    }

    private static RuntimeException invalid(String path, String message) {
        return CommonProblem.INVALID.problem().at(new FieldError(path, message));
    }
}
