package app.gemba.reports.scoring;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names letter for letter, blind to case, width, spaces and punctuation. */
final class NameMatch {
    private NameMatch() {}

    static String normalise(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{P}\\p{Z}\\s]", "")
                .toLowerCase(Locale.ROOT);
    }
}
