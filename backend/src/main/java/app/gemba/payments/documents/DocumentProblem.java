package app.gemba.payments.documents;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal about documents. */
public enum DocumentProblem implements ProblemCode {
    DOCUMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such document");

    private final HttpStatus status;
    private final String detail;

    DocumentProblem(HttpStatus status, String detail) {
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
