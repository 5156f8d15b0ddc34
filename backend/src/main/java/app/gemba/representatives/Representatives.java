package app.gemba.representatives;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.places.GeoPoint;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.Outbox;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The representatives as other modules see them. Every change that search shows is published with it. */
@Singleton
public class Representatives {
    private static final double KM_PER_DEGREE = 111;

    private final RepresentativeRepository representatives;
    private final TieRepository ties;
    private final ProfileReader profiles;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Blocks blocks;
    private final ObjectMapper json;
    private final Clock clock;

    Representatives(
            RepresentativeRepository representatives,
            TieRepository ties,
            ProfileReader profiles,
            Accounts accounts,
            Outbox outbox,
            Blocks blocks,
            ObjectMapper json,
            Clock clock) {
        this.representatives = representatives;
        this.ties = ties;
        this.profiles = profiles;
        this.accounts = accounts;
        this.outbox = outbox;
        this.blocks = blocks;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public RepresentativeSummary summary(RepresentativeId id) {
        Representative found = require(id);
        return new RepresentativeSummary(found.id(), found.name(), found.headline(), found.level());
    }

    /** Whether this is somebody who may be found, asked and booked now. */
    @Transactional
    public boolean vetted(RepresentativeId id) {
        return representatives
                .findById(id)
                .filter(found -> found.status() == RepresentativeStatus.VETTED)
                .isPresent();
    }

    /** The country (ISO 3166-1) in which somebody lives; empty while the profile does not say. */
    @Transactional
    public Optional<String> homeCountry(RepresentativeId id) {
        return representatives.findById(id).map(Representative::homeCountry);
    }

    /**
     * Whether the representative declared a tie to one of these.
     *
     * @param names the factory's names and the name of the buyer's organisation; compared without legal form,
     *     spelling and script
     */
    @Transactional
    public boolean conflicted(RepresentativeId id, Collection<String> names) {
        return conflictedWith(names).contains(id);
    }

    /** Everybody who declared a tie to one of these names. */
    @Transactional
    public Set<RepresentativeId> conflictedWith(Collection<String> names) {
        return names.stream()
                .map(CompanyName::key)
                .filter(key -> !key.isEmpty())
                .flatMap(key -> ties.tiedTo(key, CompanyName.parts(key)).stream())
                .map(RepresentativeId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Counts a visit whose report was accepted; a booking counts once. */
    @Transactional
    public void completedVisit(RepresentativeId id, UUID bookingId, List<String> categories, Instant at) {
        String slugs = categories.stream().collect(Collectors.joining(",", "{", "}"));
        if (representatives.recordVisit(id.value(), bookingId, slugs, at) > 0) {
            representatives.countVisit(id.value());
            outbox.publish(new RepresentativeChanged(id));
        }
    }

    /** What bookings know of somebody's work; told to search only when it changed. */
    @Transactional
    public void setTrack(RepresentativeId id, Track track) {
        if (representatives.setTrack(id.value(), json(track)) > 0) {
            outbox.publish(new RepresentativeChanged(id));
        }
    }

    /** Who is kept apart from this organisation, and who is not vetted any more since then: an index may not know it yet. */
    @Transactional
    public Set<RepresentativeId> hiddenFrom(@Nullable OrganisationId organisation, Instant since) {
        return representatives.hiddenFrom(organisation == null ? null : organisation.value(), since).stream()
                .map(RepresentativeId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What vetting decided. */
    @Transactional
    public void setVetting(RepresentativeId id, RepresentativeStatus status, int level) {
        if (representatives.setVetting(id.value(), status, level, clock.instant()) == 0) {
            throw RepresentativeProblem.REPRESENTATIVE_NOT_FOUND.problem();
        }
        outbox.publish(new RepresentativeChanged(id));
    }

    /** The whole profile, for the person, for admins, and for modules that decided who may see it. */
    @Transactional
    public Profile profile(RepresentativeId id) {
        return profiles.profile(require(id));
    }

    /** Profiles of these, in no order; whoever has none is left out. */
    public List<Profile> profiles(Collection<RepresentativeId> ids) {
        List<UUID> values = ids.stream().map(RepresentativeId::value).toList();
        return values.isEmpty()
                ? List.of()
                : representatives.findAll(values).stream()
                        .map(profiles::profile)
                        .toList();
    }

    @Transactional
    public long vettedCount() {
        return representatives.vettedCount();
    }

    /** Everybody who is vetted, page by page in the order of ids. */
    @Transactional
    public List<Profile> vetted(@Nullable RepresentativeId after, int limit) {
        return representatives.vetted(after == null ? null : after.value(), limit).stream()
                .map(profiles::profile)
                .toList();
    }

    /** The revision of everybody who is vetted, page by page in the order of ids: what a copy of them must have reached. */
    @Transactional
    public Map<RepresentativeId, Long> revisions(@Nullable RepresentativeId after, int limit) {
        Map<RepresentativeId, Long> page = new LinkedHashMap<>();
        representatives
                .revisions(after == null ? null : after.value(), limit)
                .forEach(row -> page.put(new RepresentativeId(row.id()), row.revision()));
        return page;
    }

    /**
     * Vetted people by nothing but the database, for when the search index is away: within a box around a point, and
     * with all of the folded terms somewhere in their texts.
     */
    @Transactional
    public List<Profile> vettedWithin(@Nullable GeoPoint centre, double radiusKm, Collection<String> terms, int limit) {
        double latitudes = centre == null ? 180 : radiusKm / KM_PER_DEGREE;
        double longitudes = centre == null
                ? 360
                : radiusKm / (KM_PER_DEGREE * Math.max(0.1, Math.cos(Math.toRadians(centre.lat()))));
        return representatives
                .vettedWithin(
                        centre == null ? 0 : centre.lat(),
                        centre == null ? 0 : centre.lng(),
                        latitudes,
                        longitudes,
                        List.copyOf(terms),
                        limit)
                .stream()
                .map(profiles::profile)
                .toList();
    }

    /** Who of these the caller may see, in no order. */
    @Transactional
    public List<Shown> shown(Caller caller, Collection<RepresentativeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        OrganisationId organisation = caller.organisation();
        Set<RepresentativeId> tied =
                organisation == null ? Set.of() : conflictedWith(List.of(accounts.organisationName(organisation)));
        return representatives
                .shown(
                        ids.stream().map(RepresentativeId::value).toList(),
                        organisation == null ? null : organisation.value())
                .stream()
                .map(ShownRow::shown)
                .filter(person -> !tied.contains(person.id()))
                .toList();
    }

    /** The caller's own profile, begun when it is first looked at. */
    @Transactional
    public Profile own(Caller caller) {
        RepresentativeId id = caller.representative();
        if (representatives.findById(id).isEmpty()) {
            representatives.begin(id.value(), accounts.me(caller).name(), clock.instant());
        }
        return profile(id);
    }

    @Transactional
    Profile change(Caller caller, ProfileDraft draft) {
        own(caller);
        Representative now = representatives
                .lock(caller.representative().value())
                .orElseThrow(RepresentativeProblem.REPRESENTATIVE_NOT_FOUND::problem);
        if (!Objects.equals(draft.version(), now.version())) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        Representative changed = representatives.update(profiles.changed(now, draft));
        outbox.publish(new RepresentativeChanged(changed.id()));
        return profile(changed.id());
    }

    /** What others may see: a vetted one, or whoever looks at the own profile, or an admin at anybody's. */
    @Transactional
    Profile visible(Caller caller, RepresentativeId id) {
        Representative found = require(id);
        boolean mine = id.value().equals(caller.user().value());
        OrganisationId buyer = caller.organisation();
        if (buyer != null && blocks.apartFrom(buyer).contains(id)) {
            throw RepresentativeProblem.REPRESENTATIVE_NOT_FOUND.problem();
        }
        if (found.status() != RepresentativeStatus.VETTED && !mine && !caller.admin()) {
            throw RepresentativeProblem.REPRESENTATIVE_NOT_FOUND.problem();
        }
        return profiles.profile(found);
    }

    /** Refuses (404) where {@link #visible} would. */
    @Transactional
    public void requireVisible(Caller caller, RepresentativeId id) {
        visible(caller, id);
    }

    private String json(Track track) {
        try {
            return json.writeValueAsString(track);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Representative require(RepresentativeId id) {
        return representatives.findById(id).orElseThrow(RepresentativeProblem.REPRESENTATIVE_NOT_FOUND::problem);
    }
}
