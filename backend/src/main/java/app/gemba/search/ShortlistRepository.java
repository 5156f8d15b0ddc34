package app.gemba.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ShortlistRepository extends GenericRepository<SavedSearch, UUID> {
    @Query("""
            select representative_id from shortlist where organisation_id = :organisationId
            order by added_at desc, representative_id
            """)
    List<UUID> of(UUID organisationId);

    @Query("insert into shortlist values (:organisationId, :representativeId, :at) on conflict do nothing")
    void add(UUID organisationId, UUID representativeId, Instant at);

    @Query("delete from shortlist where organisation_id = :organisationId and representative_id = :representativeId")
    void remove(UUID organisationId, UUID representativeId);
}
