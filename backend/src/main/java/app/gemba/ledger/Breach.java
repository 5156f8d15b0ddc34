package app.gemba.ledger;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the ledger that does not hold: never, while the database guards it; a restore or a hand in the database can.
 *
 * @param subject the journal, account or currency that is wrong
 * @param currency null where no amount is meant
 */
@Introspected
public record Breach(Rule rule, String subject, @Nullable String currency, long expected, long found) {

    /** What must always hold, by the numbers of the invariants. */
    public enum Rule {
        /** I1: each journal sums to zero in every currency, over at least two lines. */
        JOURNAL_UNBALANCED,
        /** I2: all lines sum to zero in every currency. */
        TRIAL_BALANCE,
        /** I3: one cause is posted once. */
        JOURNAL_TWICE,
        /** I4: nothing that is held or owed is below zero. */
        ACCOUNT_OVERDRAWN,
        /** A balance is the sum of its lines. */
        BALANCE_DRIFTED
    }
}
