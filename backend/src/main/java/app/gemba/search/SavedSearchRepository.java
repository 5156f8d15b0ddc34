package app.gemba.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SavedSearchRepository extends GenericRepository<SavedSearch, UUID> {
    @Query("""
            insert into saved_search (id, organisation_id, user_id, name, form, address, seen, created_at, looked_at)
            values (:id, :organisationId, :userId, :name, cast(:form as jsonb), :address, cast(:seen as uuid[]), :at, :at)
            """)
    void insert(
            UUID id,
            UUID organisationId,
            UUID userId,
            String name,
            String form,
            String address,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> seen,
            Instant at);

    @Query("select * from saved_search where organisation_id = :organisationId order by id desc")
    List<SavedSearch> of(UUID organisationId);

    @Query("delete from saved_search where id = :id and organisation_id = :organisationId")
    int delete(UUID id, UUID organisationId);

    @Query("update saved_search set alerts = :alerts where id = :id and organisation_id = :organisationId")
    int alert(UUID id, UUID organisationId, boolean alerts);

    Optional<SavedSearch> findById(UUID id);

    @Query("select id from saved_search where alerts and looked_at < :before order by looked_at limit :limit")
    List<UUID> due(Instant before, int limit);

    @Query("update saved_search set looked_at = :at where id = :id")
    void looked(UUID id, Instant at);

    @Query("select unnest(seen) from saved_search where id = :id")
    List<UUID> seen(UUID id);

    @Query("update saved_search set seen = seen || cast(:more as uuid[]) where id = :id")
    void see(UUID id, @TypeDef(type = DataType.STRING_ARRAY) List<String> more);
}
