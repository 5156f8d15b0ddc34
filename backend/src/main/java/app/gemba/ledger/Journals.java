package app.gemba.ledger;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The book to read: whole journals with their lines. */
@Singleton
public class Journals {
    private final JournalRepository journals;

    Journals(JournalRepository journals) {
        this.journals = journals;
    }

    /**
     * One journal.
     *
     * @param source who caused it and by which id: provider, booking, operation, chargeback, refund, adjustment
     */
    @Serdeable
    @Schema(name = "Journal")
    public record PostedJournal(
            UUID id, Posting posting, String source, String sourceId, Instant postedAt, List<Line> lines) {}

    /**
     * One side of a journal.
     *
     * @param debit null where the line is a credit
     * @param credit null where it is a debit
     */
    @Serdeable
    @Schema(name = "JournalEntryLine")
    public record Line(
            AccountKind account,
            @Nullable UUID party,
            @Nullable Money debit,
            @Nullable Money credit) {}

    /** What belongs to a booking, and what its charges caused, oldest first. */
    @Transactional
    public List<PostedJournal> ofBooking(UUID booking, Collection<String> charges) {
        return whole(journals.ofBooking(booking, List.copyOf(charges).toArray(String[]::new)));
    }

    /** Which booking a journal belongs to, by the journal's own id or by what caused it; empty where it belongs to none. */
    @Transactional
    public List<UUID> bookingsOf(String idOrSource) {
        return journals.bookingsOf(idOrSource);
    }

    private static List<PostedJournal> whole(List<JournalRow> rows) {
        Map<UUID, List<JournalRow>> byJournal = rows.stream()
                .collect(Collectors.groupingBy(JournalRow::journal, LinkedHashMap::new, Collectors.toList()));
        return byJournal.values().stream()
                .map(lines -> {
                    JournalRow head = lines.getFirst();
                    return new PostedJournal(
                            head.journal(),
                            head.posting(),
                            head.source(),
                            head.sourceId(),
                            head.postedAt(),
                            lines.stream().map(Journals::line).toList());
                })
                .toList();
    }

    private static Line line(JournalRow row) {
        Money amount = Money.of(Math.absExact(row.amount()), row.currency());
        return new Line(row.kind(), row.party(), row.amount() > 0 ? amount : null, row.amount() < 0 ? amount : null);
    }
}
