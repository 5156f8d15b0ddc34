package app.gemba.payments.recovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LostOperationRepository extends GenericRepository<LostOperation, String> {

    LostOperation save(LostOperation lost);

    boolean existsById(String externalId);

    @Query("select * from lost_operation where external_id = :externalId and settled_at is null for update")
    Optional<LostOperation> unsettled(String externalId);

    @Query("select exists (select 1 from lost_operation where settled_at is null)")
    boolean anyUnsettled();

    @Query("select * from lost_operation where settled_at is null order by made_at, external_id limit 500")
    List<LostOperation> unsettled();

    @Query("""
            update lost_operation set settled_at = :now, settled_by = :by, reason = :reason
            where external_id = :externalId
            """)
    void settle(String externalId, UUID by, String reason, Instant now);
}
