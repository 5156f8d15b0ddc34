package app.gemba.payments.reconciliation;

import app.gemba.ledger.LedgerChecks;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps that need nobody but ourselves. */
@Singleton
class OwnChecks {
    private final Books books;
    private final LedgerChecks ledger;
    private final BookingBooks bookings;
    private final Coverages coverages;
    private final LeftoverRepository leftovers;
    private final ReconciliationSettings settings;

    OwnChecks(
            Books books,
            LedgerChecks ledger,
            BookingBooks bookings,
            Coverages coverages,
            LeftoverRepository leftovers,
            ReconciliationSettings settings) {
        this.books = books;
        this.ledger = ledger;
        this.bookings = bookings;
        this.coverages = coverages;
        this.leftovers = leftovers;
        this.settings = settings;
    }

    /** The ledger against itself: I1 to I4, and every balance against its lines. */
    Part ledger() {
        return Part.whole(ledger.journals(), books.ledgerDifferences());
    }

    /** Payments against the ledger, a page of bookings at a time: I5, I6, I7, I10. */
    Part bookings(@Nullable String position) {
        List<UUID> page =
                bookings.bookings(position == null ? null : UUID.fromString(position), Books.BOOKINGS_AT_ONCE);
        return new Part(
                page.size(),
                page.stream()
                        .flatMap(booking -> bookings.differences(booking).stream())
                        .toList(),
                page.size() < Books.BOOKINGS_AT_ONCE ? null : page.getLast().toString());
    }

    /** I9. */
    Part coverage() {
        List<Coverages.Coverage> all = coverages.all();
        return Part.whole(
                all.size(),
                all.stream()
                        .filter(coverage -> !coverage.covered())
                        .map(OwnChecks::shortfall)
                        .toList());
    }

    /** I12: what should have been over by now, and is not. */
    Part leftovers(Run run) {
        Instant now = run.startedAt();
        List<Difference> found = leftovers.leftovers(
                now.minus(settings.inTransit()), now.minus(settings.unknown()), now.minus(settings.unread()));
        return Part.whole(found.size() + leftovers.openOperations(), found);
    }

    private static Difference shortfall(Coverages.Coverage coverage) {
        String currency = coverage.currency().getCurrencyCode();
        Money withdrawn = coverage.withdrawn();
        return new Difference(
                ReconciliationRule.COVERAGE,
                currency,
                null,
                currency,
                coverage.owesTotal().minor(),
                coverage.hasTotal().minor(),
                withdrawn.positive() ? withdrawn + " are withdrawn by open chargebacks" : null);
    }
}
