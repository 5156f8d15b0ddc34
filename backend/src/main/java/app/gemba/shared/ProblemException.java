package app.gemba.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A refusal that the client can read. Anything else that is thrown is a bug and answers 500. */
public final class ProblemException extends RuntimeException {
    static final String RETRY_AFTER = "retryAfter";

    private final transient ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extra;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of(), Map.of());
    }

    private ProblemException(ProblemCode code, String detail, List<FieldError> errors, Map<String, Object> extra) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
        this.extra = extra;
    }

    /** The same refusal pointing at fields of the request. */
    public ProblemException at(FieldError... fields) {
        return new ProblemException(code, String.valueOf(getMessage()), List.of(fields), extra);
    }

    public ProblemException at(List<FieldError> fields) {
        return new ProblemException(code, String.valueOf(getMessage()), List.copyOf(fields), extra);
    }

    /** The same refusal with an extension member, such as the current version of what was stale. */
    public ProblemException with(String name, Object value) {
        return new ProblemException(code, String.valueOf(getMessage()), errors, Map.of(name, value));
    }

    /** The same refusal, saying when to try again. */
    public ProblemException retryAfter(Duration wait) {
        return with(RETRY_AFTER, wait);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extra() {
        return extra;
    }
}
