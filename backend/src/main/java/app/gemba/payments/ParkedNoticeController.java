package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notices of the provider that wait for a person. */
@Controller("/api/admin/money/notices")
@ExecuteOn(TaskExecutors.BLOCKING)
class ParkedNoticeController {
    private static final String ID = "[!-~]{1,255}";

    private final ParkedNotices notices;

    ParkedNoticeController(ParkedNotices notices) {
        this.notices = notices;
    }

    @Schema(name = "ParkedNoticeAction")
    enum Action {
        TRY_AGAIN,
        SETTLE
    }

    /** {@code object} is what it is about at the provider; {@code error} is what the last attempt failed with. */
    @Serdeable
    @Schema(name = "ParkedNotice")
    record View(
            String id,
            String type,
            String object,
            WebhookEvent.Why why,
            @Nullable String error,
            int attempts,
            Instant receivedAt,
            List<Action> actions) {}

    /** How what it is about was brought in order. */
    @Serdeable
    @Schema(name = "SettleParkedNotice")
    record Settlement(@NotNull @Size(min = 10, max = 2000) String reason) {}

    @Get
    @ForAdmin
    Page<View> list(
            @Nullable @QueryValue @Pattern(regexp = ID) String after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return Page.of(notices.parked(after, limit + 1), limit, WebhookEvent::eventId)
                .map(ParkedNoticeController::view);
    }

    /** Works on it at once. */
    @Post("/{id}/try-again")
    @ForAdmin
    @Status(HttpStatus.NO_CONTENT)
    void tryAgain(Caller caller, @Pattern(regexp = ID) String id) {
        notices.tryAgain(caller, id);
    }

    /** Nothing is done about it any more; the reason stays with it. */
    @Post("/{id}/settle")
    @ForAdmin
    @Status(HttpStatus.NO_CONTENT)
    void settle(Caller caller, @Pattern(regexp = ID) String id, @Body @Valid Settlement settlement) {
        notices.settle(caller, id, settlement.reason().strip());
    }

    private static View view(WebhookEvent event) {
        WebhookEvent.Why why = Objects.requireNonNullElse(event.parkedWhy(), WebhookEvent.Why.FAILED);
        return new View(
                event.eventId(),
                event.type(),
                event.objectId(),
                why,
                event.lastError(),
                event.attempts(),
                event.receivedAt(),
                switch (why) {
                    case FAILED, NOT_OURS -> List.of(Action.TRY_AGAIN, Action.SETTLE);
                    case OTHER_MODE -> List.of(Action.SETTLE);
                });
    }
}
