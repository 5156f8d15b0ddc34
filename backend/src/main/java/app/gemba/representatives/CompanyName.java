package app.gemba.representatives;

import app.gemba.places.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Company names made comparable: 东莞华盛有限公司 and DONGGUAN HUA SHENG CO., LTD. are one company. */
final class CompanyName {
    private static final Pattern HAN_FORM = Pattern.compile("股份有限公司|有限责任公司|有限公司|集团|集團|公司|株式会社");
    /** The points inside of A.Ş. and S.p.A. */
    private static final Pattern SPELT_OUT = Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L}))");

    private static final Set<String> LATIN_FORM = Set.of(
            "co",
            "ltd",
            "limited",
            "company",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "gmbh",
            "ag",
            "kg",
            "corp",
            "corporation",
            "sdn",
            "bhd",
            "pvt",
            "private",
            "pt",
            "cv",
            "sa",
            "sas",
            "srl",
            "spa",
            "plc",
            "jsc",
            "tnhh",
            "cty",
            "cong",
            "ty",
            "as",
            "sti",
            "ve",
            "tic",
            "san",
            "de",
            "rl",
            "pte",
            "bv",
            "oy",
            "ab",
            "kk",
            "sp",
            "z",
            "oo",
            "the",
            "group",
            "holding",
            "holdings");

    private static final int SHORTEST_PART = 6;

    private CompanyName() {}

    static String key(String name) {
        String joined = SPELT_OUT.matcher(name).replaceAll("");
        String words = Fold.words(HAN_FORM.matcher(joined).replaceAll(" "));
        return Arrays.stream(words.split(" "))
                .filter(word -> !LATIN_FORM.contains(word))
                .collect(Collectors.joining());
    }

    /** The key, and each part of it that is half of it or more and long enough to be no accident. */
    static List<String> parts(String key) {
        int shortest = Math.max(SHORTEST_PART, (key.length() + 1) / 2);
        return Stream.concat(
                        Stream.of(key),
                        IntStream.rangeClosed(0, Math.max(-1, key.length() - shortest))
                                .boxed()
                                .flatMap(from -> IntStream.rangeClosed(from + shortest, key.length())
                                        .mapToObj(to -> key.substring(from, to))))
                .distinct()
                .toList();
    }
}
