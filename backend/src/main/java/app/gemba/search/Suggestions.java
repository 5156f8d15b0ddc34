package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.places.Expertise;
import app.gemba.places.Fold;
import app.gemba.places.Place;
import app.gemba.places.Places;
import app.gemba.places.Typing;
import app.gemba.representatives.Shown;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is meant by the beginning of a word: a place, a product, a process, a service, a language, or a person. */
@Singleton
class Suggestions {
    private static final int PLACES = 4;
    private static final int WORDS = 5;
    private static final int LANGUAGES = 2;
    private static final int PEOPLE = 4;

    private final Places places;
    private final Map<Character, List<Vocabulary.Name>> names;
    private final Expertise expertise;
    private final NamedPeople people;

    Suggestions(Places places, Vocabulary vocabulary, Expertise expertise, NamedPeople people) {
        this.places = places;
        this.names = vocabulary.names().stream()
                .collect(Collectors.groupingBy(name -> name.key().charAt(0)));
        this.expertise = expertise;
        this.people = people;
    }

    @Schema(name = "SuggestionKind")
    enum Kind {
        PLACE,
        CATEGORY,
        PROCESS,
        SERVICE,
        LANGUAGE,
        PERSON
    }

    /**
     * @param value the id or slug to search with
     * @param detail where the place is, what the word means, where the person lives
     */
    @Serdeable
    @Schema(name = "Suggestion")
    record Suggestion(
            Kind kind, String value, String label, @Nullable String detail) {}

    List<Suggestion> of(Caller caller, String typed) {
        String key = Fold.key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>();
        places.suggest(typed, null, PLACES).forEach(place -> all.add(place(place)));
        all.addAll(words(key));
        if (key.length() >= NameStarts.SHORTEST) {
            people.named(caller, typed, PEOPLE).forEach(person -> all.add(person(person)));
        }
        return all;
    }

    private static Suggestion place(Place place) {
        String detail = Stream.of(place.localName(), place.admin1(), place.countryName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Suggestion(Kind.PLACE, place.id().value().toString(), place.name(), detail);
    }

    private Suggestion person(Shown person) {
        String home = person.homePlaceId() == null
                ? null
                : places.find(person.homePlaceId())
                        .map(place -> place.name() + ", " + place.countryName())
                        .orElse(null);
        return new Suggestion(Kind.PERSON, person.id().value().toString(), person.name(), home);
    }

    private record Word(Vocabulary.Name name, int slips) {}

    private List<Suggestion> words(String key) {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        names.getOrDefault(key.charAt(0), List.of()).stream()
                .map(name -> new Word(name, slips(name.key(), key)))
                .filter(word -> word.slips() >= 0)
                .sorted(Comparator.comparingInt(Word::slips)
                        .thenComparingInt(word -> word.name().key().length()))
                .forEach(word -> word.name().ideas().stream().sorted().forEach(idea -> {
                    Suggestion suggestion = word(idea, word.name().text());
                    if (suggestion != null) {
                        found.putIfAbsent(idea, suggestion);
                    }
                }));
        // languages have short names, and would stand before what is made
        return Stream.concat(
                        found.values().stream().filter(word -> !spoken(word)).limit(WORDS),
                        found.values().stream().filter(Suggestions::spoken).limit(LANGUAGES))
                .toList();
    }

    private static boolean spoken(Suggestion word) {
        return word.kind() == Kind.LANGUAGE;
    }

    /** How far a name with this first letter is from beginning like this: 0, or 1 with a slip of the finger; -1 when it does not. */
    private static int slips(String name, String typed) {
        if (name.startsWith(typed)) {
            return 0;
        }
        int allowed = Typing.slipsAllowed(typed.length());
        if (allowed == 0) {
            return -1;
        }
        String begun = name.length() > typed.length() ? name.substring(0, typed.length()) : name;
        return Typing.within(begun, typed, allowed) ? 1 : -1;
    }

    private @Nullable Suggestion word(String idea, String said) {
        String[] parts = idea.split(":", 2);
        List<String> slug = List.of(parts[1]);
        return switch (parts[0]) {
            case "category" -> word(Kind.CATEGORY, expertise.categories(slug).getFirst(), said);
            case "process" -> word(Kind.PROCESS, expertise.processes(slug).getFirst(), said);
            case "service" -> word(Kind.SERVICE, expertise.services(slug).getFirst(), said);
            case "language" ->
                word(Kind.LANGUAGE, new Expertise.Named(parts[1], expertise.languageName(parts[1])), said);
            default -> null;
        };
    }

    private static Suggestion word(Kind kind, Expertise.Named named, String said) {
        return new Suggestion(kind, named.slug(), named.name(), said.equals(named.name()) ? null : said);
    }
}
