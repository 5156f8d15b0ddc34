package app.gemba.payments;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RefundRepository extends GenericRepository<Refund, UUID> {
    Refund save(Refund refund);

    Refund update(Refund refund);

    Optional<Refund> findById(UUID id);

    List<Refund> findByBookingId(UUID bookingId);

    @Query("select * from refund where payment_id = :payment and decision = :decision")
    Optional<Refund> decided(String payment, String decision);

    @Query("select * from refund where operation_id = :operation for update")
    Optional<Refund> ofOperation(UUID operation);

    /** Those that have arrived, too: a bank can send one back for a month. */
    @Query("""
            select * from refund
            where next_check_at <= :now
              and (state = 'PENDING' or state = 'DONE' and created_at > cast(:now as timestamptz) - interval '31 days')
            order by next_check_at limit 100
            """)
    List<Refund> due(Instant now);

    @Query("select * from refund where payment_id = :payment order by id for update")
    List<Refund> lockOfPayment(String payment);

    @Query("update refund set next_check_at = :next where id = :id")
    void checked(UUID id, Instant next);

    @Query("select * from refund where id = :id for update")
    Optional<Refund> lock(UUID id);

    /** Waiting for a person, the oldest first. */
    @Query("select * from refund where state = 'FAILED' order by id limit :rows")
    List<Refund> failed(int rows);
}
