package app.gemba.search;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.TrackRecords;
import app.gemba.factories.Factories;
import app.gemba.factories.FactoryId;
import app.gemba.factories.FactorySite;
import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.places.Fold;
import app.gemba.places.GeoPoint;
import app.gemba.places.Place;
import app.gemba.places.PlaceId;
import app.gemba.places.Places;
import app.gemba.representatives.Calendar;
import app.gemba.representatives.Representatives;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.Money;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what was asked for into what is wanted: resolves places and briefs, knows who is out, builds the filters. */
@Singleton
class Wishes {
    /** Longer than any change takes to come into the index. */
    private static final Duration INDEX_MAY_LAG = Duration.ofDays(1);

    private final Representatives representatives;
    private final Calendar calendar;
    private final Factories factories;
    private final Demands demands;
    private final TrackRecords records;
    private final Places places;
    private final Accounts accounts;
    private final Vocabulary vocabulary;
    private final ReferenceRates rates;
    private final Filters filters;
    private final FormCheck check;
    private final Clock clock;
    private final int defaultRadiusKm;

    Wishes(
            Representatives representatives,
            Calendar calendar,
            Factories factories,
            Demands demands,
            TrackRecords records,
            Places places,
            Accounts accounts,
            Vocabulary vocabulary,
            ReferenceRates rates,
            Filters filters,
            FormCheck check,
            Clock clock,
            @Value("${gemba.search.default-radius-km:500}") int defaultRadiusKm) {
        this.representatives = representatives;
        this.calendar = calendar;
        this.factories = factories;
        this.demands = demands;
        this.records = records;
        this.places = places;
        this.accounts = accounts;
        this.vocabulary = vocabulary;
        this.rates = rates;
        this.filters = filters;
        this.check = check;
        this.clock = clock;
        this.defaultRadiusKm = defaultRadiusKm;
    }

    /** What is read of the database for it is read in one transaction: a search makes no more round trips than it must. */
    @Transactional
    Wanted wanted(Caller caller, SearchForm form) {
        String q = form.q() == null ? "" : form.q();
        List<Vocabulary.Unit> units = vocabulary.read(q);
        check.check(form, units);
        Demands.Read brief = form.bookingId() == null ? null : demands.of(caller, new BookingId(form.bookingId()));
        FactorySite factory = brief != null ? brief.site() : factory(caller, form);
        Demand demand = brief == null ? null : brief.demand();
        Origin origin = origin(form, factory);
        if (form.reach() != null && origin == null) {
            throw SearchProblem.SEARCH_INVALID.problem().at(FormCheck.needsOrigin());
        }
        int radiusKm = form.radiusKm() == null ? defaultRadiusKm : form.radiusKm();
        Set<RepresentativeId> hidden = hidden(caller, factory);
        Days days = days(form, origin, demand);
        Diaries diaries = days == null ? null : new Diaries(calendar, days);
        List<String> alsoGood = demand != null
                ? demand.categories()
                : factory == null ? List.of() : demands.categories(factory.products(), Set.of());
        return new Wanted(
                origin,
                radiusKm,
                units,
                Fold.key(q),
                form,
                filters(form, origin, radiusKm, hidden, demand, factory, diaries),
                alsoGood,
                hidden,
                demand,
                diaries);
    }

    private @Nullable FactorySite factory(Caller caller, SearchForm form) {
        if (form.factoryId() == null) {
            return null;
        }
        if (caller.organisation() == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return factories.require(caller, new FactoryId(form.factoryId()));
    }

    /** Who must not be seen by this caller, whatever else is asked. */
    @Transactional
    Set<RepresentativeId> hidden(Caller caller, @Nullable FactorySite factory) {
        OrganisationId organisation = caller.organisation();
        Set<RepresentativeId> hidden = new HashSet<>(
                representatives.hiddenFrom(organisation, clock.instant().minus(INDEX_MAY_LAG)));
        List<String> names = new ArrayList<>();
        if (organisation != null) {
            names.add(accounts.organisationName(organisation));
        }
        if (factory != null) {
            names.addAll(factory.names());
        }
        hidden.addAll(representatives.conflictedWith(names));
        return hidden;
    }

    private List<Filter> filters(
            SearchForm form,
            @Nullable Origin origin,
            int radiusKm,
            Set<RepresentativeId> hidden,
            @Nullable Demand demand,
            @Nullable FactorySite factory,
            @Nullable Diaries diaries) {
        List<Filter> list = new ArrayList<>();
        if (!hidden.isEmpty()) {
            list.add(Filters.hidden(hidden));
        }
        if (origin != null) {
            list.add(Filters.near(origin, radiusKm));
            if (form.reach() != null) {
                list.add(Filters.reach(origin, form.reach()));
            }
        }
        if (!form.areas().isEmpty()) {
            list.add(Filters.area(form.areas()));
        }
        expertise(form, list);
        if (form.language() != null) {
            list.add(filters.language(form.language(), form.cefr(), Boolean.TRUE.equals(form.interpreter())));
        }
        if (form.minLevel() != null && form.minLevel() > 0) {
            list.add(Filters.level(form.minLevel()));
        }
        if (form.maxDayRate() != null && form.currency() != null) {
            list.add(Filters.dayRate(Money.of(form.maxDayRate(), form.currency()), rates.newest()));
        }
        if (form.maxResponseHours() != null) {
            list.add(Filters.responseTime(form.maxResponseHours()));
        }
        if (diaries != null) {
            list.add(Filters.free(diaries));
        }
        if (demand != null && factory != null) {
            list.add(Filters.resting(records.resting(factory.id())));
        }
        return list;
    }

    private void expertise(SearchForm form, List<Filter> list) {
        if (!form.categories().isEmpty()) {
            list.add(filters.categories(form.categories()));
        }
        if (!form.services().isEmpty()) {
            list.add(filters.services(form.services()));
        }
        if (!form.processes().isEmpty()) {
            list.add(filters.processes(form.processes()));
        }
        if (!form.skills().isEmpty()) {
            list.add(filters.skills(form.skills()));
        }
    }

    /** The wanted day, or the wanted window; for a brief its own unless another was asked for. */
    private static @Nullable Days days(SearchForm form, @Nullable Origin origin, @Nullable Demand demand) {
        ZoneId zone = origin == null ? ZoneOffset.UTC : origin.days();
        if (form.freeOn() != null) {
            return new Days(form.freeOn(), form.freeOn(), zone);
        }
        if (form.freeFrom() != null) {
            return new Days(form.freeFrom(), Objects.requireNonNull(form.freeTo()), zone);
        }
        return demand == null ? null : demand.days();
    }

    private @Nullable Origin origin(SearchForm form, @Nullable FactorySite factory) {
        if (factory != null) {
            var position = factory.position();
            return position == null
                    ? null
                    : new Origin(
                            position.lat(),
                            position.lng(),
                            factory.name(),
                            position.precision().name(),
                            factory.timeZone(),
                            factory.place());
        }
        if (form.placeId() != null) {
            Place place = places.require(new PlaceId(form.placeId()));
            return new Origin(place.lat(), place.lng(), place.name(), "APPROXIMATE", place.timeZone(), place);
        }
        if (form.lat() != null && form.lng() != null) {
            Place near = places.nearest(new GeoPoint(form.lat(), form.lng())).orElse(null);
            return new Origin(
                    form.lat(),
                    form.lng(),
                    near == null ? null : near.name(),
                    "EXACT",
                    near == null ? null : near.timeZone(),
                    near);
        }
        return null;
    }
}
