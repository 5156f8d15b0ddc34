package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buyers may know about the checks of a representative; implemented by vetting. */
public interface CheckRecord {
    List<PublicCheck> of(RepresentativeId representative);

    /** A check that was passed: which, how it was made, when, and how long it holds. */
    @Serdeable
    record PublicCheck(
            String kind,
            String name,
            String outcome,
            @Nullable String method,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate expiresOn) {}
}
