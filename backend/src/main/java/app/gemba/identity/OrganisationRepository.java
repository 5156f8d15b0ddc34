package app.gemba.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganisationRepository extends GenericRepository<Organisation, OrganisationId> {
    Organisation save(Organisation organisation);

    Optional<Organisation> findById(OrganisationId id);

    @Query("delete from organisation where id = :id")
    void delete(UUID id);
}
