package app.gemba.representatives;

import app.gemba.places.Expertise;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** The visits that somebody completed, as proof of experience. */
@Singleton
class VisitRecord {
    private final RepresentativeRepository representatives;
    private final Expertise expertise;

    VisitRecord(RepresentativeRepository representatives, Expertise expertise) {
        this.representatives = representatives;
        this.expertise = expertise;
    }

    @Serdeable
    record Visits(int completed, List<InCategory> byCategory) {}

    @Serdeable
    record InCategory(String slug, String name, int count) {}

    @Transactional
    Visits of(Profile profile) {
        List<InCategory> byCategory = representatives
                .visitsByCategory(profile.id().value())
                .stream()
                .flatMap(visited -> expertise.categories(List.of(visited.slug())).stream()
                        .map(named -> new InCategory(named.slug(), named.name(), visited.visits())))
                .toList();
        return new Visits(profile.visitsCompleted(), byCategory);
    }
}
