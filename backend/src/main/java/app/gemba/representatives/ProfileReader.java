package app.gemba.representatives;

import app.gemba.places.Expertise;
import app.gemba.places.Fold;
import app.gemba.places.Place;
import app.gemba.places.PlaceId;
import app.gemba.places.Places;
import app.gemba.shared.FieldError;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between the row and the profile: checks what was written against the known words and places. */
@Singleton
class ProfileReader {
    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP", "JPY", "PLN", "CAD", "CHF");

    private final Places places;
    private final Expertise expertise;

    ProfileReader(Places places, Expertise expertise) {
        this.places = places;
        this.expertise = expertise;
    }

    Profile profile(Representative row) {
        PlaceId home = row.homePlaceId();
        List<String> missing = row.missing();
        return new Profile(
                row.id(),
                row.name(),
                row.status(),
                row.level(),
                row.headline(),
                row.about(),
                home == null ? null : places.find(home).orElse(null),
                row.travelRadiusKm(),
                row.overnightRadiusKm(),
                row.languages(),
                row.categories(),
                row.services(),
                row.processes(),
                row.skills(),
                row.dayRate(),
                row.workingDays().stream().map(DayOfWeek::valueOf).toList(),
                missing.isEmpty(),
                missing,
                row.version(),
                row.areas(),
                row.visitsCompleted(),
                row.visitsByCategory(),
                row.track(),
                row.searchWords(),
                row.createdAt(),
                row.revision());
    }

    Representative changed(Representative now, ProfileDraft draft) {
        List<FieldError> errors = errors(draft);
        if (!errors.isEmpty()) {
            throw RepresentativeProblem.PROFILE_INVALID.problem().at(errors);
        }
        Place home = draft.homePlaceId() == null
                ? null
                : places.find(draft.homePlaceId()).orElse(null);
        Money rate = draft.dayRate();
        return new Representative(
                now.id(),
                now.name(),
                now.status(),
                now.level(),
                blankToNull(draft.headline()),
                blankToNull(draft.about()),
                home == null ? null : home.id(),
                home == null ? null : home.countryCode(),
                home == null ? null : home.lat(),
                home == null ? null : home.lng(),
                draft.travelRadiusKm(),
                draft.overnightRadiusKm(),
                List.copyOf(draft.languages()),
                List.copyOf(draft.categories()),
                List.copyOf(draft.services()),
                List.copyOf(draft.processes()),
                List.copyOf(draft.skills()),
                rate == null ? null : rate.minor(),
                rate == null ? null : rate.currency().getCurrencyCode(),
                draft.workingDays().stream()
                        .sorted()
                        .map(DayOfWeek::name)
                        .distinct()
                        .toList(),
                searchWords(now.name(), draft, home),
                draft.areas() == null ? List.of() : List.copyOf(draft.areas()),
                now.hiddenAt(),
                now.track(),
                now.visitsByCategory(),
                now.visitsCompleted(),
                now.createdAt(),
                now.version(),
                now.revision());
    }

    private List<FieldError> errors(ProfileDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        unknown("categories", draft.categories(), expertise::category, errors);
        unknown("services", draft.services(), expertise::service, errors);
        unknown("processes", draft.processes(), expertise::process, errors);
        unknown("skills", draft.skills(), expertise::skill, errors);
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < draft.languages().size(); i++) {
            String code = draft.languages().get(i).code();
            if (!expertise.language(code)) {
                errors.add(new FieldError("languages[" + i + "].code", "is no language code of ISO 639-1"));
            } else if (!languages.add(code)) {
                errors.add(new FieldError("languages[" + i + "].code", "is there twice"));
            }
        }
        if (draft.homePlaceId() != null && places.find(draft.homePlaceId()).isEmpty()) {
            errors.add(new FieldError("homePlaceId", "is no place that we know"));
        }
        for (int i = 0; draft.areas() != null && i < draft.areas().size(); i++) {
            if (!places.area(draft.areas().get(i))) {
                errors.add(new FieldError("areas[" + i + "]", "is no country or province that we know"));
            }
        }
        if (draft.overnightRadiusKm() < draft.travelRadiusKm()) {
            errors.add(new FieldError("overnightRadiusKm", "must not be less than the radius of a day trip"));
        }
        Money rate = draft.dayRate();
        if (rate != null && !rate.positive()) {
            errors.add(new FieldError("dayRate.minor", "must be more than nothing"));
        }
        if (rate != null && !CURRENCIES.contains(rate.currency().getCurrencyCode())) {
            errors.add(new FieldError("dayRate.currency", "is no currency in which we hold money"));
        }
        return errors;
    }

    private static void unknown(String path, List<String> slugs, Predicate<String> known, List<FieldError> errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < slugs.size(); i++) {
            if (!known.test(slugs.get(i))) {
                errors.add(new FieldError(path + "[" + i + "]", "is not in the list"));
            } else if (!seen.add(slugs.get(i))) {
                errors.add(new FieldError(path + "[" + i + "]", "is there twice"));
            }
        }
    }

    /** Everything that a text box should find the person by. */
    private String searchWords(String name, ProfileDraft draft, @Nullable Place home) {
        Stream<String> texts = Stream.of(
                        name,
                        draft.headline(),
                        draft.about(),
                        home == null ? null : home.admin1(),
                        home == null ? null : home.countryName())
                .filter(Objects::nonNull)
                .flatMap(text -> Fold.terms(text).stream());
        Stream<String> words = Stream.of(
                        expertise.categories(draft.categories()),
                        expertise.services(draft.services()),
                        expertise.processes(draft.processes()),
                        expertise.skills(draft.skills()))
                .flatMap(List::stream)
                .flatMap(named -> Fold.terms(named.name()).stream());
        Stream<String> homeNames = home == null ? Stream.empty() : places.terms(home).stream();
        return Stream.of(texts, words, homeNames)
                .flatMap(stream -> stream)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
