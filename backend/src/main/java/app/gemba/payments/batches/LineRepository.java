package app.gemba.payments.batches;

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
interface LineRepository extends GenericRepository<PayoutLine, UUID> {
    PayoutLine save(PayoutLine line);

    @Query("select * from payout_line where batch_id = :batch order by end_to_end_id")
    List<PayoutLine> ofBatch(UUID batch);

    @Query("select count(*) from payout_line where payout_id = :payout")
    int attempts(UUID payout);

    @Query("select count(*) from payout_line where payout_id = :payout and state in ('DRAFT', 'SENT', 'IN_PROCESS')")
    int open(UUID payout);

    /** Of these payouts, the ones that are in a batch already. */
    @Query("select payout_id from payout_line where state = 'DRAFT'")
    List<UUID> gathered();

    @Query("select * from payout_line where id = :id for update")
    Optional<PayoutLine> lock(UUID id);

    @Query("select * from payout_line where end_to_end_id = :reference for update")
    Optional<PayoutLine> lockByReference(String reference);

    @Query("update payout_line set state = :state, reason = :reason, changed_at = :now where id = :id")
    void move(UUID id, String state, @Nullable String reason, Instant now);

    @Query("""
            update payout_line set state = 'CANCELLED', changed_at = :now where batch_id = :batch and state = 'DRAFT'
            """)
    void cancel(UUID batch, Instant now);

    /** Payments that were refused or came back, the newest first. */
    @Query("""
            select * from payout_line where state in ('REJECTED', 'RETURNED') order by changed_at desc limit :rows
            """)
    List<PayoutLine> failed(int rows);
}
