package app.gemba.bookings;

import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.identity.access.ForOwner;
import app.gemba.identity.access.ForParty;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** From the delivered report to the released money. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class AcceptanceController {
    private final Bookings bookings;
    private final Acceptance acceptance;
    private final Proposals proposals;

    AcceptanceController(Bookings bookings, Acceptance acceptance, Proposals proposals) {
        this.bookings = bookings;
        this.acceptance = acceptance;
        this.proposals = proposals;
    }

    @Serdeable
    @Schema(name = "RevisionRequest")
    record RevisionRequest(
            @NotNull ObjectiveId objectiveId,
            @NotBlank @Size(max = 500) String criterion,
            @NotBlank @Size(max = 2000) String message,
            @NotNull Long version) {}

    @Serdeable
    @Schema(name = "DisputeRequest")
    record DisputeRequest(
            @NotNull @Size(min = 1, max = 12) List<Dispute.@NotNull @Valid Contested> contested,

            @NotBlank @Size(max = 2000) String wantedOutcome,
            @NotNull Long version) {}

    @Serdeable
    @Schema(name = "SplitProposal")
    record Split(
            @NotNull @Min(0) @Max(100) Integer acceptedWeight,
            @NotNull Long version) {}

    @Serdeable
    @Schema(name = "ConsentAnswer")
    record Answer(@NotNull Boolean accept, @NotNull Long version) {}

    @Serdeable
    @Schema(name = "DisputeDecision")
    record Decision(
            @NotNull @Min(0) @Max(100) Integer acceptedWeight,
            @NotNull @Size(min = 20, max = 4000) String reason,
            @NotNull Long version) {}

    /** What accepting so much weight would do, before it does: of the whole weight, or of the contested in a dispute. */
    @Get("/bookings/{id}/settlement")
    @ForParty
    Settlement outlook(
            Caller caller,
            BookingId id,
            @QueryValue(defaultValue = "100") @Min(0) @Max(100) int acceptedWeight,
            @QueryValue(defaultValue = "false") boolean restIsHeld) {
        return acceptance.outlook(caller, id, acceptedWeight, restIsHeld);
    }

    @Post("/bookings/{id}/accept")
    @ForOwner
    BookingView accept(Caller caller, BookingId id, @Body @Valid BookingController.Seen seen) {
        acceptance.accept(caller, id, seen.version());
        return bookings.view(caller, id);
    }

    @Post("/bookings/{id}/revision")
    @ForOwner
    BookingView requestRevision(Caller caller, BookingId id, @Body @Valid RevisionRequest revision) {
        acceptance.requestRevision(
                caller, id, revision.objectiveId(), revision.criterion(), revision.message(), revision.version());
        return bookings.view(caller, id);
    }

    @Post("/bookings/{id}/extend-review")
    @ForParty
    BookingView extendReview(Caller caller, BookingId id, @Body @Valid BookingController.Seen seen) {
        proposals.extendReview(caller, id, seen.version());
        return bookings.view(caller, id);
    }

    @Post("/bookings/{id}/dispute")
    @ForParty
    BookingView dispute(Caller caller, BookingId id, @Body @Valid DisputeRequest dispute) {
        acceptance.dispute(caller, id, dispute.contested(), dispute.wantedOutcome(), dispute.version());
        return bookings.view(caller, id);
    }

    @Post("/bookings/{id}/split")
    @ForParty
    BookingView split(Caller caller, BookingId id, @Body @Valid Split split) {
        proposals.split(caller, id, split.acceptedWeight(), split.version());
        return bookings.view(caller, id);
    }

    @Post("/bookings/{id}/consent")
    @ForParty
    BookingView consent(Caller caller, BookingId id, @Body @Valid Answer answer) {
        proposals.answer(caller, id, answer.accept(), answer.version());
        return bookings.view(caller, id);
    }

    @Post("/admin/bookings/{id}/decision")
    @ForAdmin
    BookingView decide(Caller caller, BookingId id, @Body @Valid Decision decision) {
        acceptance.decide(caller, id, decision.acceptedWeight(), decision.reason(), decision.version());
        return bookings.view(caller, id);
    }

    @Post("/admin/bookings/{id}/held-decision")
    @ForAdmin
    BookingView decideHeld(Caller caller, BookingId id, @Body @Valid Decision decision) {
        acceptance.decideHeld(caller, id, decision.acceptedWeight(), decision.reason(), decision.version());
        return bookings.view(caller, id);
    }
}
