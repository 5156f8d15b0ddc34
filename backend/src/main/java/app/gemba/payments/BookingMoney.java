package app.gemba.payments;

import app.gemba.payments.provider.ProviderFacts.ChargebackStatus;
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
 * @param refundOnTheWay what of {@code refunded} the provider has taken and the buyer's bank has not
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
        Money refundOnTheWay,
        Money borneByPlatform,
        Money chargedBack,
        Money withdrawn,
        PayoutProgress payout,
        @Nullable ChargebackNote chargeback,
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
        FROZEN,
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

    /** The newest chargeback of this booking. */
    @Serdeable
    @Schema(name = "ChargebackNote")
    record ChargebackNote(ChargebackStatus status, boolean open, Money amount, Instant at) {}

    /** One thing that happened to the money, oldest first. */
    @Serdeable
    @Schema(name = "MoneyEntry")
    record Entry(Instant at, String text, Money amount) {}
}
