package app.gemba.reports.sample;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of the sample reports. */
enum SampleProblem implements ProblemCode {
    SAMPLE_TOO_EARLY(HttpStatus.CONFLICT, "A report can become a sample once it is accepted"),
    SAMPLE_NOT_YOURS(HttpStatus.CONFLICT, "Only the buyer and the representative of the booking can agree to this");

    private final HttpStatus status;
    private final String detail;

    SampleProblem(HttpStatus status, String detail) {
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
