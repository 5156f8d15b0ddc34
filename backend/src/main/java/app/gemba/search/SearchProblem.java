package app.gemba.search;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum SearchProblem implements ProblemCode {
    SEARCH_INVALID(HttpStatus.BAD_REQUEST, "Some filters of the search can't be used"),
    CURSOR_INVALID(HttpStatus.BAD_REQUEST, "This is no cursor that a page of this search gave out");

    private final HttpStatus status;
    private final String detail;

    SearchProblem(HttpStatus status, String detail) {
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
