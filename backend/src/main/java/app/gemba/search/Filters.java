package app.gemba.search;

import static app.gemba.search.Queries.all;
import static app.gemba.search.Queries.any;
import static app.gemba.search.Queries.anyOf;
import static app.gemba.search.Queries.atLeast;
import static app.gemba.search.Queries.atMost;
import static app.gemba.search.Queries.noneOf;
import static app.gemba.search.Queries.notBusy;
import static app.gemba.search.Queries.term;
import static app.gemba.search.Queries.within;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.Expertise;
import app.gemba.places.Place;
import app.gemba.representatives.Cefr;
import app.gemba.representatives.Profile;
import app.gemba.representatives.SpokenLanguage;
import app.gemba.shared.Money;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every filter of the search. A new one is one more method here. */
@Singleton
class Filters {
    private final Expertise expertise;

    Filters(Expertise expertise) {
        this.expertise = expertise;
    }

    private static Filter plain(Query query, Predicate<Profile> admits, Function<Profile, String> otherwise) {
        return new Filter(null, query, admits, otherwise);
    }

    /** Who must not appear; nothing is said about them. */
    static Filter hidden(Set<RepresentativeId> people) {
        return new Filter(null, noneOf(people), profile -> !people.contains(profile.id()), null);
    }

    /** On a working day of the window nothing overlaps. */
    static Filter free(Diaries diaries) {
        Days days = diaries.days();
        List<Query> each = days.from()
                .datesUntil(days.to().plusDays(1))
                .map(day -> works(day.getDayOfWeek(), notBusy(days.start(day), days.start(day.plusDays(1)))))
                .toList();
        return plain(
                any(each),
                diaries::anyFree,
                profile -> profile.workingDays().stream().anyMatch(days.weekdays()::contains)
                        ? "Has no free day then: other visits or days off fill the calendar"
                        : "Does not work on these weekdays");
    }

    private static Query works(DayOfWeek weekday, Query free) {
        return all(List.of(term("workingDays", weekday.name()), free));
    }

    static Filter resting(Set<RepresentativeId> people) {
        return plain(
                noneOf(people),
                profile -> !people.contains(profile.id()),
                profile -> "Made the last three visits to this factory: somebody else should look once");
    }

    /** At home near enough, or where the person says to work besides. */
    static Filter near(Origin origin, int radiusKm) {
        Place place = origin.place();
        List<String> areas =
                place == null ? List.of() : Areas.coveredBy(Areas.of(place).getLast());
        Query nearby = within(origin.point(), radiusKm);
        return plain(
                areas.isEmpty() ? nearby : any(List.of(nearby, anyOf("coveredAreas", areas))),
                profile -> distance(origin, profile) <= radiusKm
                        || Areas.covered(profile).stream().anyMatch(areas::contains),
                profile -> profile.homePlace() == null
                        ? "Has not said where home is"
                        : "Lives " + Math.round(distance(origin, profile)) + " km away, the search ends at " + radiusKm
                                + " km");
    }

    /** Would come by the radii of the own profile, in the steps of {@link Radius}. */
    static Filter reach(Origin origin, Reach reach) {
        boolean day = reach == Reach.DAY_TRIP;
        String field = day ? "travelKm" : "overnightKm";
        List<Query> steps = Radius.STEPS.stream()
                .map(step -> all(List.of(
                        Query.of(query -> query.term(term -> term.field(field).value((long) step))),
                        within(origin.point(), step))))
                .toList();
        return plain(
                any(steps),
                profile -> distance(origin, profile)
                        <= Radius.step(day ? profile.travelRadiusKm() : profile.overnightRadiusKm()),
                profile -> day ? "Can't make it a day trip" : "Does not travel that far, even with a night away");
    }

