package app.gemba.search;

import app.gemba.places.Expertise;
import app.gemba.places.Fold;
import app.gemba.places.Place;
import app.gemba.places.Places;
import app.gemba.representatives.Busy;
import app.gemba.representatives.Cefr;
import app.gemba.representatives.Profile;
import app.gemba.representatives.SpokenLanguage;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A profile as the index keeps it. All text is folded here, so the index needs no analysis of its own. */
@Singleton
class Documents {
    private final Places places;
    private final Expertise expertise;
    private final Vocabulary vocabulary;

    Documents(Places places, Expertise expertise, Vocabulary vocabulary) {
        this.places = places;
        this.expertise = expertise;
        this.vocabulary = vocabulary;
    }

    /** Another mark for documents that would say something else of the very same profile. */
    int mark() {
        return vocabulary.mark();
    }

    /** @param busy what is still ahead in the calendar */
    Map<String, Object> of(Profile profile, List<Busy> busy) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", profile.id().value().toString());
        document.put("revision", profile.revision());
        document.put("nameText", folded(Stream.of(profile.name())));
        document.put("nameStarts", NameStarts.of(profile.name()));
        document.put(
                "expertiseText",
                folded(Stream.of(
                                expertise.categories(profile.categories()),
                                expertise.services(profile.services()),
                                expertise.processes(profile.processes()),
                                expertise.skills(profile.skills()))
                        .flatMap(List::stream)
                        .map(Expertise.Named::name)));
        document.put("aboutText", folded(Stream.of(text(profile.headline()), text(profile.about()))));
        document.put("ideas", ideas(profile));
        document.put("categories", profile.categories());
        document.put("services", profile.services());
        document.put("processes", profile.processes());
        document.put("skills", profile.skills());
        document.put(
                "proven", profile.visitsByCategory().keySet().stream().sorted().toList());
        document.put(
                "languages",
                profile.languages().stream().map(SpokenLanguage::code).toList());
        document.put(
                "languageLevels",
                profile.languages().stream().flatMap(Documents::levels).toList());
        document.put(
                "interprets",
                profile.languages().stream()
                        .filter(SpokenLanguage::interpreter)
                        .map(SpokenLanguage::code)
                        .toList());
        document.put(
                "workingDays", profile.workingDays().stream().map(Enum::name).toList());
        document.put(
                "busy",
                busy.stream()
                        .map(time -> Map.of(
                                "gte", time.startsAt().toString(),
                                "lt", time.endsAt().toString()))
                        .toList());
        document.put("level", profile.level());
        document.put("visits", profile.visitsCompleted());
        document.put("travelKm", Radius.step(profile.travelRadiusKm()));
        document.put("overnightKm", Radius.step(profile.overnightRadiusKm()));
        document.put("homeAreas", Areas.home(profile));
        document.put("coveredAreas", Areas.covered(profile));
        if (profile.track().responseMinutes() != null) {
            document.put("responseMinutes", profile.track().responseMinutes());
        }
        Place home = profile.homePlace();
        if (home != null) {
            document.put("placeText", placeText(home));
            document.put("home", Map.of("lat", home.lat(), "lon", home.lng()));
            document.put("country", home.countryCode());
        }
        Money rate = profile.dayRate();
        if (rate != null) {
            document.put("rateMinor", rate.minor());
            document.put("rateCurrency", rate.currency().getCurrencyCode());
        }
        return document;
    }

    /** What somebody claims, and the ideas without a slug that the own words name. */
    Set<String> ideas(Profile profile) {
        Stream<String> claimed = Stream.of(
                        profile.categories().stream().map(slug -> Vocabulary.idea("category", slug)),
                        profile.services().stream().map(slug -> Vocabulary.idea("service", slug)),
                        profile.processes().stream().map(slug -> Vocabulary.idea("process", slug)),
                        profile.skills().stream().map(slug -> Vocabulary.idea("skill", slug)),
                        profile.languages().stream().map(spoken -> Vocabulary.idea("language", spoken.code())))
                .flatMap(ideas -> ideas);
        Stream<String> told = Stream.of(text(profile.headline()), text(profile.about()))
                .flatMap(text -> vocabulary.ideas(text).stream())
                .filter(idea -> idea.startsWith("word:"));
        return Stream.concat(claimed, told).collect(Collectors.toSet());
    }

    /** "en:B1" stands with everybody who speaks English that well or better. */
    private static Stream<String> levels(SpokenLanguage spoken) {
        return Arrays.stream(Cefr.values())
                .filter(level -> level.compareTo(spoken.cefr()) <= 0)
                .map(level -> spoken.code() + ":" + level.name());
    }

    private String placeText(Place home) {
        return Stream.concat(
                        places.terms(home).stream(),
                        Stream.of(home.countryName(), text(home.admin1())).flatMap(name -> Fold.terms(name).stream()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String folded(Stream<String> texts) {
        return texts.flatMap(text -> Stream.concat(Fold.terms(text).stream(), joined(text)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A short name is also found when it is typed as one word. */
    private static Stream<String> joined(String text) {
        return text.length() <= 30 ? Stream.of(Fold.key(text)) : Stream.empty();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
