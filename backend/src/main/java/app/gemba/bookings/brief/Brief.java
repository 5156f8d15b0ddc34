package app.gemba.bookings.brief;

import app.gemba.factories.FactoryId;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer wants to know, and within which days, languages and budget. Fixed once it is submitted.
 *
 * @param earliestOn first day of the visit in the site's calendar
 * @param latestOn last day on which the visit may start
 */
@Serdeable
@Schema(name = "Brief")
public record Brief(
        FactoryId factoryId,
        String title,
        Way way,
        VisitType visitType,
        List<Objective> objectives,
        List<Contact> people,
        List<String> questions,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate latestOn,
        List<String> languages,
        @Nullable Money budget,
        @Schema(type = "string", example = "USD") Currency currency,
        @Nullable String notes) {

    public boolean has(ObjectiveId id) {
        return objectives.stream().anyMatch(objective -> id.equals(objective.id()));
    }

    /** The weights of these objectives together. */
    public int weightOf(List<ObjectiveId> some) {
        return objectives.stream()
                .filter(objective -> some.contains(objective.id()))
                .mapToInt(Objective::weight)
                .sum();
    }
}
