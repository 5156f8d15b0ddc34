package app.gemba.identity;

import app.gemba.identity.access.Public;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Signing up, confirming an address, choosing a new password. No answer tells whether an address is known. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationController {
    private final Registrations registrations;
    private final Accounts accounts;
    private final SessionCookies cookies;
    private final RateLimits limits;

    RegistrationController(Registrations registrations, Accounts accounts, SessionCookies cookies, RateLimits limits) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.cookies = cookies;
        this.limits = limits;
    }

    /** What a newcomer can be; admins are made by configuration. */
    enum NewcomerRole {
        BUYER,
        REPRESENTATIVE;

        Role role() {
            return switch (this) {
                case BUYER -> Role.BUYER;
                case REPRESENTATIVE -> Role.REPRESENTATIVE;
            };
        }
    }

    /** @param organisationName required for a buyer, not used for a representative */
    @Serdeable
    @Schema(name = "SignUp")
    record SignUp(
            @NotNull NewcomerRole role,
            @NotBlank @Size(max = 120) String name,
            @Nullable @Size(max = 120) String organisationName,
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(min = 12, max = 200) String password,
            @AssertTrue(message = "must be accepted") boolean acceptTerms) {}

    @Serdeable
    @Schema(name = "EmailLink")
    record EmailLink(@NotBlank @Size(max = 200) String token) {}

    @Serdeable
    @Schema(name = "PasswordResetRequest")
    record PasswordResetRequest(@NotBlank @Size(max = 254) String email) {}

    @Serdeable
    @Schema(name = "NewPassword")
    record NewPassword(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(min = 12, max = 200) String password) {}

    /** We took it; whether something follows is told by mail only. */
    @Serdeable
    @Schema(name = "Taken")
    record Taken() {}

    @Post("/sign-up")
    @Public
    @Status(HttpStatus.ACCEPTED)
    Taken signUp(HttpRequest<?> request, @Body @Valid SignUp signUp) {
        limits.takeFromAddress(Limit.SIGN_UP_PER_ADDRESS, request);
        limits.take(Limit.MAIL_PER_EMAIL, signUp.email());
        String organisation = signUp.organisationName();
        if (signUp.role() == NewcomerRole.BUYER && (organisation == null || organisation.isBlank())) {
            throw CommonProblem.INVALID.problem().at(new FieldError("organisationName", "must not be blank"));
        }
        registrations.signUp(
                signUp.role().role(),
                signUp.name(),
                organisation,
                signUp.email().strip(),
                signUp.password());
        return new Taken();
    }

    @Post("/verify-email")
    @Public
    HttpResponse<Accounts.Me> verifyEmail(HttpRequest<?> request, @Body @Valid EmailLink link) {
        limits.takeFromAddress(Limit.LINK_PER_ADDRESS, request);
        Session session = registrations.verify(link.token());
        return cookies.open(HttpResponse.ok(accounts.me(session.account())), session);
    }

    @Post("/password-reset")
    @Public
    @Status(HttpStatus.ACCEPTED)
    Taken askForReset(HttpRequest<?> request, @Body @Valid PasswordResetRequest reset) {
        limits.takeFromAddress(Limit.RESET_PER_ADDRESS, request);
        limits.take(Limit.MAIL_PER_EMAIL, reset.email());
        registrations.askForReset(reset.email());
        return new Taken();
    }

    @Put("/password-reset")
    @Public
    @Status(HttpStatus.NO_CONTENT)
    void reset(HttpRequest<?> request, @Body @Valid NewPassword reset) {
        limits.takeFromAddress(Limit.LINK_PER_ADDRESS, request);
        registrations.reset(reset.token(), reset.password());
    }
}
