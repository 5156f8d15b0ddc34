package app.gemba.ledger;

import app.gemba.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A balanced set of lines and where it comes from. {@code (source, sourceId, posting)} is written once, ever.
 *
 * @param source who caused it: provider, booking, operation
 * @param sourceId the cause's own id
 * @param booking the booking whose story it belongs to, null for none
 */
public record JournalEntry(
        String source,
        String sourceId,
        Posting posting,
        @Nullable UUID booking,
        List<JournalLine> lines) {

    public JournalEntry {
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("A journal has at least two lines");
        }
        Map<Currency, Long> sums = lines.stream()
                .collect(Collectors.toMap(line -> line.account().currency(), JournalLine::amount, Math::addExact));
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("A journal sums to zero in every currency, this one to " + sums);
        }
    }

    static Builder from(String source, String sourceId, Posting posting, @Nullable UUID booking) {
        return new Builder(source, sourceId, posting, booking);
    }

    /** Two entries with the same hash move the same money between the same accounts. */
    String hash() {
        String content = lines.stream()
                .sorted(Comparator.comparing(JournalLine::account, AccountRef.ORDER))
                .map(line -> line.account() + "=" + line.amount())
                .collect(Collectors.joining("\n", posting + "\n" + booking + "\n", ""));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes debits and credits as a bookkeeper says them; amounts of zero leave no line. */
    static final class Builder {
        private final String source;
        private final String sourceId;
        private final Posting posting;
        private final @Nullable UUID booking;
        private final List<JournalLine> lines = new ArrayList<>();

        private Builder(String source, String sourceId, Posting posting, @Nullable UUID booking) {
            this.source = source;
            this.sourceId = sourceId;
            this.posting = posting;
            this.booking = booking;
        }

        Builder debit(AccountRef account, Money amount) {
            return add(account, amount, 1);
        }

        Builder credit(AccountRef account, Money amount) {
            return add(account, amount, -1);
        }

        JournalEntry entry() {
            return new JournalEntry(source, sourceId, posting, booking, lines);
        }

        private Builder add(AccountRef account, Money amount, int sign) {
            if (amount.negative()) {
                throw new IllegalArgumentException("Debits and credits are positive: " + amount);
            }
            if (!amount.currency().equals(account.currency())) {
                throw new IllegalArgumentException(amount + " does not belong on " + account);
            }
            if (amount.positive()) {
                lines.add(new JournalLine(account, Math.multiplyExact(amount.minor(), sign)));
            }
            return this;
        }
    }
}
