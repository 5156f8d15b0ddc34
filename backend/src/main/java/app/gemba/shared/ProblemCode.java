package app.gemba.shared;

import io.micronaut.http.HttpStatus;

/** One named way to say no. Each module lists its own in an enum; the name is the client's {@code code}. */
public interface ProblemCode {
    String name();

    HttpStatus status();

    /** A sentence for the person who gets it: what is wrong and, where it helps, what to do. */
    String detail();

    default ProblemException problem() {
        return new ProblemException(this, detail());
    }

    /** The same refusal with the particulars of this case. */
    default ProblemException problem(String detail) {
        return new ProblemException(this, detail);
    }
}
