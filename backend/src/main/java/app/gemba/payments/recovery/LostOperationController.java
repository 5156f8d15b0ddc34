package app.gemba.payments.recovery;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.payments.provider.ProviderFacts;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps money from being sent after a database was restored. */
@Controller("/api/admin/money/lost")
@ExecuteOn(TaskExecutors.BLOCKING)
class LostOperationController {
    private final LostOperations lost;

    LostOperationController(LostOperations lost) {
        this.lost = lost;
    }

    @Serdeable
    @Schema(name = "LostOperation")
    record View(
            String externalId,
            ProviderFacts.MadeKind kind,
            @Nullable UUID bookingId,
            Money amount,
            Instant madeAt,
            Instant foundAt) {}

    /** Empty means that money is sent as usual. */
    @Serdeable
    @Schema(name = "LostOperations")
    record Overview(List<View> items) {}

    /** How the books were brought in order. */
    @Serdeable
    @Schema(name = "SettleLostOperation")
    record Settlement(@NotNull @Size(min = 20, max = 2000) String reason) {}

    @Get
    @ForAdmin
    Overview list() {
        return new Overview(lost.unsettled().stream()
                .map(each -> new View(
                        each.externalId(), each.kind(), each.bookingId(), each.amount(), each.madeAt(), each.foundAt()))
                .toList());
    }

    @Post("/{externalId}/settle")
    @ForAdmin
    Overview settle(
            Caller caller, @Pattern(regexp = "[!-~]{1,255}") String externalId, @Body @Valid Settlement settlement) {
        lost.settle(caller, externalId, settlement.reason());
        return list();
    }
}
