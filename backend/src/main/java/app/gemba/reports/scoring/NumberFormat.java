package app.gemba.reports.scoring;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers on documents whose shape, and where there is one whose check digit, can be tested. */
public enum NumberFormat {
    /** Unified social credit code, 18 characters, check character mod 31 (GB 32100-2015). */
    CN_USCC("CN", "[0-9A-HJ-NP-RTUWXY]{2}\\d{6}[0-9A-HJ-NP-RTUWXY]{10}") {
        @Override
        boolean checked(String number) {
            int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
            String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += alphabet.indexOf(number.charAt(i)) * weights[i];
            }
            return alphabet.charAt((31 - sum % 31) % 31) == number.charAt(17);
        }
    },
    /** Unified business number, 8 digits, weighted digit sums divisible by 5; a 7 in the seventh place may count one more. */
    TW_UBN("TW", "\\d{8}") {
        @Override
        boolean checked(String number) {
            int[] weights = {1, 2, 1, 2, 1, 2, 4, 1};
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                int product = digit(number, i) * weights[i];
                sum += product / 10 + product % 10;
            }
            return sum % 5 == 0 || (number.charAt(6) == '7' && (sum + 1) % 5 == 0);
        }
    },
    /** Company identification number: listing, industry, state, year, ownership, register. */
    IN_CIN("IN", "[LU]\\d{5}[A-Z]{2}(19|20)\\d{2}[A-Z]{3}\\d{6}"),
    /** Goods and services tax number, 15 characters, check character mod 36. */
    IN_GSTIN("IN", "\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]") {
        @Override
        boolean checked(String number) {
            int sum = 0;
            for (int i = 0; i < 14; i++) {
                int product = Character.digit(number.charAt(i), 36) * (i % 2 == 0 ? 1 : 2);
                sum += product / 36 + product % 36;
            }
            return (36 - sum % 36) % 36 == Character.digit(number.charAt(14), 36);
        }
    },
    /** Tax code, 10 digits of which the last is a check digit, and 3 more for a branch. */
    VN_MST("VN", "\\d{10}(\\d{3})?") {
        @Override
        boolean checked(String number) {
            int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += digit(number, i) * weights[i];
            }
            return 10 - sum % 11 == digit(number, 9);
        }
    },
    TR_MERSIS("TR", "\\d{16}"),
    /** Countries without a known format: something that can be a number. */
    OTHER("", "(?=.*\\d)[\\p{L}\\p{N}]{4,30}"),
    /** Container number: owner and category, serial, check digit (ISO 6346). */
    ISO_6346("", "[A-Z]{3}[UJZ]\\d{7}") {
        @Override
        boolean checked(String number) {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += iso6346(number.charAt(i)) << i;
            }
            return sum % 11 % 10 == digit(number, 10);
        }
    },
    /** A seal number that could be read. */
    SEAL("", "(?=.*\\d)[A-Z0-9]{4,20}");

    private final String country;
    private final Pattern shape;

    NumberFormat(String country, String shape) {
        this.country = country;
        this.shape = Pattern.compile(shape);
    }

    boolean checked(String number) {
        return true;
    }

    /** Upper case, without spaces, dots, slashes and hyphens. */
    static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s.\\-/_]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** True when the number fits one of the formats that apply in this country. */
    static boolean fits(List<NumberFormat> formats, String countryCode, String text) {
        String number = normalise(text);
        List<NumberFormat> ofCountry = formats.stream()
                .filter(format -> format.country.equals(countryCode))
                .toList();
        List<NumberFormat> applicable = ofCountry.isEmpty()
                ? formats.stream().filter(format -> format.country.isEmpty()).toList()
                : ofCountry;
        return applicable.stream().anyMatch(format -> format.valid(number));
    }

    boolean valid(String normalised) {
        return shape.matcher(normalised).matches() && checked(normalised);
    }

    private static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }

    /** Letters count from 10 up and skip the multiples of 11. */
    private static int iso6346(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int position = c - 'A';
        return 10 + position + (position + 9) / 10;
    }
}
