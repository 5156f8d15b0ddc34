package app.gemba.places;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type-ahead over the gazetteer: how well a place fits what was typed so far. */
record Suggestion(Gazetteer.Entry entry, int fit) {
    private static final int NONE = 0;
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
        return gazetteer.entries().stream()
                .filter(entry -> country == null || country.equals(entry.place().countryCode()))
                .map(entry -> new Suggestion(entry, fit(entry, typed)))
                .filter(suggestion -> suggestion.fit() > NONE)
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(suggestion -> suggestion.entry().place())
                .toList();
    }

    private static int fit(Gazetteer.Entry entry, String typed) {
        if (typed.isEmpty()) {
            return entry.hub() ? BEGINS : NONE;
        }
        int best = NONE;
        for (String key : entry.keys()) {
            best = Math.max(best, fit(key, typed));
        }
        return best;
    }

    private static int fit(String key, String typed) {
        if (key.equals(typed)) {
            return SAME;
        }
        if (key.startsWith(typed)) {
            return BEGINS;
        }
        int allowed = Typing.slipsAllowed(typed.length());
        if (allowed == 0 || key.charAt(0) != typed.charAt(0)) {
            return NONE;
        }
        String begun = key.length() > typed.length() + 1 ? key.substring(0, typed.length()) : key;
        return Typing.within(begun, typed, allowed) ? SLIP : NONE;
    }
}
