package app.gemba.places;

/** Slips of the finger: a letter missing, doubled, wrong, or swapped with its neighbour. */
public final class Typing {
    private Typing() {}

    /** How many slips are forgiven in a word of so many letters. */
    public static int slipsAllowed(int letters) {
        return letters < 4 ? 0 : letters < 8 ? 1 : 2;
    }

    /** Whether at most so many slips lie between the two (optimal string alignment distance). */
    public static boolean within(String a, String b, int slips) {
        if (Math.abs(a.length() - b.length()) > slips || strangers(a, b) > slips || strangers(b, a) > slips) {
            return false;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            // it only grows from here, by a row or by the one before it and a swap
            if (least > slips && leastBefore >= slips) {
                return false;
            }
            leastBefore = least;
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()] <= slips;
    }

    /** How many letters of one the other does not have at all, or fewer: a slip brings at most one. */
    private static int strangers(String one, String other) {
        return Integer.bitCount(letters(one) & ~letters(other));
    }

    /** One bit for each letter; letters that share one can only hide a stranger. */
    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << word.charAt(i);
        }
        return letters;
    }
}
