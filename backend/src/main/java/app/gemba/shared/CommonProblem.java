package app.gemba.shared;

import io.micronaut.http.HttpStatus;

/** Refusals that belong to the way in rather than to a module. */
public enum CommonProblem implements ProblemCode {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request could not be read"),
    INVALID(HttpStatus.BAD_REQUEST, "Some fields need your attention"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Please sign in"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Your account may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "This address cannot answer in the format that was asked for"),
    STALE_VERSION(HttpStatus.CONFLICT, "This was changed in the meantime; look at the newest version first"),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of content is not taken here"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many tries; please wait a moment"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "This part is not reachable at the moment; please try again"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String detail;

    CommonProblem(HttpStatus status, String detail) {
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
