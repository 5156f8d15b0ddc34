package app.gemba.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one body of every refusal and failure (RFC 9457, application/problem+json).
 *
 * @param type a relative reference that names the kind of problem, /problems/stale-version
 * @param code the same name for programs, STALE_VERSION
 * @param correlationId what to quote when asking for help; the same id stands in the server's log lines
 * @param errors the fields that are wrong, empty where the problem is not about fields
 * @param current the present state of what was stale, where the refusal is a lost optimistic lock
 */
@Serdeable
@Schema(description = "RFC 9457 problem details")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String correlationId,
        List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object current) {}
