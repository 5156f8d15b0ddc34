package app.gemba.places;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How text is compared across scripts, accents and full-width forms: 东莞, DONGGUAN and Dōngguǎn become one word.
 * Used when text is stored for search and when it is searched, so both sides always agree.
 */
public final class Fold {
    private Fold() {}

    /** Made on first use: loading the rules takes a moment that the start of the application does not need. */
    private static final class Rules {
        private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCInstance();
        private static final Transliterator LATIN =
                Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
        private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
        private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();
    }

    /** Lower-case Latin words separated by single spaces; Han characters become one syllable each. */
    public static String words(String text) {
        String latin = ascii(text) ? text.toLowerCase(Locale.ROOT) : Rules.LATIN.transliterate(compatible(text));
        StringBuilder words = new StringBuilder(latin.length());
        boolean gap = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.append(c);
            } else if (c != '\'' && c != '`') {
                gap = true;
            }
        }
        return words.toString();
    }

    /** {@link #words} without the spaces: the key by which a name is the same name however it is split. */
    public static String key(String text) {
        return words(text).replace(" ", "");
    }

    /**
     * The search terms of a text. Latin words stand for themselves. Han has no spaces, so each run yields its
     * neighbouring pairs of characters (东莞家具: dongguan, guanjia, jiaju).
     */
    public static Set<String> terms(String text) {
        return terms(tokens(text));
    }

    /**
     * A word, or a syllable that was one Han character.
     *
     * @param run which unbroken run of characters of one kind it stands in
     */
    public record Token(String text, boolean han, int run) {}

    /** The words of a text in order, each Han character a word of its own. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String run : runs(compatible(text))) {
            boolean han = han(run.codePointAt(0));
            int at = number++;
            if (han) {
                run.codePoints()
                        .mapToObj(Fold::syllable)
                        .forEach(syllable -> tokens.add(new Token(syllable, true, at)));
            } else {
                Stream.of(words(run).split(" "))
                        .filter(word -> !word.isEmpty())
                        .forEach(word -> tokens.add(new Token(word, false, at)));
            }
        }
        return tokens;
    }

    /** The search terms of words that follow each other; see {@link #terms(String)}. */
    public static Set<String> terms(List<Token> tokens) {
        Set<String> terms = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean follows = i > 0 && same(tokens.get(i - 1), token);
            boolean goesOn = i + 1 < tokens.size() && same(token, tokens.get(i + 1));
            if (goesOn) {
                terms.add(token.text() + tokens.get(i + 1).text());
            } else if (!follows) {
                terms.add(token.text());
            }
        }
        return terms;
    }

    private static boolean same(Token one, Token next) {
        return one.han() && next.han() && one.run() == next.run();
    }

    private static String syllable(int character) {
        return Rules.SYLLABLES.computeIfAbsent(character, each -> key(Character.toString(each)));
    }

    /** Full-width forms made plain and traditional characters simplified; script and case stay. */
    static String script(String text) {
        String compatible = compatible(text);
        return ascii(compatible) ? compatible : Rules.SIMPLIFIED.transliterate(compatible);
    }

    /** Whether every letter is Latin. */
    static boolean latin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UScript.getScript(letter) == UScript.LATIN);
    }

    private static String compatible(String text) {
        return ascii(text) ? text : Rules.COMPATIBILITY.normalize(text);
    }

    /** The text cut where Han begins or ends. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean inHan = false;
        for (int c : text.codePoints().toArray()) {
            if (han(c) != inHan) {
                if (!run.isEmpty()) {
                    runs.add(run.toString());
                }
                run.setLength(0);
                inHan = !inHan;
            }
            run.appendCodePoint(c);
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static boolean han(int codePoint) {
        return codePoint > 0x2E7F && UScript.getScript(codePoint) == UScript.HAN;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
