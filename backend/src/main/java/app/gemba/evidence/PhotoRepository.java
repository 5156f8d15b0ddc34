package app.gemba.evidence;

import app.gemba.bookings.BookingId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PhotoRepository extends GenericRepository<Photo, PhotoId> {
    Photo save(Photo photo);

    Photo update(Photo photo);

    void delete(Photo photo);

    Optional<Photo> findById(PhotoId id);

    Optional<Photo> findByIdAndBookingId(PhotoId id, BookingId bookingId);

    Optional<Photo> findByBookingIdAndSha256(BookingId bookingId, String sha256);

    long countByBookingId(BookingId bookingId);

    @Query("select * from photo where booking_id = :bookingId order by received_at, id")
    List<Photo> findAllOf(BookingId bookingId);

    /** Makes uploads of one booking wait for each other, so that the limit and "once per file" hold. */
    @Query("select 1 from (select pg_advisory_xact_lock(12, :booking)) as locked")
    int lockBooking(int booking);

    @Query("update photo set sealed_at = :sealedAt where booking_id = :bookingId and sealed_at is null")
    void seal(BookingId bookingId, Instant sealedAt);
}
