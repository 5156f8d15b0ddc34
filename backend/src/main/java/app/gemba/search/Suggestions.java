package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.places.Expertise;
import app.gemba.places.Fold;
import app.gemba.places.Place;
import app.gemba.places.Places;
import app.gemba.places.Typing;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is meant by the beginning of a word: a place, a product, a process, a service, or a person. */
@Singleton
class Suggestions {
    private static final int PLACES = 4;
    private static final int WORDS = 5;
    private static final int PEOPLE = 4;
    private static final int PEOPLE_FROM_LETTERS = 2;

    private final Places places;
    private final Vocabulary vocabulary;
    private final Expertise expertise;
    private final SearchIndex index;
    private final Representatives representatives;
    private final Wishes wishes;

    Suggestions(
            Places places,
            Vocabulary vocabulary,
            Expertise expertise,
            SearchIndex index,
            Representatives representatives,
            Wishes wishes) {
        this.places = places;
        this.vocabulary = vocabulary;
        this.expertise = expertise;
        this.index = index;
        this.representatives = representatives;
        this.wishes = wishes;
    }

    @Schema(name = "SuggestionKind")
    enum Kind {
        PLACE,
        CATEGORY,
        PROCESS,
        SERVICE,
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
        if (key.length() >= PEOPLE_FROM_LETTERS) {
            people(key, wishes.hidden(caller, null)).forEach(person -> all.add(person(person)));
        }
        return all;
    }

    private static Suggestion place(Place place) {
        String detail = Stream.of(place.localName(), place.admin1(), place.countryName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Suggestion(Kind.PLACE, place.id().value().toString(), place.name(), detail);
    }

    private static Suggestion person(Profile person) {
        Place home = person.homePlace();
        return new Suggestion(
                Kind.PERSON,
                person.id().value().toString(),
                person.name(),
                home == null ? null : home.name() + ", " + home.countryName());
    }

    private record Word(Vocabulary.Name name, int slips) {}

    private List<Suggestion> words(String key) {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        vocabulary.names().stream()
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
        return found.values().stream().limit(WORDS).toList();
    }

    /** How far the name is from beginning like this: 0, or 1 with a slip of the finger; -1 when it does not. */
    private static int slips(String name, String typed) {
        if (name.startsWith(typed)) {
            return 0;
        }
        int allowed = Typing.slipsAllowed(typed.length());
        if (allowed == 0 || name.charAt(0) != typed.charAt(0)) {
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
            default -> null;
        };
    }

    private static Suggestion word(Kind kind, Expertise.Named named, String said) {
        return new Suggestion(kind, named.slug(), named.name(), said.equals(named.name()) ? null : said);
    }

    private List<Profile> people(String key, Set<RepresentativeId> hidden) {
        try {
            List<RepresentativeId> ids = index
                    .search(new SearchRequest.Builder()
                            .query(Queries.all(List.of(
                                    Query.of(query -> query.prefix(
                                            prefix -> prefix.field("nameKeys").value(key))),
                                    Queries.noneOf(hidden))))
                            .size(PEOPLE)
                            .sort(sort ->
                                    sort.field(field -> field.field("visits").order(SortOrder.Desc)))
                            .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)))
                            .source(source -> source.filter(filter -> filter.includes("id", "revision"))))
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> new RepresentativeId(
                            UUID.fromString(Objects.requireNonNull(hit.source()).id())))
                    .toList();
            Map<RepresentativeId, Profile> people = representatives.profiles(ids).stream()
                    .filter(Profile::vetted)
                    .collect(Collectors.toMap(Profile::id, Function.identity()));
            return ids.stream().map(people::get).filter(Objects::nonNull).toList();
        } catch (IOException | ElasticsearchException away) {
            return representatives.vettedWithin(null, 0, List.of(key), PEOPLE * 10).stream()
                    .filter(person -> !hidden.contains(person.id())
                            && Fold.key(person.name()).contains(key))
                    .limit(PEOPLE)
                    .toList();
        }
    }
}
