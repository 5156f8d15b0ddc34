package app.gemba.vetting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CheckRepository extends GenericRepository<Check, UUID> {
    @Query("""
            insert into vetting_check (application_id, kind, outcome) values (:applicationId, :kind, 'OPEN')
            on conflict do nothing
            """)
    void open(UUID applicationId, CheckKind kind);

    @Query("select * from vetting_check where application_id = :applicationId")
    List<Check> of(UUID applicationId);

    @Query("select * from vetting_check where application_id in (:applicationIds)")
    List<Check> ofAll(List<UUID> applicationIds);

    @Query("""
            update vetting_check
            set outcome = :outcome, method = :method, note = :note, decided_by = :by, decided_by_name = :byName,
                decided_at = :at, expires_on = :expiresOn, warned_of = null, lapsed_of = null
            where application_id = :applicationId and kind = :kind
            """)
    void decide(
            UUID applicationId,
            CheckKind kind,
            CheckOutcome outcome,
            @Nullable String method,
            @Nullable String note,
            UUID by,
            String byName,
            Instant at,
            @Nullable LocalDate expiresOn);

    /** Passes of approved people that ran out and were not dealt with yet. */
    @Query("""
            select c.* from vetting_check c join vetting_application a on a.id = c.application_id
            where a.status = 'APPROVED' and c.outcome = 'PASSED' and c.expires_on < :today
              and c.lapsed_of is distinct from c.expires_on
            order by c.expires_on limit 200
            """)
    List<Check> lapsed(LocalDate today);

    /** Passes of approved people that run out soon, of which nobody was warned yet. */
    @Query("""
            select c.* from vetting_check c join vetting_application a on a.id = c.application_id
            where a.status = 'APPROVED' and c.outcome = 'PASSED' and c.expires_on between :today and :horizon
              and c.warned_of is distinct from c.expires_on
            order by c.expires_on limit 200
            """)
    List<Check> expiring(LocalDate today, LocalDate horizon);

    @Query("""
            update vetting_check set warned_of = expires_on
            where application_id = :applicationId and kind = :kind and warned_of is distinct from expires_on
            """)
    int warned(UUID applicationId, CheckKind kind);

    @Query("""
            update vetting_check set lapsed_of = expires_on
            where application_id = :applicationId and kind = :kind and lapsed_of is distinct from expires_on
            """)
    int lapsed(UUID applicationId, CheckKind kind);
}
