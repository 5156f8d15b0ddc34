package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.SignedIn;
import app.gemba.places.Countries;
import app.gemba.places.Expertise;
import app.gemba.places.Place;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Reliability;
import app.gemba.representatives.SpokenLanguage;
import app.gemba.shared.Money;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search for representatives. */
@Controller("/api/search")
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchController {
    private final Search search;
    private final Reasons reasons;
    private final Expertise expertise;
    private final Countries countries;
    private final HitNotes hitNotes;

    SearchController(Search search, Reasons reasons, Expertise expertise, Countries countries, HitNotes hitNotes) {
        this.hitNotes = hitNotes;
        this.search = search;
        this.reasons = reasons;
        this.expertise = expertise;
        this.countries = countries;
    }

    @Serdeable
    @Schema(name = "SearchPerson")
    record Person(
            RepresentativeId id,
            String name,
            @Nullable String headline,
            int level,
            @Nullable Place homePlace,
            List<SpokenLanguage> languages,
            List<Expertise.Named> categories,
            List<Expertise.Named> services,
            @Nullable Money dayRate,
            int visitsCompleted,
            @Nullable Integer responseMinutes,
            Reliability reliability) {}

    @Serdeable
    @Schema(name = "SearchHit")
    record HitView(
            Person representative,
            @Nullable Double distanceKm,
            Reach reach,
            List<String> why,
            @Nullable Money rateInYourCurrency,
            List<Days.State> days,
            @Nullable Fit fit) {}

    /** What a part of the text box was understood as. */
    @Serdeable
    @Schema(name = "Understood")
    record Understood(String text, List<Expertise.Named> meant, List<String> hsChapters) {}

    @Serdeable
    @Schema(name = "SlugCount")
    record SlugCount(String slug, String name, long count) {}

    @Serdeable
    @Schema(name = "CodeCount")
    record CodeCount(String code, String name, long count) {}

    @Serdeable
    @Schema(name = "LevelCount")
    record LevelCount(int level, long count) {}

    @Serdeable
    @Schema(name = "SearchFacets")
    record Facets(
            List<SlugCount> categories,
            List<SlugCount> services,
            List<CodeCount> languages,
            List<LevelCount> levels,
            List<CodeCount> countries) {}

    /** @param radiusKm how far from the origin one looked; null without an origin */
    @Serdeable
    @Schema(name = "SearchResult")
    record ResultView(
            List<HitView> items,
            @Nullable String next,
            long total,
            Facets facets,
            @Nullable Origin origin,
            @Nullable Integer radiusKm,
            boolean degraded,
            List<Understood> understood,
            LocalDate daysFromOn,
            @Nullable LocalDate ratesOn) {}

    /** @param place from 1; null when not found */
    @Serdeable
    @Schema(name = "SearchStanding")
    record StandingView(
            RepresentativeId id,
            String name,
            @Nullable Integer place,
            @Nullable Fit fit,
            List<String> whyNot) {}

    @Get("/representatives")
    @SignedIn
    ResultView representatives(Caller caller, @Valid @RequestBean SearchForm form) {
        Search.Answer answer = search.find(caller, form);
        Wanted wanted = answer.wanted();
        List<Profile> people =
                answer.people().stream().map(Search.Person::profile).toList();
        HitNotes.Notes notes = hitNotes.of(wanted, people);
        return new ResultView(
                answer.people().stream()
                        .map(person -> hit(wanted, person, notes))
                        .toList(),
                answer.found().next(),
                answer.found().total(),
                facets(answer.found().counts()),
                wanted.origin(),
                wanted.origin() == null ? null : wanted.radiusKm(),
                answer.degraded(),
                wanted.units().stream().flatMap(this::understood).toList(),
                notes.days().from(),
                notes.ratesOn());
    }

    @Get("/representatives/{id}/standing")
    @SignedIn
    StandingView standing(Caller caller, RepresentativeId id, @Valid @RequestBean SearchForm form) {
        Search.Standing standing = search.standing(caller, form, id);
        return new StandingView(id, standing.profile().name(), standing.place(), standing.fit(), standing.misses());
    }

    private Stream<Understood> understood(Vocabulary.Unit unit) {
        List<Expertise.Named> meant = unit.ideas().stream()
                .sorted()
                .flatMap(idea -> named(idea).stream())
                .toList();
        List<String> chapters = unit.ideas().stream()
                .filter(idea -> idea.startsWith("category:"))
                .flatMap(idea -> expertise.chapters(idea.substring("category:".length())).stream())
                .distinct()
                .sorted()
                .toList();
        return meant.isEmpty() ? Stream.empty() : Stream.of(new Understood(unit.text(), meant, chapters));
    }

    private List<Expertise.Named> named(String idea) {
        String[] parts = idea.split(":", 2);
        List<String> slug = List.of(parts[1]);
        return switch (parts[0]) {
            case "category" -> expertise.categories(slug);
            case "process" -> expertise.processes(slug);
            case "service" -> expertise.services(slug);
            case "skill" -> expertise.skills(slug);
            case "language" -> List.of(new Expertise.Named(parts[1], expertise.languageName(parts[1])));
            default -> List.of();
        };
    }

    private HitView hit(Wanted wanted, Search.Person found, HitNotes.Notes notes) {
        Profile profile = found.profile();
        Double distance = wanted.distance(profile);
        Person person = new Person(
                profile.id(),
                profile.name(),
                profile.headline(),
                profile.level(),
                profile.homePlace(),
                profile.languages(),
                expertise.categories(profile.categories()),
                expertise.services(profile.services()),
                profile.dayRate(),
                profile.visitsCompleted(),
                profile.track().responseMinutes(),
                profile.reliability());
        return new HitView(
                person,
                distance == null ? null : Math.round(distance * 10) / 10.0,
                Reach.of(distance, profile),
                reasons.of(wanted, profile, distance),
                notes.rate(profile),
                notes.days(profile),
                found.fit());
    }

    private Facets facets(Map<Filter.Facet, Map<String, Long>> counts) {
        return new Facets(
                slugs(counts, Filter.Facet.CATEGORIES, slug -> expertise.categories(List.of(slug))),
                slugs(counts, Filter.Facet.SERVICES, slug -> expertise.services(List.of(slug))),
                codes(counts, Filter.Facet.LANGUAGES, expertise::languageName),
                of(counts, Filter.Facet.LEVELS).entrySet().stream()
                        .map(count -> new LevelCount(Integer.parseInt(count.getKey()), count.getValue()))
                        .sorted(Comparator.comparingInt(LevelCount::level))
                        .toList(),
                codes(counts, Filter.Facet.COUNTRIES, countries::name));
    }

    private static List<SlugCount> slugs(
            Map<Filter.Facet, Map<String, Long>> counts,
            Filter.Facet facet,
            Function<String, List<Expertise.Named>> named) {
        return of(counts, facet).entrySet().stream()
                .flatMap(count -> named.apply(count.getKey()).stream()
                        .map(word -> new SlugCount(word.slug(), word.name(), count.getValue())))
                .sorted(Comparator.comparingLong(SlugCount::count).reversed().thenComparing(SlugCount::slug))
                .toList();
    }

    private static List<CodeCount> codes(
            Map<Filter.Facet, Map<String, Long>> counts, Filter.Facet facet, Function<String, String> name) {
        return of(counts, facet).entrySet().stream()
                .map(count -> new CodeCount(count.getKey(), name.apply(count.getKey()), count.getValue()))
                .sorted(Comparator.comparingLong(CodeCount::count).reversed().thenComparing(CodeCount::code))
                .toList();
    }

    private static Map<String, Long> of(Map<Filter.Facet, Map<String, Long>> counts, Filter.Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}
