package app.gemba.reports.scoring;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the question catalogue, as it stands in {@code report-template/v<version>.json}. A delivered
 * report names the version it was made with, so a published file is never edited: a change is a new version.
 *
 * @param minCoverage percent of the applicable questions that must be answered before a section gets a score
 * @param capAtMajors this many failed major questions in one section cap that section at C
 * @param identitySection a failed critical question in this section makes the report "identity not confirmed"
 */
@Serdeable
public record Template(
        String id,
        int version,
        SeverityWeight severityWeight,
        Thresholds grades,
        int minCoverage,
        int capAtMajors,
        String identitySection,
        List<VisitType> visitTypes,
        List<Section> sections) {

    /** Reads a published version from the application's resources. */
    public static Template load(int version) {
        String path = "/report-template/v" + version + ".json";
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return ObjectMapper.getDefault().readValue(in.readAllBytes(), Argument.of(Template.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sections and questions that a visit of this type asks, in the order of the visit type. */
    public Optional<Questionnaire> questionnaire(String visitTypeCode) {
        return visitTypes.stream()
                .filter(type -> type.code().equals(visitTypeCode))
                .findFirst()
                .map(type -> new Questionnaire(
                        this, type, type.sections().stream().map(this::asked).toList()));
    }

    private Section asked(SectionUse use) {
        Section section = sections.stream()
                .filter(candidate -> candidate.code().equals(use.section()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No section " + use.section()));
        return switch (use.mode()) {
            case FULL -> section;
            case CORE -> section.coreOnly();
        };
    }

    @Serdeable
    public record SeverityWeight(int critical, int major, int minor) {
        int of(Severity severity) {
            return switch (severity) {
                case CRITICAL -> critical;
                case MAJOR -> major;
                case MINOR -> minor;
            };
        }
    }

    /** The lowest score of each grade; everything under C is D. */
    @Serdeable
    public record Thresholds(int a, int b, int c) {}

    @Serdeable
    public record VisitType(String code, String name, String description, List<SectionUse> sections) {}

    @Serdeable
    public record SectionUse(String section, Mode mode) {}

    public enum Mode {
        FULL,
        CORE
    }

    @Serdeable
    public record Section(
            String code, String title, String intro, int weight, boolean hiddenFromFactory, List<Question> questions) {
        Section coreOnly() {
            return new Section(
                    code,
                    title,
                    intro,
                    weight,
                    hiddenFromFactory,
                    questions.stream().filter(Question::core).toList());
        }
    }

    /**
     * One question with its rule and what must come with its answer.
     *
     * @param options the choices of ONE and MANY; the text of an option is its value in an answer
     * @param columns the columns of TABLE
     * @param required the report cannot be delivered without an answer
     */
    @Serdeable
    public record Question(
            String id,
            boolean core,
            String text,
            QuestionType type,
            Severity severity,
            boolean required,
            boolean hiddenFromFactory,
            List<String> options,
            List<Column> columns,
            @Nullable String unit,
            @Nullable String low,
            @Nullable String high,
            @Nullable Integer maxLength,
            @Nullable String hint,
            Rule rule,
            EvidenceNeed evidence,
            @Nullable String help) {
        /** The section's code. */
        public String section() {
            return id.substring(0, id.indexOf('-'));
        }
    }

    @Serdeable
    public record Column(String key, String label, ColumnType type, List<String> options, boolean required) {}

    public enum ColumnType {
        TEXT,
        NUMBER,
        DATE,
        TIME,
        CHOICE,
        /** Several numbers in one cell, separated by spaces or semicolons. */
        READINGS
    }

    /**
     * What must come with an answer. Photos, documents and readings are all photographs; {@code each} multiplies the
     * photos by the options chosen or rows written.
     */
    @Serdeable
    public record EvidenceNeed(
            int photos,
            int documents,
            boolean video,
            boolean position,
            boolean reading,
            boolean note,
            boolean signature,
            Each each) {}

    public enum Each {
        ONCE,
        OPTION,
        ROW,
        /** Every row that counts at least one defect. */
        DEFECT_ROW
    }
}
