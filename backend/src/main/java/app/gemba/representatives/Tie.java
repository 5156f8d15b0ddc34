package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/** A declared tie to a factory or a company. */
@MappedEntity("representative_tie")
record Tie(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        String name,
        Kind kind,
        String relation,
        String nameKey,
        Instant createdAt) {

    enum Kind {
        FACTORY,
        COMPANY
    }
}
