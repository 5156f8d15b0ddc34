package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForRepresentative;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a representative earned and where it is paid. */
@Controller("/api/representatives/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class EarningsController {
    private final Payments payments;
    private final Earnings earnings;

    EarningsController(Payments payments, Earnings earnings) {
        this.payments = payments;
        this.earnings = earnings;
    }

    @Schema(name = "PayoutAccountState")
    enum AccountState {
        NONE,
        ONBOARDING,
        READY,
        RESTRICTED
    }

    /** Where the caller is paid. {@code requirements} are what the provider still wants to know. */
    @Serdeable
    @Schema(name = "PayoutAccount")
    record AccountView(PayoutAccount.Rail rail, AccountState state, List<String> requirements) {}

    @Serdeable
    @Schema(name = "OnboardingPage")
    record OnboardingPage(String url) {}

    @Get("/payout-account")
    @ForRepresentative
    AccountView account(Caller caller) {
        return payments.payoutAccount(caller.representative())
                .map(account -> new AccountView(
                        account.rail(), AccountState.valueOf(account.state().name()), account.asked()))
                .orElse(new AccountView(PayoutAccount.Rail.CONNECT_TRANSFER, AccountState.NONE, List.of()));
    }

    @Post("/payout-account")
    @ForRepresentative
    OnboardingPage onboard(Caller caller) {
        return new OnboardingPage(payments.onboard(caller.representative()));
    }

    @Get("/earnings")
    @ForRepresentative
    Earnings.View earnings(
            Caller caller,
            @Nullable @QueryValue @Size(max = 120) String after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return earnings.of(caller, after, limit);
    }
}
