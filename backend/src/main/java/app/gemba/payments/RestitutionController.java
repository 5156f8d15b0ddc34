package app.gemba.payments;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Giving money back after the report was accepted. */
@Controller("/api/admin/bookings/{id}/restitutions")
@ExecuteOn(TaskExecutors.BLOCKING)
class RestitutionController {
    private final Restitutions restitutions;

    RestitutionController(Restitutions restitutions) {
        this.restitutions = restitutions;
    }

    /** The key is made by the client for each order: sent twice, it is one restitution. */
    @Serdeable
    @Schema(name = "RestitutionOrder")
    record Order(
            @NotNull UUID key,
            @NotNull Money amount,
            @NotNull Bearer bearer,
            @NotNull @Size(min = 20, max = 2000) String reason) {}

    /**
     * Who bears it: {@code keptBack} of what the representative was not sent yet, {@code owedBack} of what was paid,
     * {@code commission} and {@code losses} by the platform.
     */
    @Serdeable
    @Schema(name = "RestitutionShares")
    record SharesView(Money amount, Money keptBack, Money owedBack, Money commission, Money losses) {}

    @Serdeable
    @Schema(name = "Restitution")
    record View(
            UUID id,
            Bearer bearer,
            String reason,
            String orderedBy,
            Instant at,
            SharesView shares,
            Refund.State refund) {}

    /** {@code refundable} is what is left of the released money. */
    @Serdeable
    @Schema(name = "Restitutions")
    record Overview(Money refundable, List<View> items) {}

    @Get
    @ForAdmin
    Overview list(Caller caller, BookingId id) {
        return restitutions.of(caller, id);
    }

    /** What an order would do, without doing it. */
    @Get("/preview")
    @ForAdmin
    SharesView preview(Caller caller, BookingId id, @QueryValue @Min(1) long minor, @QueryValue Bearer bearer) {
        return restitutions.preview(caller, id, minor, bearer);
    }

    @Post
    @ForAdmin
    Overview order(Caller caller, BookingId id, @Body @Valid Order order) {
        restitutions.order(caller, id, order.key(), order.amount(), order.bearer(), order.reason());
        return restitutions.of(caller, id);
    }
}
