package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.SignedIn;
import app.gemba.places.Countries;
import app.gemba.places.Expertise;
import app.gemba.places.Place;
import app.gemba.representatives.Profile;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The search for representatives. */
@Controller("/api/search")
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchController {
    private final Search search;
    private final Reasons reasons;
    private final Expertise expertise;
    private final Countries countries;

    SearchController(Search search, Reasons reasons, Expertise expertise, Countries countries) {
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
            int visitsCompleted) {}

    @Serdeable
    @Schema(name = "SearchHit")
    record HitView(Person representative, @Nullable Double distanceKm, Reach reach, List<String> why) {}

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

    @Serdeable
    @Schema(name = "SearchResult")
    record ResultView(
            List<HitView> items,
            @Nullable String next,
            long total,
            Facets facets,
            @Nullable Origin origin,
            boolean degraded) {}

    @Get("/representatives")
    @SignedIn
    ResultView representatives(Caller caller, @Valid @RequestBean SearchForm form) {
        Search.Answer answer = search.find(caller, form);
        Wanted wanted = answer.wanted();
        Found found = answer.found();
        return new ResultView(
                found.people().stream().map(person -> hit(wanted, person)).toList(),
                found.next(),
                found.total(),
                facets(found.counts()),
                wanted.origin(),
                answer.degraded());
    }

    private HitView hit(Wanted wanted, Profile profile) {
        Origin origin = wanted.origin();
        Place home = profile.homePlace();
        Double distance = origin == null || home == null ? null : origin.point().distanceKm(home.position());
        Person person = new Person(
                profile.id(),
                profile.name(),
                profile.headline(),
                profile.level(),
                home,
                profile.languages(),
                expertise.categories(profile.categories()),
                expertise.services(profile.services()),
                profile.dayRate(),
                profile.visitsCompleted());
        return new HitView(
                person,
                distance == null ? null : Math.round(distance * 10) / 10.0,
                Reach.of(distance, profile),
                reasons.of(wanted, profile, distance));
    }

    private Facets facets(Map<Wanted.Facet, Map<String, Long>> counts) {
        return new Facets(
                slugs(counts, Wanted.Facet.CATEGORIES, slug -> expertise.categories(List.of(slug))),
                slugs(counts, Wanted.Facet.SERVICES, slug -> expertise.services(List.of(slug))),
                codes(counts, Wanted.Facet.LANGUAGES, expertise::languageName),
                of(counts, Wanted.Facet.LEVELS).entrySet().stream()
                        .map(count -> new LevelCount(Integer.parseInt(count.getKey()), count.getValue()))
                        .sorted(Comparator.comparingInt(LevelCount::level))
                        .toList(),
                codes(counts, Wanted.Facet.COUNTRIES, countries::name));
    }

    private static List<SlugCount> slugs(
            Map<Wanted.Facet, Map<String, Long>> counts,
            Wanted.Facet facet,
            Function<String, List<Expertise.Named>> named) {
        return of(counts, facet).entrySet().stream()
                .flatMap(count -> named.apply(count.getKey()).stream()
                        .map(word -> new SlugCount(word.slug(), word.name(), count.getValue())))
                .sorted(Comparator.comparingLong(SlugCount::count).reversed().thenComparing(SlugCount::slug))
                .toList();
    }

    private static List<CodeCount> codes(
            Map<Wanted.Facet, Map<String, Long>> counts, Wanted.Facet facet, Function<String, String> name) {
        return of(counts, facet).entrySet().stream()
                .map(count -> new CodeCount(count.getKey(), name.apply(count.getKey()), count.getValue()))
                .sorted(Comparator.comparingLong(CodeCount::count).reversed().thenComparing(CodeCount::code))
                .toList();
    }

    private static Map<String, Long> of(Map<Wanted.Facet, Map<String, Long>> counts, Wanted.Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}