    static Filter area(List<String> areas) {
        List<String> covered =
                areas.stream().flatMap(area -> Areas.coveredBy(area).stream()).toList();
        return plain(
                any(List.of(anyOf("homeAreas", areas), anyOf("coveredAreas", covered))),
                profile -> Areas.home(profile).stream().anyMatch(areas::contains)
                        || Areas.covered(profile).stream().anyMatch(covered::contains),
                profile -> "Does not work in " + String.join(" or ", areas));
    }

    Filter categories(List<String> slugs) {
        return new Filter(
                Filter.Facet.CATEGORIES,
                anyOf("categories", slugs),
                profile -> meet(profile.categories(), slugs),
                profile -> "Does not offer " + names(expertise.categories(slugs)));
    }

    Filter services(List<String> slugs) {
        return new Filter(
                Filter.Facet.SERVICES,
                anyOf("services", slugs),
                profile -> meet(profile.services(), slugs),
                profile -> "Does not offer " + names(expertise.services(slugs)));
    }

    Filter processes(List<String> slugs) {
        return plain(
                anyOf("processes", slugs),
                profile -> meet(profile.processes(), slugs),
                profile -> "Does not know " + names(expertise.processes(slugs)));
    }

    Filter skills(List<String> slugs) {
        return plain(
                all(slugs.stream().map(slug -> term("skills", slug)).toList()),
                profile -> profile.skills().containsAll(slugs),
                profile -> "Lacks a skill: " + names(expertise.skills(slugs)));
    }

    Filter language(String code, @Nullable Cefr least, boolean interpreter) {
        Query spoken = least == null ? term("languages", code) : term("languageLevels", code + ":" + least.name());
        String wanted = expertise.languageName(code) + (least == null ? "" : " at " + least + " or better");
        return new Filter(
                Filter.Facet.LANGUAGES,
                interpreter ? all(List.of(spoken, term("interprets", code))) : spoken,
                profile -> profile.languages().stream().anyMatch(one -> speaks(one, code, least, interpreter)),
                profile -> "Does not " + (interpreter ? "interpret " : "speak ") + wanted);
    }

    private static boolean speaks(SpokenLanguage one, String code, @Nullable Cefr least, boolean interpreter) {
        return one.code().equals(code)
                && (least == null || one.cefr().compareTo(least) >= 0)
                && (!interpreter || one.interpreter());
    }

    static Filter level(int least) {
        return new Filter(
                Filter.Facet.LEVELS,
                atLeast("level", least),
                profile -> profile.level() >= least,
                profile -> "Is vetted to level " + profile.level() + ", " + least + " is wanted");
    }

    /** A day rate that is not more, compared by the stored reference rates. */
    static Filter dayRate(Money most, ReferenceRates.Table rates) {
        Map<String, Long> mostIn = rates.mostIn(most);
        List<Query> each = mostIn.entrySet().stream()
                .map(one -> all(List.of(term("rateCurrency", one.getKey()), atMost("rateMinor", one.getValue()))))
                .toList();
        return plain(
                any(each),
                profile -> {
                    Money rate = profile.dayRate();
                    return rate != null
                            && rate.minor()
                                    <= mostIn.getOrDefault(rate.currency().getCurrencyCode(), -1L);
                },
                profile ->
                        profile.dayRate() == null ? "Has named no day rate" : "Asks " + profile.dayRate() + " a day");
    }

    static Filter responseTime(int hours) {
        return plain(
                atMost("responseMinutes", hours * 60.0),
                profile -> {
                    Integer minutes = profile.track().responseMinutes();
                    return minutes != null && minutes <= hours * 60;
                },
                profile -> profile.track().responseMinutes() == null
                        ? "Has not answered a request yet"
                        : "Usually takes longer than " + hours + " hours to answer");
    }

    private static double distance(Origin origin, Profile profile) {
        Place home = profile.homePlace();
        return home == null ? Double.MAX_VALUE : origin.point().distanceKm(home.position());
    }

    private static boolean meet(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static String names(List<Expertise.Named> named) {
        return String.join(" or ", named.stream().map(Expertise.Named::name).toList());
    }
}
