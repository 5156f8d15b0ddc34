package app.gemba.payments.treasury;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.UserId;
import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our own money, from the provider to our bank. */
@Controller("/api/admin/money/own-payouts")
@ExecuteOn(TaskExecutors.BLOCKING)
class TreasuryController {
    private static final int MOST = 100;

    private final Treasury treasury;
    private final Accounts accounts;
    private final Clock clock;

    TreasuryController(Treasury treasury, Accounts accounts, Clock clock) {
        this.treasury = treasury;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** {@code askedBy} and {@code reason} are null for one that was made in the provider's own pages. */
    @Serdeable
    @Schema(name = "OwnPayout")
    record View(
            UUID id,
            Money amount,
            OwnPayout.State state,
            @Nullable String externalId,
            @Nullable String askedBy,
            @Nullable String reason,
            @Nullable String error,
            Instant askedAt) {}

    /** Up to 100 payouts, the newest first. */
    @Serdeable
    @Schema(name = "OwnPayouts")
    record Overview(Instant at, List<Treasury.Room> money, List<View> payouts) {}

    /** The key is made by the client for each order: sent twice, it is one payout. */
    @Serdeable
    @Schema(name = "OwnPayoutOrder")
    record Order(
            @NotNull UUID key,
            @NotNull Money amount,
            @NotNull @Size(min = 10, max = 2000) String reason) {}

    @Get
    @ForAdmin
    Overview overview() {
        return new Overview(
                clock.instant(),
                treasury.rooms(),
                treasury.newest(MOST).stream().map(this::view).toList());
    }

    /** Asks the provider to send our own money to our bank; what belongs to others stays. */
    @Post
    @ForAdmin
    Overview send(Caller caller, @Body @Valid Order order) {
        treasury.send(caller, order.key(), order.amount(), order.reason());
        return overview();
    }

    private View view(OwnPayout payout) {
        UUID by = payout.askedBy();
        return new View(
                payout.id(),
                payout.money(),
                payout.state(),
                payout.externalId(),
                by == null ? null : accounts.name(new UserId(by)),
                payout.reason(),
                payout.errorCode(),
                payout.askedAt());
    }
}
