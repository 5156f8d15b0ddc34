package app.gemba.search;

import app.gemba.places.Fold;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The beginnings of a name, each a word of its own in the index: whoever types one of them is answered by a single
 * look-up, however many people there are.
 */
final class NameStarts {
    static final int SHORTEST = 2;
    static final int LONGEST = 20;
    private static final int MOST_WORDS = 6;

    private NameStarts() {}

    static Set<String> of(String name) {
        return keys(name).stream().flatMap(NameStarts::starts).collect(Collectors.toSet());
    }

    /** Whether the name begins with this at one of its words, or with its last word first. */
    static boolean begins(String name, String typed) {
        return keys(name).stream().anyMatch(key -> key.startsWith(typed));
    }

    /** What to look up for what was typed so far. */
    static String lookUp(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static List<String> keys(String name) {
        List<String> words = Fold.tokens(name).stream()
                .map(Fold.Token::text)
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        String lastFirst = words.getLast() + String.join("", words.subList(0, words.size() - 1));
        return Stream.concat(
                        IntStream.range(0, words.size())
                                .mapToObj(at -> String.join("", words.subList(at, words.size()))),
                        Stream.of(lastFirst))
                .distinct()
                .toList();
    }

    private static Stream<String> starts(String key) {
        return IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, key.length()))
                .mapToObj(length -> key.substring(0, length));
    }
}
