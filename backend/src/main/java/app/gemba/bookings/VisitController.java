package app.gemba.bookings;

import app.gemba.bookings.visit.Arrival;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAssigned;
import app.gemba.identity.access.ForParty;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Around the visit itself: expenses, check-in and check-out, moving it, cancelling it. */
@Controller("/api/bookings/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class VisitController {
    private final Bookings bookings;
    private final Visits visits;
    private final Proposals proposals;

    VisitController(Bookings bookings, Visits visits, Proposals proposals) {
        this.bookings = bookings;
        this.visits = visits;
        this.proposals = proposals;
    }

    /** {@code bought}: positions in the agreed quote's expenses; those not named are not bought. */
    @Serdeable
    @Schema(name = "ExpensesBought")
    record Bought(
            @NotNull @Size(max = 20) List<@NotNull Integer> bought,
            @NotNull Long version) {}

    @Serdeable
    @Schema(name = "RefusedEntry")
    record Refused(
            @NotNull VisitOutcome outcome,
            @NotBlank @Size(max = 500) String note) {}

    @Serdeable
    @Schema(name = "CancelBooking")
    record Cancel(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull Long version) {}

    @Serdeable
    @Schema(name = "Reschedule")
    record Reschedule(
            @NotNull LocalDateTime startLocal,
            @NotNull LocalDateTime endLocal,
            @NotNull Long version) {}

    @Put("/expenses-bought")
    @ForAssigned
    BookingView markBought(Caller caller, BookingId id, @Body @Valid Bought bought) {
        visits.markBought(caller, id, Set.copyOf(bought.bought()), bought.version());
        return bookings.view(caller, id);
    }

    @Post("/check-in")
    @ForAssigned
    BookingView checkIn(Caller caller, BookingId id, @Body @Valid Arrival arrival) {
        visits.checkIn(caller, id, arrival);
        return bookings.view(caller, id);
    }

    @Post("/check-out")
    @ForAssigned
    BookingView checkOut(Caller caller, BookingId id, @Body @Valid Arrival arrival) {
        visits.checkOut(caller, id, arrival);
        return bookings.view(caller, id);
    }

    @Post("/gate-refused")
    @ForAssigned
    BookingView refuseEntry(Caller caller, BookingId id, @Body @Valid Refused refused) {
        visits.refuseEntry(caller, id, refused.outcome(), refused.note());
        return bookings.view(caller, id);
    }

    @Get("/cancellation")
    @ForParty
    Cancellation cancellation(Caller caller, BookingId id) {
        return visits.cancellation(caller, id);
    }

    @Post("/cancel")
    @ForParty
    BookingView cancel(Caller caller, BookingId id, @Body @Valid Cancel cancel) {
        visits.cancel(caller, id, cancel.reason(), cancel.version());
        return bookings.view(caller, id);
    }

    @Post("/reschedule")
    @ForParty
    BookingView reschedule(Caller caller, BookingId id, @Body @Valid Reschedule proposal) {
        proposals.reschedule(caller, id, proposal.startLocal(), proposal.endLocal(), proposal.version());
        return bookings.view(caller, id);
    }
}
