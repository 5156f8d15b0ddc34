package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Busy;
import app.gemba.representatives.Calendar;
import app.gemba.representatives.Profile;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands beside every hit of a page: the next weeks of the calendar, and the day rate in the buyer's currency. */
@Singleton
class HitNotes {
    private static final int SHOWN_DAYS = 21;

    private final Calendar calendar;
    private final ReferenceRates rates;
    private final Clock clock;

    HitNotes(Calendar calendar, ReferenceRates rates, Clock clock) {
        this.calendar = calendar;
        this.rates = rates;
        this.clock = clock;
    }

    /** @param currency null when the buyer named none */
    record Notes(
            Days days,
            Map<RepresentativeId, List<Busy>> busy,
            ReferenceRates.@Nullable Table table,
            @Nullable Currency currency) {
        List<Days.State> days(Profile profile) {
            return days.of(profile, busy.getOrDefault(profile.id(), List.of()));
        }

        /** Null where there is nothing to convert. */
        @Nullable
        Money rate(Profile profile) {
            Money rate = profile.dayRate();
            return rate == null
                            || table == null
                            || currency == null
                            || rate.currency().equals(currency)
                    ? null
                    : table.in(currency, rate).orElse(null);
        }

        @Nullable
        LocalDate ratesOn() {
            return table == null ? null : table.asOf().orElse(null);
        }
    }

    Notes of(Wanted wanted, List<Profile> people) {
        Currency currency = currency(wanted);
        Days days = days(wanted);
        return new Notes(
                days,
                calendar.busy(people.stream().map(Profile::id).toList(), days.start(), days.end()),
                currency == null ? null : rates.newest(),
                currency);
    }

    private static @Nullable Currency currency(Wanted wanted) {
        if (wanted.form().currency() != null) {
            return Currency.getInstance(wanted.form().currency());
        }
        return wanted.demand() == null ? null : wanted.demand().currency();
    }

    private Days days(Wanted wanted) {
        ZoneId zone = wanted.origin() == null ? ZoneOffset.UTC : wanted.origin().days();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Demand demand = wanted.demand();
        LocalDate asked = Objects.requireNonNullElseGet(
                wanted.form().freeFrom(),
                () -> demand == null || demand.days() == null
                        ? today
                        : demand.days().from());
        LocalDate from = asked.isBefore(today) ? today : asked;
        return new Days(from, from.plusDays(SHOWN_DAYS - 1), zone);
    }
}
