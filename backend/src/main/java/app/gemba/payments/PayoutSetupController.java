package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForRepresentative;
import app.gemba.payments.bank.AccountFormat;
import app.gemba.payments.bank.BankAccounts;
import app.gemba.payments.bank.BankDraft;
import app.gemba.payments.bank.BankFormat;
import app.gemba.payments.bank.ClearingSystem;
import app.gemba.payments.rails.EntityType;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
import app.gemba.shared.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where representatives are paid, for themselves. */
@Controller("/api/representatives/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class PayoutSetupController {
    private static final String CURRENCY = "[A-Z]{3}";

    private final PayoutSetup setup;
    private final BankAccounts bank;
    private final BankTerms terms;

    PayoutSetupController(PayoutSetup setup, BankAccounts bank, BankTerms terms) {
        this.setup = setup;
        this.bank = bank;
        this.terms = terms;
    }

    @Schema(name = "PayoutAccountState")
    enum AccountState {
        NONE,
        ONBOARDING,
        READY,
        RESTRICTED,
        /** The provider no longer lets us use it; another one is needed. */
        CLOSED
    }

    /**
     * Where the caller is paid.
     *
     * @param rail null where nothing reaches the caller's country yet
     * @param state of the account at the payment provider
     * @param requirements what the provider still wants to know, in its words
     * @param answerBy until when it wants to know that
     * @param bankRefusedAt when the caller's own bank sent back what the provider had passed on
     * @param bankOffered the provider's account is not ready for so long that a payment by bank is offered
     * @param bankForm what must be told of a bank account; null for who is not paid to one
     */
    @Serdeable
    @Schema(name = "PayoutAccount")
    record AccountView(
            @Nullable String country,
            @Nullable Rail rail,
            AccountState state,
            List<String> requirements,
            @Nullable Instant answerBy,
            @Nullable Instant bankRefusedAt,
            boolean bankOffered,
            @Nullable BankView bank,
            @Nullable BankForm bankForm,
            @Nullable PayoutStop stop) {}

    /** Bank details, masked. */
    @Serdeable
    @Schema(name = "BankDetails")
    record BankView(
            EntityType entityType, String mask, @Nullable String refusedReason, Instant usableFrom, Instant givenAt) {}

    @Serdeable
    @Schema(name = "BankForm")
    record BankForm(
            String country,
            AccountFormat account,
            @Nullable ClearingSystem clearing,
            boolean clearingRequired,
            boolean bicRequired) {}

    /**
     * How the caller will be paid for work in a currency.
     *
     * @param payer whose name the payment carries, for payments by bank
     * @param workingDays until it is there, for payments by bank
     * @param stop what keeps payouts from leaving now; the booking is possible all the same
     */
    @Serdeable
    @Schema(name = "PayoutTerms")
    record Terms(
            String currency,
            @Nullable String country,
            @Nullable Rail rail,
            @Nullable Money minimum,
            @Nullable String payer,
            @Nullable String payerCountry,
            int workingDays,
            @Nullable PayoutStop stop) {}

    @Serdeable
    @Schema(name = "OnboardingPage")
    record OnboardingPage(String url) {}

    @Serdeable
    @Schema(name = "NewBankDetails")
    record NewBankDetails(
            @NotNull EntityType entityType,
            @NotBlank @Size(max = 140) String holder,
            @NotBlank @Size(max = 140) String bankName,
            @NotBlank @Size(max = 60) String account,
            @Nullable @Size(max = 20) String bic,
            @Nullable @Size(max = 20) String clearingCode,
            @NotBlank @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "NewBankDetails[not shown]";
        }
    }

    @Get("/payout-account")
    @ForRepresentative
    AccountView account(Caller caller, @QueryValue(defaultValue = "USD") @Pattern(regexp = CURRENCY) String currency) {
        RailChoice.Choice choice = setup.choice(caller, currency);
        PayoutAccount account = setup.account(caller).orElse(null);
        return new AccountView(
                choice.country(),
                choice.rail(),
                account != null
                        ? AccountState.valueOf(account.state().name())
                        : setup.accountLost(caller) ? AccountState.CLOSED : AccountState.NONE,
                account == null ? List.of() : account.asked(),
                account == null ? null : account.answerBy(),
                account == null ? null : account.bankRefusedAt(),
                choice.bankOffered(),
                setup.bank(caller).map(PayoutSetupController::view).orElse(null),
                choice.country() == null || !choice.byBank() ? null : form(bank.format(choice.country())),
                choice.stop());
    }

    @Get("/payout-terms")
    @ForRepresentative
    Terms terms(Caller caller, @QueryValue @Pattern(regexp = CURRENCY) String currency) {
        RailChoice.Choice choice = setup.choice(caller, currency);
        boolean byBank = choice.rail() == Rail.MANUAL_BANK;
        return new Terms(
                currency,
                choice.country(),
                choice.rail(),
                choice.minimum(),
                byBank ? terms.payer() : null,
                byBank ? terms.payerCountry() : null,
                terms.workingDays(),
                choice.stop());
    }

    /** A fresh way into the provider's pages. */
    @Post("/payout-account")
    @ForRepresentative
    OnboardingPage onboard(Caller caller) {
        return new OnboardingPage(setup.onboard(caller, terms.usualCurrency()));
    }

    @Put("/bank-details")
    @ForRepresentative
    AccountView giveBankDetails(Caller caller, @Body @Valid NewBankDetails body) {
        setup.giveBankDetails(
                caller,
                terms.usualCurrency(),
                new BankDraft(
                        body.entityType(),
                        body.holder(),
                        body.bankName(),
                        body.account(),
                        body.bic(),
                        body.clearingCode()),
                body.password());
        return account(caller, terms.usualCurrency());
    }

    private static BankView view(BankAccounts.Masked bank) {
        return new BankView(bank.entityType(), bank.mask(), bank.refusedReason(), bank.usableFrom(), bank.givenAt());
    }

    private static BankForm form(BankFormat format) {
        return new BankForm(
                format.country(), format.account(), format.clearing(), format.clearingRequired(), format.bicRequired());
    }
}
