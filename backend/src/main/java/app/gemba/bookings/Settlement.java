package app.gemba.bookings;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a decision would do with the money that is held now. {@code fee + expenses + refund + held} is that money.
 *
 * @param fee gross, released to the representative; commission is taken from it
 * @param latePenalty what of the refund is owed to a report that came late
 * @param held what stays held
 */
@Serdeable
@Schema(name = "Settlement")
record Settlement(Money fee, Money expenses, Money refund, Money latePenalty, Money held) {}
