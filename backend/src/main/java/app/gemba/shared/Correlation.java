package app.gemba.shared;

import org.slf4j.MDC;

/** The id that ties a response to its log lines. Set by {@link CorrelationFilter}, or per job by {@link Jobs}. */
public final class Correlation {
    static final String KEY = "correlationId";
    static final String HEADER = "X-Correlation-Id";

    private Correlation() {}

    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? "none" : id;
    }
}
