package app.gemba.search;

import app.gemba.identity.OrganisationId;
import app.gemba.identity.UserId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/**
 * A search that is made again by itself.
 *
 * @param address the part of the page's address behind the question mark
 * @param alerts whether somebody new is told by mail
 */
@MappedEntity("saved_search")
record SavedSearch(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        OrganisationId organisationId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId userId,

        String name,
        @TypeDef(type = DataType.JSON) SearchForm form,
        String address,
        boolean alerts,
        Instant createdAt) {}
