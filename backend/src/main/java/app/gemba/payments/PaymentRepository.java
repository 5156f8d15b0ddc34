package app.gemba.payments;

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
interface PaymentRepository extends GenericRepository<Payment, String> {
    Payment save(Payment payment);

    Optional<Payment> findById(String id);

    List<Payment> findByBookingId(UUID bookingId);

    /** The same payment is reported by several events at once; only one of them books it. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('payment/' || :id, 0)) as text)")
    Optional<String> lock(String id);

    @Query("select * from payment where id = :paymentOrCharge or charge_id = :paymentOrCharge")
    Optional<Payment> named(String paymentOrCharge);

    @Query("select * from payment where booking_id = :booking and state = 'HELD'")
    Optional<Payment> held(UUID booking);

    @Query("update payment set funds_available = true where id = :id")
    void available(String id);

    @Query("""
            select * from payment where not funds_available and next_check_at <= :now
            order by next_check_at limit 100
            """)
    List<Payment> due(Instant now);

    @Query("update payment set next_check_at = :next where id = :id")
    void checked(String id, Instant next);

    @Query("""
            select distinct booking_id from payment
            where cast(:after as uuid) is null or booking_id > cast(:after as uuid)
            order by booking_id limit :rows
            """)
    List<UUID> bookings(@Nullable UUID after, int rows);

    @Query("select * from payment where not funds_available order by received_at")
    List<Payment> notAvailable();

    /** Waiting for a person, the oldest first. */
    @Query("select * from payment where state = 'PARKED' order by received_at, id limit :rows")
    List<Payment> parked(int rows);

    @Query("update payment set state = :state where id = :id")
    void move(String id, String state);
}
