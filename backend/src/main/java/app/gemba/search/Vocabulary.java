package app.gemba.search;

import app.gemba.places.Expertise;
import app.gemba.places.Fold;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the trade: which words stand for which idea, and what a text says in such ideas. The words themselves
 * are in {@code search/trade-words.txt}, the names of the taxonomy come on top.
 */
@Singleton
class Vocabulary {
    private static final String WORD = "word";
    private static final int LONGEST_NAME_WORDS = 8;

    private final Map<List<String>, Set<String>> ideas = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Expertise expertise;

    Vocabulary(Expertise expertise) {
        this.expertise = expertise;
        Expertise.View all = expertise.all();
        all.categories().forEach(each -> name(Set.of(idea("category", each.slug())), each.name()));
        all.processes().forEach(each -> name(Set.of(idea("process", each.slug())), each.name()));
        all.services().forEach(each -> name(Set.of(idea("service", each.slug())), each.name()));
        all.skills().forEach(each -> name(Set.of(idea("skill", each.slug())), each.name()));
        read();
    }

    /** A way to say something. */
    record Name(String text, String key, Set<String> ideas) {}

    /**
     * A part of what was typed.
     *
     * @param text as it was read
     * @param ideas what it stands for; empty for words that only stand for themselves
     * @param terms the words themselves, to be found anywhere
     */
    record Unit(String text, Set<String> ideas, Set<String> terms) {}

    static String idea(String kind, String slug) {
        return kind + ":" + slug;
    }

    List<Name> names() {
        return names;
    }

    /** Other words, another mark: what was written down in the old ones is not what it would be now. */
    int mark() {
        return names.hashCode();
    }

    /** Reads a text as ideas and the words between them, the longest names first. */
    List<Unit> read(String text) {
        List<Fold.Token> tokens = Fold.tokens(text);
        List<Unit> units = new ArrayList<>();
        List<Fold.Token> plain = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            Unit customs = customs(tokens, at);
            int length = customs == null ? longest(tokens, at) : 2;
            if (length == 0) {
                plain.add(tokens.get(at++));
                continue;
            }
            flush(plain, units);
            List<Fold.Token> said = tokens.subList(at, at + length);
            units.add(
                    customs != null
                            ? customs
                            : new Unit(joined(said), Objects.requireNonNull(ideas.get(words(said))), Fold.terms(said)));
            at += length;
        }
        flush(plain, units);
        return units;
    }

    /** The ideas that a text names. */
    Set<String> ideas(String text) {
        return read(text).stream().flatMap(unit -> unit.ideas().stream()).collect(Collectors.toSet());
    }

    private static void flush(List<Fold.Token> plain, List<Unit> units) {
        Fold.terms(plain).forEach(term -> units.add(new Unit(term, Set.of(), Set.of(term))));
        plain.clear();
    }

    /** A heading of the customs tariff, "HS 6109": whatever falls under its chapter. */
    private @Nullable Unit customs(List<Fold.Token> tokens, int at) {
        if (at + 1 >= tokens.size()
                || !Set.of("hs", "hts", "chapter").contains(tokens.get(at).text())) {
            return null;
        }
        String number = tokens.get(at + 1).text();
        if (!number.matches("\\d{2,10}")) {
            return null;
        }
        List<String> categories = expertise.categoriesOfChapter(number.substring(0, 2));
        return categories.isEmpty()
                ? null
                : new Unit(
                        "hs " + number,
                        categories.stream().map(slug -> idea("category", slug)).collect(Collectors.toSet()),
                        Set.of("hs", number));
    }

    private int longest(List<Fold.Token> tokens, int at) {
        for (int length = Math.min(LONGEST_NAME_WORDS, tokens.size() - at); length > 0; length--) {
            if (ideas.containsKey(words(tokens.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> words(List<Fold.Token> tokens) {
        return tokens.stream().map(Fold.Token::text).toList();
    }

    private static String joined(List<Fold.Token> tokens) {
        return String.join(" ", words(tokens));
    }

    private void name(Set<String> meant, String name) {
        List<String> words = words(Fold.tokens(name));
        if (!words.isEmpty()) {
            names.add(new Name(name, String.join("", words), meant));
            ideas.merge(words, meant, Vocabulary::both);
            if (words.size() > 1) {
                ideas.merge(List.of(String.join("", words)), meant, Vocabulary::both);
            }
            oneOrMany(words).ifPresent(other -> ideas.merge(other, meant, Vocabulary::both));
        }
    }

    /** The same name for one or for more than one of it, as English makes them. */
    private static Optional<List<String>> oneOrMany(List<String> words) {
        String last = words.getLast();
        if (last.length() < 3 || last.endsWith("ss")) {
            return Optional.empty();
        }
        List<String> other = new ArrayList<>(words.subList(0, words.size() - 1));
        other.add(last.endsWith("s") ? last.substring(0, last.length() - 1) : last + "s");
        return Optional.of(other);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Collection::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void read() {
        try (InputStream resource = Vocabulary.class.getResourceAsStream("/search/trade-words.txt")) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8));
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        String[] sides = line.split(" = ", 2);
        if (sides.length < 2) {
            throw new IllegalStateException("A line of the trade words names nothing: " + line);
        }
        String[] said = sides[1].split(",\\s*");
        Set<String> meant = Stream.of(sides[0].split(" "))
                .map(each -> each.equals(WORD) ? idea(WORD, Fold.key(said[0])) : known(each))
                .collect(Collectors.toSet());
        Stream.of(said).forEach(name -> name(meant, name));
    }

    private String known(String idea) {
        String[] parts = idea.split(":", 2);
        boolean known = parts.length == 2
                && switch (parts[0]) {
                    case "category" -> expertise.category(parts[1]);
                    case "process" -> expertise.process(parts[1]);
                    case "service" -> expertise.service(parts[1]);
                    case "skill" -> expertise.skill(parts[1]);
                    case "language" -> expertise.language(parts[1]);
                    default -> false;
                };
        if (!known) {
            throw new IllegalStateException("The trade words name an idea that does not exist: " + idea);
        }
        return idea;
    }
}
