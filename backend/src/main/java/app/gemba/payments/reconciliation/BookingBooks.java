package app.gemba.payments.reconciliation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds what payments believe about one booking against what the ledger says. Payments implement it. */
public interface BookingBooks {
    /** Bookings that were ever paid, in the order of their ids. */
    List<UUID> bookings(@Nullable UUID after, int limit);

    /** Every rule that is broken for this booking; empty is right. */
    List<Difference> differences(UUID booking);
}
