package app.gemba.payments.reconciliation;

import app.gemba.ledger.Breach;
import app.gemba.ledger.LedgerChecks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rules that hold at every instant, whatever goes on: the nightly run asks them, and every spec that moves money. */
@Singleton
public class Books {
    static final int BOOKINGS_AT_ONCE = 200;

    private final LedgerChecks ledger;
    private final BookingBooks bookings;

    Books(LedgerChecks ledger, BookingBooks bookings) {
        this.ledger = ledger;
        this.bookings = bookings;
    }

    /** Every rule that is broken; empty is right. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>(ledgerDifferences());
        List<UUID> page = bookings.bookings(null, BOOKINGS_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(booking -> differences.addAll(bookings.differences(booking)));
            page = bookings.bookings(page.getLast(), BOOKINGS_AT_ONCE);
        }
        return differences;
    }

    List<Difference> ledgerDifferences() {
        return ledger.breaches().stream().map(Books::difference).toList();
    }

    private static Difference difference(Breach breach) {
        return new Difference(
                ReconciliationRule.of(breach.rule()),
                breach.subject(),
                null,
                breach.currency(),
                breach.expected(),
                breach.found(),
                null);
    }
}
