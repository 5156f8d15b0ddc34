package app.gemba.ledger;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * One line of a booking's story, oldest first.
 *
 * @param amount minor units, + debit, - credit
 */
@Introspected
public record PostedLine(
        Posting posting, String sourceId, Instant postedAt, AccountKind kind, String currency, long amount) {}
