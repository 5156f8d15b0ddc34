package app.gemba.reports;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoView;
import app.gemba.reports.scoring.Basis;
import app.gemba.reports.scoring.Evaluation.BasisShares;
import app.gemba.reports.scoring.Grade;
import app.gemba.reports.scoring.Severity;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole report as people and programs read it: the working copy (edition 0) or a delivered edition. A delivered
 * edition is kept in exactly this shape.
 *
 * @param contentHash SHA-256 of the edition as it is kept; null for the working copy
 * @param editions what has been delivered so far, oldest first
 */
@Serdeable
@Schema(name = "Report")
public record ReportView(
        BookingId bookingId,
        int edition,
        State state,
        int templateVersion,
        String visitType,
        Subject subject,
        List<SectionView> sections,
        List<ObjectiveView> objectives,
        List<PersonMet> people,
        long peopleVersion,
        List<FindingView> findings,
        SummaryView summary,
        ScoreView score,
        FrameView frame,
        List<PhotoView> photos,
        Progress progress,
        List<ExplainedView> explained,
        @Nullable Instant deliveredAt,
        @Nullable String contentHash,
        List<EditionView> editions) {

    public enum State {
        WORKING,
        DELIVERED
    }

    /** What the report is about, frozen with each edition. */
    @Serdeable
    @Schema(name = "ReportSubject")
    public record Subject(
            String title,
            String visitTypeName,
            String organisationName,
            @Nullable String buyerName,
            @Nullable String representativeName,
            String factoryName,
            @Nullable String factoryLocalName,
            String address,
            String countryName,
            String timeZone,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable String outcome) {}

    @Serdeable
    @Schema(name = "ReportSection")
    public record SectionView(
            String code,
            String title,
            String intro,
            int weight,
            @Nullable BigDecimal score,
            @Nullable Grade grade,
            int coverage,
            boolean enough,
            List<QuestionView> questions) {}

    @Serdeable
    @Schema(name = "Answer")
    public record AnswerView(
            String questionId,

            @Schema(description = "JSON by the question's type") @Nullable
            JsonNode value,

            Basis basis,
            String note,
            @Nullable Integer rating,
            List<PhotoId> photoIds,
            long version,
            Instant updatedAt) {}

    @Serdeable
    @Schema(name = "ObjectiveReport")
    public record ObjectiveView(
            ObjectiveId objectiveId,
            String text,
            String proof,
            boolean must,
            int weight,
            @Nullable Verdict verdict,
            String found,
            List<PhotoId> photoIds,
            long version) {}

    @Serdeable
    @Schema(name = "Finding")
    public record FindingView(
            FindingId id,
            @Nullable String questionId,
            Severity severity,
            String title,
            String detail,
            String correctiveAction,
            List<PhotoId> photoIds,
            boolean manual,
            long version) {}

    @Serdeable
    @Schema(name = "ReportSummary")
    public record SummaryView(
            List<String> strengths,
            List<String> concerns,
            String couldNotVerify,
            @Nullable Verdict verdict,
            String text,
            long version) {}

    @Serdeable
    @Schema(name = "ReportScore")
    public record ScoreView(
            @Nullable BigDecimal overall,
            @Nullable Grade grade,
            List<String> caps,
            boolean identityConfirmed,
            @JsonProperty("void") boolean voided,
            int coverage,
            @Nullable String decision,
            List<String> alerts) {}

    @Serdeable
    @Schema(name = "ReportFrame")
    public record FrameView(
            @Nullable String announced,
            @Nullable Integer minutesOnFloor,
            List<String> areasRefused,
            BasisShares basisShares,
            List<String> notShown) {}

    @Serdeable
    @Schema(name = "ReportProgress")
    public record Progress(int answered, int applicable, int requiredOpen) {}

    /** Something that is missing, and why. */
    @Serdeable
    @Schema(name = "Explained")
    public record ExplainedView(String code, @Nullable String questionId, String text, String explanation) {}

    @Serdeable
    @Schema(name = "ReportEdition")
    public record EditionView(int edition, Instant deliveredAt) {}
}
