package app.gemba.payments.documents;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.PostedLine;
import app.gemba.ledger.Posting;
import app.gemba.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A journal that wants a document, among all lines of its booking.
 *
 * @param story every line of the booking so far
 */
record Movement(UUID journal, Posting posting, String sourceId, UUID booking, Instant at, List<PostedLine> story) {

    /** What this journal moved on that kind of account, whichever way. */
    Money moved(AccountKind kind) {
        return sum(story, line -> own(line) && line.kind() == kind);
    }

    /** What a journal of the same booking moved on that kind of account, whichever way. */
    Money moved(Posting by, Predicate<String> source, AccountKind kind) {
        return sum(story, line -> line.posting() == by && source.test(line.sourceId()) && line.kind() == kind);
    }

    LocalDate on() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private boolean own(PostedLine line) {
        return line.posting() == posting && line.sourceId().equals(sourceId);
    }

    private static Money sum(List<PostedLine> lines, Predicate<PostedLine> which) {
        long minor = lines.stream().filter(which).mapToLong(PostedLine::amount).reduce(0, Math::addExact);
        return Money.of(Math.absExact(minor), lines.getFirst().currency());
    }
}
