package app.gemba.bookings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bookings whose money is held, by how long it is. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HoldRepository extends GenericRepository<Booking, BookingId> {

    @Query("""
            select id from booking b
            where purse_funded > purse_fee + purse_expenses + purse_refund and funded_at <= :before
              and not exists (select from hold_notice n where n.booking_id = b.id and n.stage = :stage)
            order by funded_at limit :limit
            """)
    List<UUID> untold(String stage, Instant before, int limit);

    @Query("select * from booking where id = :id for update skip locked")
    Optional<Booking> lock(UUID id);

    @Query("""
            with written as (
                insert into hold_notice (booking_id, stage, at) values (:booking, :stage, :at)
                on conflict do nothing
                returning booking_id)
            select count(*) from written
            """)
    long told(UUID booking, String stage, Instant at);

    /** Of what is held since then or longer: disputes, and everything once it is held past the second instant. */
    @Query("""
            select count(*) from booking
            where purse_funded > purse_fee + purse_expenses + purse_refund and funded_at <= :before
              and (status = 'DISPUTED' or funded_at <= :decideBefore)
            """)
    long undecided(Instant before, Instant decideBefore);

    @Query("""
            select * from booking
            where purse_funded > purse_fee + purse_expenses + purse_refund and funded_at <= :before
              and (funded_at, id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            order by funded_at, id limit :limit
            """)
    List<Booking> held(Instant before, Instant afterAt, UUID afterId, int limit);
}
