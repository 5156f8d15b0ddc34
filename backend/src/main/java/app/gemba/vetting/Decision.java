package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import app.gemba.identity.UserId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was made.
 *
 * @param subject what it is about: APPLICATION, SUSPENSION, or the kind of a check
 * @param decidedBy null where a check ran out by time
 */
@MappedEntity("vetting_decision")
record Decision(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        String subject,
        String outcome,
        @Nullable String reason,

        @Nullable @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId decidedBy,

        Instant decidedAt) {

    static final String APPLICATION = "APPLICATION";
    static final String SUSPENSION = "SUSPENSION";
}
