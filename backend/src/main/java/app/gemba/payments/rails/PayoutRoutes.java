package app.gemba.payments.rails;

import app.gemba.identity.Caller;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rail reaches whom on which day. Days are UTC's. Nothing is changed afterwards: a new row ends the old one. */
@Singleton
public class PayoutRoutes {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final PayoutRouteRepository routes;
    private final Clock clock;
    private final List<String> currencies;

    PayoutRoutes(PayoutRouteRepository routes, Clock clock, @Value("${gemba.currencies}") List<String> currencies) {
        this.routes = routes;
        this.clock = clock;
        this.currencies = List.copyOf(currencies);
    }

    /** How somebody is reached, and what must be due to them before a payout is sent. */
    public record Route(Rail rail, Money minimum) {}

    /**
     * Routes to be added, one for each kind of receiver and each currency.
     *
     * @param rail null where nobody can be paid from that day on
     * @param minimums what must be due before a payout is sent, by currency
     */
    record Addition(
            String country,
            List<EntityType> entityTypes,
            @Nullable Rail rail,
            LocalDate validFrom,
            List<Money> minimums,
            @Nullable String evidenceUrl,
            @Nullable LocalDate checkedOn) {}

    /** Today's route; empty when nothing reaches this country in this currency. */
    @Transactional
    public Optional<Route> today(String country, EntityType entityType, String currency) {
        return routes.on(country, entityType.name(), currency, day())
                .map(route -> new Route(route.rail(), route.minimum()));
    }

    @Transactional
    List<ReachedCountry> reached() {
        return routes.reached(day());
    }

    /** All of a country's, those of the past and of the future too. */
    @Transactional
    List<PayoutRoute> of(String country) {
        return routes.of(country);
    }

    @Transactional
    List<PayoutRoute> add(Caller caller, Addition addition) {
        List<FieldError> errors = errors(addition);
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID.problem().at(errors);
        }
        routes.lock(addition.country());
        for (EntityType entityType : addition.entityTypes()) {
            for (Money minimum : addition.minimums()) {
                add(caller, addition, entityType, minimum);
            }
        }
        return routes.of(addition.country());
    }

    private void add(Caller caller, Addition addition, EntityType entityType, Money minimum) {
        String currency = minimum.currency().getCurrencyCode();
        if (routes.beginningFrom(addition.country(), entityType.name(), currency, addition.validFrom()) > 0) {
            throw RailProblem.ROUTE_ALREADY_DATED
                    .problem()
                    .at(new FieldError("validFrom", currency + " is dated already"));
        }
        routes.endBy(addition.country(), entityType.name(), currency, addition.validFrom());
        Rail rail = addition.rail();
        if (rail != null) {
            routes.save(new PayoutRoute(
                    Ids.next(),
                    addition.country(),
                    entityType,
                    currency,
                    rail,
                    addition.validFrom(),
                    null,
                    minimum.minor(),
                    addition.evidenceUrl(),
                    addition.checkedOn(),
                    caller.user().value()));
        }
    }

    private List<FieldError> errors(Addition addition) {
        List<FieldError> errors = new ArrayList<>();
        if (!COUNTRIES.contains(addition.country())) {
            errors.add(new FieldError("country", "is no country code of ISO 3166-1"));
        }
        if (addition.validFrom().isBefore(day())) {
            errors.add(new FieldError("validFrom", "must be today or later; the past is not changed"));
        }
        LocalDate checked = addition.checkedOn();
        if (checked != null && checked.isAfter(day())) {
            errors.add(new FieldError("checkedOn", "must not be in the future"));
        }
        Set<EntityType> entityTypes = new HashSet<>(addition.entityTypes());
        if (entityTypes.size() != addition.entityTypes().size()) {
            errors.add(new FieldError("entityTypes", "must be named once each"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < addition.minimums().size(); i++) {
            Money minimum = addition.minimums().get(i);
            String path = "minimums[" + i + "]";
            if (!currencies.contains(minimum.currency().getCurrencyCode())) {
                errors.add(new FieldError(path, "must be in one of " + String.join(", ", currencies)));
            } else if (!seen.add(minimum.currency().getCurrencyCode())) {
                errors.add(new FieldError(path, "is there twice"));
            }
            if (minimum.negative() || minimum.minor() > 1_000_000_00L) {
                errors.add(new FieldError(path, "must be from nothing to a million"));
            }
        }
        return errors;
    }

    static List<Rail> rails(ReachedCountry country) {
        return Arrays.stream(country.rails().split(",", -1)).map(Rail::valueOf).toList();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
