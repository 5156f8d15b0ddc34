package app.gemba.payments.receivables;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What representatives owe back. */
@Controller("/api/admin/receivables")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceivableController {
    private final Debts debts;

    ReceivableController(Debts debts) {
        this.debts = debts;
    }

    /** Everything that one representative owes in one currency; above the cap none of their payouts leaves. */
    @Serdeable
    @Schema(name = "Receivable")
    record Debt(
            RepresentativeId representativeId,
            String representativeName,
            Money owed,
            Money cap,
            boolean aboveCap,
            List<ClaimView> claims,
            List<WriteOffView> writeOffs) {}

    /** Where it comes from. {@code asked} is what the provider was asked to take back from the account. */
    @Serdeable
    @Schema(name = "ReceivableClaim")
    record ClaimView(
            UUID bookingId,
            Money amount,
            Claim.State state,
            Money asked,
            @Nullable String errorCode,
            Instant at) {}

    @Serdeable
    @Schema(name = "WriteOff")
    record WriteOffView(Money amount, String reason, String orderedBy, Instant at) {}

    /** The key is made by the client for each order: sent twice, it is one write-off. */
    @Serdeable
    @Schema(name = "WriteOffOrder")
    record WriteOffOrder(
            @NotNull UUID key,
            @NotNull Money amount,
            @NotNull @Size(min = 20, max = 2000) String reason) {}

    @Get
    @ForAdmin
    List<Debt> receivables() {
        return debts.all();
    }

    /** Gives up what a representative owes; it is the platform's loss. */
    @Post("/{representativeId}/write-off")
    @ForAdmin
    List<Debt> writeOff(Caller caller, RepresentativeId representativeId, @Body @Valid WriteOffOrder order) {
        debts.writeOff(caller, representativeId, order.key(), order.amount(), order.reason());
        return debts.all();
    }
}
