package app.gemba.payments.batches;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventRepository extends GenericRepository<BatchEvent, UUID> {
    BatchEvent save(BatchEvent event);

    @Query("select * from payout_batch_event where batch_id = :batch order by at, id")
    List<BatchEvent> of(UUID batch);
}
