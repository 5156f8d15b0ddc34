package app.gemba.payments.reconciliation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DifferenceRepository extends GenericRepository<FoundDifference, UUID> {
    Optional<FoundDifference> findById(UUID id);

    /** Once per run, rule and subject. What a person said about the very same difference before holds for it too. */
    @Query("""
            with found as (
                insert into reconciliation_difference (id, run_id, rule, subject, booking_id, currency, expected, found,
                    detail, acknowledged_by, acknowledged_at, note)
                select :id, :run, :rule, :subject, cast(:booking as uuid), cast(:currency as text), :expected, :found,
                       cast(:detail as text), known.acknowledged_by, known.acknowledged_at, known.note
                from (select) as nothing left join lateral (
                    select acknowledged_by, acknowledged_at, note from reconciliation_difference
                    where rule = :rule and subject = :subject and expected = :expected and found = :found
                      and acknowledged_at is not null
                    order by acknowledged_at desc limit 1) known on true
                on conflict (run_id, rule, subject) do nothing returning id)
            select count(*) from found
            """)
    long find(
            UUID id,
            UUID run,
            String rule,
            String subject,
            @Nullable UUID booking,
            @Nullable String currency,
            long expected,
            long found,
            @Nullable String detail);

    /** What nobody has said anything about first, then by rule. */
    @Query("""
            select * from reconciliation_difference where run_id = :run
            order by acknowledged_at is not null, rule, subject limit 500
            """)
    List<FoundDifference> of(UUID run);

    @Query("select count(*) from reconciliation_difference where run_id = :run")
    long count(UUID run);

    @Query("select count(*) from reconciliation_difference where run_id = :run and acknowledged_at is null")
    long open(UUID run);

    @Query("""
            with said as (
                update reconciliation_difference set acknowledged_by = :by, acknowledged_at = :at, note = :note
                where id = :id and acknowledged_at is null returning id)
            select count(*) from said
            """)
    long acknowledge(UUID id, UUID by, Instant at, String note);
}
