package app.gemba.payments.reconciliation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<Run, UUID> {
    Optional<Run> findById(UUID id);

    /** 0 when this night has its run, or another run is not finished. */
    @Query("""
            with started as (
                insert into reconciliation_run (id, day, cause, asked_by, started_at)
                values (:id, :day, :cause, cast(:askedBy as uuid), :at)
                on conflict do nothing returning id)
            select count(*) from started
            """)
    long start(UUID id, LocalDate day, String cause, @Nullable UUID askedBy, Instant at);

    @Query("select * from reconciliation_run where finished_at is null")
    Optional<Run> unfinished();

    @Query("select * from reconciliation_run where finished_at is not null order by finished_at desc limit 1")
    Optional<Run> last();

    @Query("select exists (select from reconciliation_run where day = :day and cause = 'NIGHTLY')")
    boolean nightDone(LocalDate day);

    @Query("""
            select * from reconciliation_run where cast(:after as uuid) is null or id < cast(:after as uuid)
            order by id desc limit :rows
            """)
    List<Run> page(@Nullable UUID after, int rows);

    @Query("update reconciliation_run set last_error = cast(:error as text) where id = :id")
    void stopped(UUID id, @Nullable String error);

    @Query("""
            with finished as (
                update reconciliation_run set finished_at = :at, last_error = null
                where id = :id and finished_at is null returning id)
            select count(*) from finished
            """)
    long finish(UUID id, Instant at);

    @Query("select step, compared, position, finished_at from reconciliation_step where run_id = :run")
    List<RunStep> steps(UUID run);

    @Query("""
            with begun as (
                insert into reconciliation_step (run_id, step, compared) values (:run, :step, 0)
                on conflict do nothing returning step)
            select count(*) from begun
            """)
    long begin(UUID run, String step);

    /** 0 when somebody else has done this part already. */
    @Query("""
            with moved as (
                update reconciliation_step
                set compared = compared + :compared, position = cast(:next as text),
                    finished_at = cast(:finishedAt as timestamptz)
                where run_id = :run and step = :step and finished_at is null
                  and position is not distinct from cast(:position as text)
                returning step)
            select count(*) from moved
            """)
    long move(
            UUID run,
            String step,
            @Nullable String position,
            long compared,
            @Nullable String next,
            @Nullable Instant finishedAt);
}
