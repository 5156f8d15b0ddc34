package app.gemba.vetting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DecisionRepository extends GenericRepository<Decision, UUID> {
    Decision save(Decision decision);

    @Query("""
            select * from vetting_decision
            where representative_id = :representativeId and subject = 'APPLICATION'
            order by id desc limit 1
            """)
    Optional<Decision> lastOnApplication(UUID representativeId);

    @Query("""
            insert into vetting_suspension (representative_id, reason, suspended_by, suspended_at)
            values (:representativeId, :reason, :by, :at)
            on conflict do nothing
            """)
    int suspend(UUID representativeId, String reason, UUID by, Instant at);

    @Query("delete from vetting_suspension where representative_id = :representativeId")
    int lift(UUID representativeId);

    @Query("select exists (select 1 from vetting_suspension where representative_id = :representativeId)")
    boolean suspended(UUID representativeId);
}
