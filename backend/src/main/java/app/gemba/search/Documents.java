package app.gemba.search;

import app.gemba.places.Expertise;
import app.gemba.places.Fold;
import app.gemba.places.Place;
import app.gemba.places.Places;
import app.gemba.representatives.Profile;
import app.gemba.representatives.SpokenLanguage;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A profile as the index keeps it. All text is folded here, so the index needs no analysis of its own. */
@Singleton
class Documents {
    private final Places places;
    private final Expertise expertise;

    Documents(Places places, Expertise expertise) {
        this.places = places;
        this.expertise = expertise;
    }

    Map<String, Object> of(Profile profile) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", profile.id().value().toString());
        document.put("revision", profile.revision());
        document.put("nameText", folded(Stream.of(profile.name())));
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
        document.put("categories", profile.categories());
        document.put("services", profile.services());
        document.put("processes", profile.processes());
        document.put(
                "languages",
                profile.languages().stream().map(SpokenLanguage::code).toList());
        document.put(
                "workingDays", profile.workingDays().stream().map(Enum::name).toList());
        document.put("level", profile.level());
        document.put("visits", profile.visitsCompleted());
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
