package app.gemba.reports;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum ReportProblem implements ProblemCode {
    REPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no report here yet"),
    TEMPLATE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such visit type"),
    QUESTION_NOT_FOUND(HttpStatus.NOT_FOUND, "This report does not ask that question"),
    OBJECTIVE_NOT_FOUND(HttpStatus.NOT_FOUND, "The brief has no such objective"),
    FINDING_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such finding"),
    MISSING_ITEM_NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing of this kind is missing"),
    REPORT_CLOSED(HttpStatus.CONFLICT, "The report can be changed from check-in until it is delivered"),
    STILL_ON_SITE(HttpStatus.CONFLICT, "Please check out before you deliver the report"),
    REPORT_NOT_DELIVERED(HttpStatus.CONFLICT, "There is a PDF once the report is delivered"),
    REPORT_INCOMPLETE(HttpStatus.CONFLICT, "Something is still missing; add it or say why it is not there"),
    ANSWER_IS_COMPUTED(HttpStatus.CONFLICT, "This result follows from other answers and cannot be typed in"),
    FINDING_FOLLOWS_ANSWER(HttpStatus.CONFLICT, "This finding follows from an answer; it goes when the answer changes"),
    NO_EXCUSE(HttpStatus.CONFLICT, "This cannot be explained away; it has to be there");

    private final HttpStatus status;
    private final String detail;

    ReportProblem(HttpStatus status, String detail) {
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
