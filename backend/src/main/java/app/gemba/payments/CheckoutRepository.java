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
interface CheckoutRepository extends GenericRepository<Checkout, UUID> {
    Checkout save(Checkout checkout);

    Optional<Checkout> findById(UUID id);

    Optional<Checkout> findByOperationId(UUID operationId);

    /** Only one transaction at a time decides about a booking's payment page. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('checkout/' || :booking, 0)) as text)")
    Optional<String> lock(String booking);

    @Query("select * from checkout where booking_id = :booking and state = 'OPEN'")
    Optional<Checkout> open(UUID booking);

    @Query("update checkout set state = 'CLOSED' where id = :id and state = 'OPEN'")
    void close(UUID id);

    @Query("update checkout set state = 'PAID' where id = :id")
    void paid(UUID id);

    /** The provider says that the page was completed, and the payment itself is not booked yet. */
    @Query("""
            select count(*) > 0
            from checkout c
            join payment_operation o on o.id = c.operation_id
            join webhook_event e on e.object_id = o.external_id
            where c.booking_id = :booking and c.state <> 'PAID' and e.type = 'checkout.session.completed'
            """)
    boolean confirming(UUID booking);

    @Query("select count(*) from checkout where booking_id = :booking")
    int count(UUID booking);

    @Query("select * from checkout where state = 'OPEN' and next_check_at <= :now order by next_check_at limit 100")
    List<Checkout> due(Instant now);

    @Query("update checkout set checks = checks + 1, next_check_at = :next where id = :id")
    void checked(UUID id, Instant next);
}
