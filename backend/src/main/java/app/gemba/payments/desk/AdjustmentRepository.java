package app.gemba.payments.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AdjustmentRepository extends GenericRepository<Adjustment, UUID> {
    Adjustment save(Adjustment adjustment);

    Optional<Adjustment> findById(UUID id);

    /** Only one person at a time decides. */
    @Query("select * from adjustment where id = :id for update")
    Optional<Adjustment> lock(UUID id);

    /** Newest first; {@code state} is PROPOSED, RELEASED or REFUSED, null for all. */
    @Query("""
            select a.* from adjustment a left join adjustment_decision d on d.adjustment_id = a.id
            where (cast(:state as text) is null or coalesce(d.outcome, 'PROPOSED') = cast(:state as text))
              and (cast(:after as uuid) is null or a.id < cast(:after as uuid))
            order by a.id desc limit :rows
            """)
    List<Adjustment> page(@Nullable String state, @Nullable UUID after, int rows);
}
