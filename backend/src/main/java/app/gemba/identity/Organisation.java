package app.gemba.identity;

import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/** A buyer's organisation; everything that a buyer makes belongs to it. */
@MappedEntity("organisation")
record Organisation(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        OrganisationId id,

        String name,
        Instant createdAt) {}
