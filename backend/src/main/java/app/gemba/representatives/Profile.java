package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.Place;
import app.gemba.shared.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A representative's profile.
 *
 * @param travelRadiusKm how far from home a day trip goes
 * @param overnightRadiusKm how far the person goes when a night away is paid
 * @param areas where the person works besides the surroundings of home: CN, or CN:Guangdong
 * @param visitsByCategory completed visits by the category of what was made there
 * @param missing the fields that an application needs and that are empty
 * @param revision grows with every change; the newest wins wherever copies are kept
 */
@Serdeable
public record Profile(
        RepresentativeId id,
        String name,
        RepresentativeStatus status,
        int level,
        @Nullable String headline,
        @Nullable String about,
        @Nullable Place homePlace,
        int travelRadiusKm,
        int overnightRadiusKm,
        List<SpokenLanguage> languages,
        List<String> categories,
        List<String> services,
        List<String> processes,
        List<String> skills,
        @Nullable Money dayRate,
        List<DayOfWeek> workingDays,
        boolean complete,
        List<String> missing,
        long version,
        List<String> areas,
        @JsonIgnore int visitsCompleted,
        @JsonIgnore Map<String, Integer> visitsByCategory,
        @JsonIgnore Track track,
        @JsonIgnore String searchWords,
        @JsonIgnore Instant createdAt,
        @JsonIgnore long revision) {

    @JsonIgnore
    public Reliability reliability() {
        return Reliability.of(visitsCompleted, track);
    }

    @JsonIgnore
    public boolean vetted() {
        return status == RepresentativeStatus.VETTED;
    }
}
