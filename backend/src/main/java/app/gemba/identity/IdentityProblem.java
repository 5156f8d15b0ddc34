package app.gemba.identity;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum IdentityProblem implements ProblemCode {
    BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED, "This e-mail address and password do not belong together"),
    PASSWORD_WRONG(HttpStatus.BAD_REQUEST, "This is not your password"),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED, "You have been signed out; please sign in again"),
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN, "This request did not come from our own page; please reload it"),
    LINK_NOT_VALID(HttpStatus.CONFLICT, "This link has expired or was used already; please ask for a new one"),
    EMAIL_NOT_VERIFIED(HttpStatus.CONFLICT, "Please open the link in the mail that we sent you first");

    private final HttpStatus status;
    private final String detail;

    IdentityProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
