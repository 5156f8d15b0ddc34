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

        // Every module's codes, for the API's description alone; OpenApiProblemsSpec compares them with the modules.
        @Schema(
                type = "string",
                allowableValues = {
                    "ALREADY_EXTENDED",
                    "ALREADY_SUBMITTED",
                    "ALREADY_SUSPENDED",
                    "ANSWER_IS_COMPUTED",
                    "APPLICATION_INVALID",
                    "APPLICATION_NOT_FOUND",
                    "APPLICATION_NOT_IN_REVIEW",
                    "BAD_CREDENTIALS",
                    "BOOKING_NOT_FOUND",
                    "BRIEF_NOT_READY",
                    "CALENDAR_TAKEN",
                    "CHECKS_OPEN",
                    "CHECK_INVALID",
                    "COUNTRY_UNKNOWN",
                    "CSRF_TOKEN_MISSING",
                    "CURSOR_INVALID",
                    "DATES_INVALID",
                    "DECISION_INVALID",
                    "EMAIL_NOT_VERIFIED",
                    "FACTORY_INVALID",
                    "FACTORY_NOT_FOUND",
                    "FINDING_FOLLOWS_ANSWER",
                    "FINDING_NOT_FOUND",
                    "FORBIDDEN",
                    "INTERNAL",
                    "INVALID",
                    "INVITATION_DECLINED",
                    "LINK_NOT_VALID",
                    "MALFORMED",
                    "METHOD_NOT_ALLOWED",
                    "MISSING_ITEM_NOT_FOUND",
                    "MOVE_NOT_ALLOWED",
                    "NOTHING_HELD",
                    "NOT_ACCEPTABLE",
                    "NOT_APPROVED",
                    "NOT_CANCELLABLE",
                    "NOT_ENOUGH_MONEY",
                    "NOT_FOUND",
                    "NOT_SIGNED_IN",
                    "NOT_SUSPENDED",
                    "NO_EXCUSE",
                    "NO_OPEN_QUOTE",
                    "NO_PROPOSAL",
                    "NO_REVISION_LEFT",
                    "NO_SUCH_EXPENSE",
                    "NO_SUCH_OBJECTIVE",
                    "OBJECTIVE_NOT_FOUND",
                    "PHOTO_DELIVERED",
                    "PHOTO_HASH_DIFFERS",
                    "PHOTO_IS_HEIC",
                    "PHOTO_LIMIT_REACHED",
                    "PHOTO_NOT_FOUND",
                    "PHOTO_NOT_READABLE",
                    "PHOTO_TOO_LARGE",
                    "PLACE_NOT_FOUND",
                    "POSTED_DIFFERENTLY",
                    "PROFILE_INCOMPLETE",
                    "PROFILE_INVALID",
                    "PROVIDER_UNAVAILABLE",
                    "QUESTION_NOT_FOUND",
                    "QUOTE_INVALID",
                    "QUOTE_NOT_FOUND",
                    "QUOTE_NOT_OPEN",
                    "REPORT_CLOSED",
                    "REPORT_INCOMPLETE",
                    "REPORT_NOT_DELIVERED",
                    "REPORT_NOT_FOUND",
                    "REPORT_NOT_LATE",
                    "REPRESENTATIVE_CONFLICTED",
                    "REPRESENTATIVE_NOT_AVAILABLE",
                    "REPRESENTATIVE_NOT_FOUND",
                    "REPRESENTATIVE_NOT_VETTED",
                    "SAVED_SEARCH_NOT_FOUND",
                    "SEARCH_INVALID",
                    "SESSION_ENDED",
                    "SIGNATURE_INVALID",
                    "STALE_VERSION",
                    "STILL_ON_SITE",
                    "TEMPLATE_NOT_FOUND",
                    "TERMS_INVALID",
                    "TIE_NOT_FOUND",
                    "TOO_EARLY_TO_CHECK_IN",
                    "TOO_LARGE",
                    "TOO_MANY_REQUESTS",
                    "TOO_MANY_SAVED",
                    "UNAVAILABILITY_NOT_FOUND",
                    "UNAVAILABLE",
                    "UNSUPPORTED_MEDIA_TYPE",
                    "VISIT_STARTED",
                    "VISIT_TIME_INVALID"
                })
        String code,

        String correlationId,
        List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object current) {}
