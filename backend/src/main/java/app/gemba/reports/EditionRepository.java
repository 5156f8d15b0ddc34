package app.gemba.reports;

import app.gemba.bookings.BookingId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditionRepository extends GenericRepository<EditionRow, UUID> {
    EditionRow save(EditionRow edition);

    Optional<EditionRow> findByBookingIdAndEdition(BookingId bookingId, int edition);

    @Query("select * from report_edition where booking_id = :bookingId order by edition")
    List<EditionRow> findAllOf(BookingId bookingId);
}
