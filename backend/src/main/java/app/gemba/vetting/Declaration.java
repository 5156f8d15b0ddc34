package app.gemba.vetting;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A declaration that the applicant accepted, and when. */
@Serdeable
record Declaration(Kind kind, Instant acceptedAt) {

    /** All of them are needed. */
    enum Kind {
        CONFLICT_OF_INTEREST,
        ANTI_BRIBERY,
        CONFIDENTIALITY,
        TRUTH,
        SAFETY_AND_LAW,
        DATA
    }
}
