package app.gemba.payments;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a booking's money is. {@code funded = held + releasedToRepresentative + commission - borneByPlatform + refunded +
 * refundPending + chargedBack}.
 *
 * @param borneByPlatform what the platform gave back beyond its commission
 * @param chargedBack what the buyer's bank took back for good
 * @param withdrawn what the buyer's bank has taken back and is not decided about; it is still counted where it was
 */
@Serdeable
@Schema(name = "BookingMoney")
record BookingMoney(
        State state,
        @Schema(type = "string", example = "USD") Currency currency,
        Money funded,
        Money held,
        Money releasedToRepresentative,
        Money commission,
        Money refunded,
        Money refundPending,
        Money borneByPlatform,
        Money chargedBack,
        Money withdrawn,
        PayoutProgress payout,
        List<Entry> entries) {

    @Schema(name = "MoneyState")
    enum State {
        UNPAID,
        CONFIRMING,
        HELD,
        PART_RELEASED,
        RELEASED,
        PART_REFUNDED,
        REFUNDED,
        DISPUTED
    }

    @Schema(name = "PayoutState")
    enum PayoutState {
        NONE,
        WAITING_FOR_ACCOUNT,
        BLOCKED,
        DUE,
        ON_THE_WAY,
        PAID,
        KEPT
    }

    @Serdeable
    @Schema(name = "PayoutProgress")
    record PayoutProgress(
            PayoutState state, Money amount, @Nullable Instant at) {}

    /** One thing that happened to the money, oldest first. */
    @Serdeable
    @Schema(name = "MoneyEntry")
    record Entry(Instant at, String text, Money amount) {}
}
