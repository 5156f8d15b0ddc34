package app.gemba.shared;

import com.ibm.icu.text.Transliterator;

/** Text for banks: whatever script a name is in, it travels in the Latin characters that every bank takes. */
public final class LatinText {
    /** What banks keep of a name. */
    public static final int LONGEST_NAME = 70;

    private LatinText() {}

    /** Made on first use: loading the rules takes a moment that the start of the application does not need. */
    private static final class Rules {
        private static final Transliterator LATIN =
                Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII");
    }

    /** Letters, digits and {@code / - ? : ( ) . , ' +}, with single spaces, cut to the length; 李伟 becomes li wei. */
    public static String of(String text, int longest) {
        String latin = Rules.LATIN
                .transliterate(text)
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ")
                .replaceAll(" +", " ")
                .strip();
        return latin.length() <= longest ? latin : latin.substring(0, longest).strip();
    }
}
