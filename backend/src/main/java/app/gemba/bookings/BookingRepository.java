package app.gemba.bookings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BookingRepository extends GenericRepository<Booking, BookingId> {
    Booking save(Booking booking);

    Booking update(Booking booking);

    Optional<Booking> findById(BookingId id);

    @Query("select * from booking where id = :id for update")
    Optional<Booking> lock(UUID id);

    @Query("select id from booking where timer_at <= :now order by timer_at limit :limit")
    List<UUID> due(Instant now, int limit);

    @Query("select * from booking where id = :id and timer_at <= :now for update skip locked")
    Optional<Booking> lockDue(UUID id, Instant now);

    @Query("""
            select * from booking
            where organisation_id = :organisation and status in (:statuses) and id < :after
            order by id desc limit :limit
            """)
    List<Booking> ofOrganisation(UUID organisation, List<BookingStatus> statuses, UUID after, int limit);

    @Query("""
            select * from booking
            where (representative_id = :representative
                   or id in (select booking_id from invitation where representative_id = :representative))
              and status in (:statuses) and id < :after
            order by id desc limit :limit
            """)
    List<Booking> ofRepresentative(UUID representative, List<BookingStatus> statuses, UUID after, int limit);

    @Query("""
            select * from booking where status in (:statuses) and id < :after order by id desc limit :limit
            """)
    List<Booking> all(List<BookingStatus> statuses, UUID after, int limit);
}
