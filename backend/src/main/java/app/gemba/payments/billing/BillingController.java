package app.gemba.payments.billing;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForBuyer;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The caller's organisation as it stands on invoices. */
@Controller("/api/billing-details")
@ExecuteOn(TaskExecutors.BLOCKING)
class BillingController {
    private final Billing billing;

    BillingController(Billing billing) {
        this.billing = billing;
    }

    /**
     * Empty text where nothing was given.
     *
     * @param given false until somebody has written them; the name is the organisation's then
     * @param version to send back with a change; -1 until somebody has written them
     */
    @Serdeable
    @Schema(name = "BillingDetails")
    record View(
            boolean given,
            String name,
            String address,
            String postalCode,
            String city,
            String country,
            String taxId,
            String reference,
            long version) {}

    /**
     * @param name the organisation's legal name
     * @param country ISO 3166, two letters
     * @param taxId VAT or other tax number
     * @param reference the buyer's own, such as a purchase order
     */
    @Serdeable
    @Schema(name = "BillingDetailsDraft")
    record Draft(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 400) String address,
            @Nullable @Size(max = 20) String postalCode,
            @NotBlank @Size(max = 120) String city,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "is no country")
            String country,

            @Nullable
            @Size(max = 40)
            @Pattern(
                    regexp = "|(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 ./-]{3,38}",
                    message = "is no tax number: letters, digits, spaces and . / - with at least one digit")
            String taxId,

            @Nullable @Size(max = 80) String reference,
            long version) {}

    @Get
    @ForBuyer
    View of(Caller caller) {
        return billing.of(caller);
    }

    @Put
    @ForBuyer
    View write(Caller caller, @Body @Valid Draft details) {
        return billing.write(caller, details);
    }
}
