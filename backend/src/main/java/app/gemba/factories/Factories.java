package app.gemba.factories;

import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.places.Countries;
import app.gemba.places.Fold;
import app.gemba.places.GeoPoint;
import app.gemba.places.Place;
import app.gemba.places.PlaceId;
import app.gemba.places.Places;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The factories of buyers. To everybody but the organisation that keeps it, a factory is absent. */
@Singleton
public class Factories {
    private final FactoryRepository factories;
    private final Places places;
    private final Countries countries;
    private final Clock clock;

    Factories(FactoryRepository factories, Places places, Countries countries, Clock clock) {
        this.factories = factories;
        this.places = places;
        this.countries = countries;
        this.clock = clock;
    }

    /** The caller's factory; absent when it belongs to another organisation. */
    @Transactional
    public FactorySite require(Caller caller, FactoryId id) {
        return site(owned(caller, id));
    }

    /** Any factory, for modules that have already decided who may see it. */
    @Transactional
    public FactorySite site(FactoryId id) {
        return site(factories.findById(id).orElseThrow(FactoryProblem.FACTORY_NOT_FOUND::problem));
    }

    @Transactional
    Factory add(Caller caller, FactoryDraft draft) {
        return factories.save(row(FactoryId.next(), caller.requireOrganisation(), draft, null));
    }

    @Transactional
    Factory change(Caller caller, FactoryId id, FactoryDraft draft) {
        Factory now = owned(caller, id);
        if (!Objects.equals(draft.version(), now.version())) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        return factories.update(row(id, now.organisationId(), draft, now));
    }

    @Transactional
    Factory owned(Caller caller, FactoryId id) {
        return factories
                .findOwned(id.value(), caller.requireOrganisation().value())
                .orElseThrow(FactoryProblem.FACTORY_NOT_FOUND::problem);
    }

    /** The organisation's factories, newest first. */
    @Transactional
    Page<Factory> page(Caller caller, String q, @Nullable FactoryId after, int limit) {
        List<String> patterns =
                Fold.terms(q).stream().map(term -> "%" + term + "%").toList();
        List<Factory> rows = factories.page(
                caller.requireOrganisation().value(), patterns, after == null ? null : after.value(), limit + 1);
        return Page.of(rows, limit, factory -> factory.id().value().toString());
    }

    FactorySite site(Factory factory) {
        PlaceId place = factory.placeId();
        return new FactorySite(
                factory.id(),
                factory.organisationId(),
                factory.name(),
                factory.localName(),
                factory.address(),
                factory.city(),
                factory.countryCode(),
                countries.name(factory.countryCode()),
                place == null ? null : places.find(place).orElse(null),
                factory.position(),
                ZoneId.of(factory.timeZone()),
                factory.products(),
                factory.contactName(),
                factory.contactPhone(),
                factory.registrationNumber());
    }

    private Factory row(FactoryId id, OrganisationId organisation, FactoryDraft draft, @Nullable Factory before) {
        Location location = locate(draft);
        return new Factory(
                id,
                organisation,
                draft.name(),
                blankToNull(draft.localName()),
                draft.address(),
                blankToNull(draft.city()),
                draft.countryCode(),
                location.place() == null ? null : location.place().id(),
                location.position() == null ? null : location.position().lat(),
                location.position() == null ? null : location.position().lng(),
                location.position() == null ? null : location.position().precision(),
                location.zone().getId(),
                blankToNull(draft.registrationNumber()),
                draft.products() == null ? List.of() : List.copyOf(draft.products()),
                blankToNull(draft.contactName()),
                blankToNull(draft.contactPhone()),
                searchWords(draft),
                before == null ? clock.instant() : before.createdAt(),
                before == null ? 0 : before.version());
    }

    private record Location(@Nullable Place place, @Nullable SitePosition position, ZoneId zone) {}

    /** Coordinates that were given are exact; else the chosen place, else the place that the address names. */
    private Location locate(FactoryDraft draft) {
        if (!countries.known(draft.countryCode())) {
            throw invalid("countryCode", "is no country code of ISO 3166-1");
        }
        if ((draft.lat() == null) != (draft.lng() == null)) {
            throw invalid(draft.lat() == null ? "lat" : "lng", "is needed together with the other coordinate");
        }
        GeoPoint point = draft.lat() == null || draft.lng() == null ? null : new GeoPoint(draft.lat(), draft.lng());
        Place place = place(draft, point);
        if (point != null) {
            return new Location(
                    place,
                    new SitePosition(point.lat(), point.lng(), Precision.EXACT),
                    countries.zone(draft.countryCode(), point));
        }
        return place == null
                ? new Location(null, null, countries.mainZone(draft.countryCode()))
                : new Location(
                        place, new SitePosition(place.lat(), place.lng(), Precision.APPROXIMATE), place.timeZone());
    }

    private @Nullable Place place(FactoryDraft draft, @Nullable GeoPoint point) {
        if (draft.placeId() != null) {
            return places.find(draft.placeId())
                    .filter(chosen -> chosen.countryCode().equals(draft.countryCode()))
                    .orElseThrow(() -> invalid("placeId", "is no place that we know in this country"));
        }
        return places.resolve(draft.city(), draft.address(), draft.countryCode())
                .or(() -> point == null ? Optional.empty() : places.nearestIn(draft.countryCode(), point))
                .orElse(null);
    }

    private static RuntimeException invalid(String path, String message) {
        return FactoryProblem.FACTORY_INVALID.problem().at(new FieldError(path, message));
    }

    private static String searchWords(FactoryDraft draft) {
        return Stream.of(draft.name(), draft.localName(), draft.city(), draft.address())
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.concat(Fold.terms(text).stream(), Stream.of(Fold.key(text))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
