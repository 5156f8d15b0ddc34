package app.gemba.places;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Type-ahead over the gazetteer: how well a place fits what was typed so far. */
record Suggestion(Gazetteer.Entry entry, int fit) {
    private static final int SLIP = 1;
    private static final int BEGINS = 2;
    private static final int SAME = 3;

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(
                    (Suggestion suggestion) -> suggestion.fit())
            .thenComparing(suggestion -> suggestion.entry().hub())
            .thenComparingDouble(suggestion -> suggestion.entry().population())
            .reversed();

    static List<Place> of(Gazetteer gazetteer, String text, @Nullable String country, int limit) {
        String typed = Fold.key(text);
        if (typed.isEmpty()) {
            return best(
                    gazetteer.entries().stream()
                            .filter(entry -> entry.hub() && in(country, entry))
                            .map(entry -> new Suggestion(entry, BEGINS)),
                    limit);
        }
        List<Place> begun = best(
                gazetteer.beginningWith(typed).stream()
                        .filter(name -> in(country, name.entry()))
                        .map(name -> new Suggestion(name.entry(), name.key().equals(typed) ? SAME : BEGINS)),
                limit);
        int allowed = Typing.slipsAllowed(typed.length());
        if (begun.size() == limit || allowed == 0) {
            return begun;
        }
        Stream<Suggestion> slipped = gazetteer.beginningWith(typed.substring(0, 1)).stream()
                .filter(name -> in(country, name.entry()) && slipped(name.key(), typed, allowed))
                .map(name -> new Suggestion(name.entry(), SLIP));
        return Stream.concat(begun.stream(), best(slipped, limit).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    private static boolean in(@Nullable String country, Gazetteer.Entry entry) {
        return country == null || country.equals(entry.place().countryCode());
    }

    /** The same place by two of its names stands where the better one puts it. */
    private static List<Place> best(Stream<Suggestion> suggestions, int limit) {
        return suggestions
                .sorted(BEST_FIRST)
                .map(suggestion -> suggestion.entry().place())
                .distinct()
                .limit(limit)
                .toList();
    }

    private static boolean slipped(String key, String typed, int allowed) {
        String begun = key.length() > typed.length() + 1 ? key.substring(0, typed.length()) : key;
        return Typing.within(begun, typed, allowed);
    }
}
