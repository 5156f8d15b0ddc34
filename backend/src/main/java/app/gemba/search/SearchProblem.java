package app.gemba.search;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum SearchProblem implements ProblemCode {
    SEARCH_INVALID(HttpStatus.BAD_REQUEST, "Some filters of the search can't be used"),
    CURSOR_INVALID(HttpStatus.BAD_REQUEST, "This is no cursor that a page of this search gave out"),
    SAVED_SEARCH_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such saved search"),
    TOO_MANY_SAVED(HttpStatus.CONFLICT, "No more searches can be saved: delete one first");

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
