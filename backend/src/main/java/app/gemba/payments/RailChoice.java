package app.gemba.payments;

import app.gemba.identity.RepresentativeId;
import app.gemba.payments.bank.BankAccounts;
import app.gemba.payments.rails.PayoutRail;
import app.gemba.payments.rails.PayoutRoutes;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
import app.gemba.representatives.Representatives;
import app.gemba.shared.Money;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which rail somebody is paid: the one that reaches the country where they live. Who cannot get an account at the
 * provider although the provider serves that country is offered a payment by our bank after a long wait.
 */
@Singleton
class RailChoice {
    private final PayoutRoutes routes;
    private final Map<Rail, PayoutRail> rails = new EnumMap<>(Rail.class);
    private final BankAccounts bank;
    private final Representatives representatives;
    private final PayoutRepository payouts;
    private final Clock clock;
    private final Duration patience;

    RailChoice(
            PayoutRoutes routes,
            List<PayoutRail> rails,
            BankAccounts bank,
            Representatives representatives,
            PayoutRepository payouts,
            Clock clock,
            @Value("${gemba.payouts.patience}") Duration patience) {
        this.routes = routes;
        rails.forEach(rail -> this.rails.put(rail.rail(), rail));
        this.bank = bank;
        this.representatives = representatives;
        this.payouts = payouts;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * How somebody is paid in a currency.
     *
     * @param country where they live; null when the profile does not say
     * @param rail null where none reaches them
     * @param minimum what must be due before a payout is sent
     * @param stop what keeps payouts from leaving now
     * @param bankOffered whether a payment by our bank is offered in place of the provider's account
     */
    record Choice(
            @Nullable String country,
            @Nullable Rail rail,
            @Nullable Money minimum,
            @Nullable PayoutStop stop,
            boolean bankOffered) {

        static Choice none(@Nullable String country, PayoutStop.Reason reason) {
            return new Choice(country, null, null, PayoutStop.of(reason), false);
        }

        boolean byBank() {
            return rail == Rail.MANUAL_BANK || bankOffered;
        }
    }

    @Transactional
    Choice of(UUID representative, String currency) {
        Optional<String> country = representatives.homeCountry(new RepresentativeId(representative));
        if (country.isEmpty()) {
            return Choice.none(null, PayoutStop.Reason.NO_HOME);
        }
        PayoutRoutes.Route route = routes.today(country.get(), bank.entityType(representative), currency)
                .orElse(null);
        if (route == null) {
            return Choice.none(country.get(), PayoutStop.Reason.NO_ROUTE);
        }
        PayoutStop stop = rail(route.rail()).stop(representative).orElse(null);
        boolean offered = route.rail() == Rail.CONNECT_TRANSFER && stop != null && bankOffered(representative);
        if (offered && bank.given(representative)) {
            PayoutStop bankStop = rail(Rail.MANUAL_BANK).stop(representative).orElse(null);
            return new Choice(country.get(), Rail.MANUAL_BANK, route.minimum(), bankStop, true);
        }
        return new Choice(country.get(), route.rail(), route.minimum(), stop, offered);
    }

    /** As {@link #of}, for one payout: little money waits for more, though not for ever. */
    @Transactional
    Choice of(Payout payout) {
        Choice choice = of(payout.representativeId(), payout.currency());
        Money minimum = choice.minimum();
        if (choice.stop() != null || minimum == null || waitedLong(payout.dueSince())) {
            return choice;
        }
        long unsent = payouts.unsent(payout.representativeId(), payout.currency());
        return unsent >= minimum.minor()
                ? choice
                : new Choice(
                        choice.country(),
                        choice.rail(),
                        minimum,
                        new PayoutStop(
                                PayoutStop.Reason.BELOW_MINIMUM,
                                payout.dueSince().plus(patience),
                                minimum),
                        choice.bankOffered());
    }

    PayoutRail rail(Rail rail) {
        return Objects.requireNonNull(rails.get(rail));
    }

    /** Whoever has given bank details was offered it before. */
    private boolean bankOffered(UUID representative) {
        return bank.given(representative)
                || payouts.waitingSince(representative).filter(this::waitedLong).isPresent();
    }

    private boolean waitedLong(Instant since) {
        return !since.plus(patience).isAfter(clock.instant());
    }
}
