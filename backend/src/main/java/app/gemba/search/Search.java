package app.gemba.search;

import app.gemba.factories.Factories;
import app.gemba.factories.FactoryId;
import app.gemba.factories.FactorySite;
import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.places.Expertise;
import app.gemba.places.Fold;
import app.gemba.places.GeoPoint;
import app.gemba.places.Place;
import app.gemba.places.PlaceId;
import app.gemba.places.Places;
import app.gemba.representatives.Calendar;
import app.gemba.representatives.Representatives;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds vetted representatives for a place and a piece of work. */
@Singleton
class Search {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    private final IndexSearch index;
    private final DatabaseSearch database;
    private final Representatives representatives;
    private final Calendar calendar;
    private final Factories factories;
    private final Places places;
    private final Expertise expertise;
    private final Accounts accounts;
    private final int defaultRadiusKm;

    Search(
            IndexSearch index,
            DatabaseSearch database,
            Representatives representatives,
            Calendar calendar,
            Factories factories,
            Places places,
            Expertise expertise,
            Accounts accounts,
            @Value("${gemba.search.default-radius-km:500}") int defaultRadiusKm) {
        this.index = index;
        this.database = database;
        this.representatives = representatives;
        this.calendar = calendar;
        this.factories = factories;
        this.places = places;
        this.expertise = expertise;
        this.accounts = accounts;
        this.defaultRadiusKm = defaultRadiusKm;
    }

    /** @param degraded the index is away, and the plainer search of the database answered */
    record Answer(Wanted wanted, Found found, boolean degraded) {}

    Answer find(Caller caller, SearchForm form) {
        Wanted wanted = wanted(caller, form);
        Cursor after = Cursor.parse(form.after());
        try {
            return new Answer(wanted, index.find(wanted, after, form.pageSize()), false);
        } catch (TransportException | ElasticsearchException away) {
            return standIn(wanted, after, form.pageSize(), away);
        } catch (IOException away) {
            return standIn(wanted, after, form.pageSize(), away);
        }
    }

    private Answer standIn(Wanted wanted, @Nullable Cursor after, int limit, Exception away) {
        LOG.warn("The search index is away, the database stands in: {}", away.getMessage());
        return new Answer(wanted, database.find(wanted, after, limit), true);
    }

    private Wanted wanted(Caller caller, SearchForm form) {
        check(form);
        FactorySite factory = form.factoryId() == null ? null : factory(caller, form);
        Origin origin = origin(form, factory);
        String q = form.q() == null ? "" : form.q();
        return new Wanted(
                origin,
                form.radiusKm() == null ? defaultRadiusKm : form.radiusKm(),
                Fold.terms(q),
                Fold.key(q),
                form.category() == null ? List.of() : List.copyOf(form.category()),
                form.service(),
                form.process(),
                form.language(),
                form.minLevel() == null ? 0 : form.minLevel(),
                form.maxDayRate(),
                form.currency(),
                form.freeOn() == null ? null : form.freeOn().getDayOfWeek(),
                factory == null
                        ? List.of()
                        : factory.products().stream()
                                .filter(expertise::category)
                                .toList(),
                excluded(caller, factory, form.freeOn(), origin));
    }

    private FactorySite factory(Caller caller, SearchForm form) {
        if (caller.organisation() == null || form.factoryId() == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return factories.require(caller, new FactoryId(form.factoryId()));
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
                            factory.timeZone());
        }
        if (form.placeId() != null) {
            Place place = places.require(new PlaceId(form.placeId()));
            return new Origin(place.lat(), place.lng(), place.name(), "APPROXIMATE", place.timeZone());
        }
        if (form.lat() != null && form.lng() != null) {
            Place near = places.nearest(new GeoPoint(form.lat(), form.lng())).orElse(null);
            return new Origin(
                    form.lat(),
                    form.lng(),
                    near == null ? null : near.name(),
                    "EXACT",
                    near == null ? null : near.timeZone());
        }
        return null;
    }

    private Set<RepresentativeId> excluded(
            Caller caller, @Nullable FactorySite factory, @Nullable LocalDate freeOn, @Nullable Origin origin) {
        List<String> names = new ArrayList<>();
        OrganisationId organisation = caller.organisation();
        if (organisation != null) {
            names.add(accounts.organisationName(organisation));
        }
        if (factory != null) {
            names.addAll(factory.names());
        }
        Set<RepresentativeId> excluded = new HashSet<>(representatives.conflictedWith(names));
        if (freeOn != null) {
            ZoneId zone = origin == null ? ZoneId.of("UTC") : origin.days();
            excluded.addAll(calendar.taken(
                    freeOn.atStartOfDay(zone).toInstant(),
                    freeOn.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return excluded;
    }

    private void check(SearchForm form) {
        List<FieldError> errors = new ArrayList<>();
        if ((form.lat() == null) != (form.lng() == null)) {
            errors.add(new FieldError(form.lat() == null ? "lat" : "lng", "is needed together with the other one"));
        }
        if (form.category() != null && !form.category().stream().allMatch(expertise::category)) {
            errors.add(new FieldError("category", "is not in the list"));
        }
        if (form.service() != null && !expertise.service(form.service())) {
            errors.add(new FieldError("service", "is not in the list"));
        }
        if (form.process() != null && !expertise.process(form.process())) {
            errors.add(new FieldError("process", "is not in the list"));
        }
        if (form.language() != null && !expertise.language(form.language())) {
            errors.add(new FieldError("language", "is no language code of ISO 639-1"));
        }
        if ((form.maxDayRate() == null) != (form.currency() == null)) {
            errors.add(new FieldError(
                    form.currency() == null ? "currency" : "maxDayRate", "is needed together with the other one"));
        }
        if (!errors.isEmpty()) {
            throw SearchProblem.SEARCH_INVALID.problem().at(errors);
        }
    }
}
