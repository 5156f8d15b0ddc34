package app.gemba.payments.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Finds bookings by the names under which the provider knows their money. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FindRepository extends GenericRepository<Adjustment, UUID> {

    @Query("select charge_id from payment where booking_id = :booking")
    List<String> charges(UUID booking);

    /** The payment, its charge, and every object that an operation made, in the order in which they were made. */
    @Query("""
            select object from (
                select id as object, received_at as at, 0 as place from payment where booking_id = :booking
                union all select charge_id, received_at, 1 from payment where booking_id = :booking
                union all select external_id, created_at, 2 from payment_operation
                where booking_id = :booking and external_id is not null) known
            order by at, place
            """)
    List<String> ofBooking(UUID booking);

    @Query("""
            select booking_id from payment where id = :object or charge_id = :object
            union select booking_id from payment_operation
            where (external_id = :object or cast(id as text) = :object) and booking_id is not null
            union select p.booking_id from provider_movement m join payment p on p.charge_id = m.source where m.id = :object
            union select o.booking_id from provider_movement m join payment_operation o on o.external_id = m.source
            where m.id = :object and o.booking_id is not null
            limit 10
            """)
    List<UUID> byObject(String object);

    /** The newest first. */
    @Query("""
            select booking_id from payment_operation
            where amount = :amount and currency = :currency and booking_id is not null
            group by booking_id order by max(created_at) desc limit :rows
            """)
    List<UUID> byAmount(long amount, String currency, int rows);

    @Query("select exists (select from payment_operation where booking_id = :booking)")
    boolean hasMoney(UUID booking);
}
