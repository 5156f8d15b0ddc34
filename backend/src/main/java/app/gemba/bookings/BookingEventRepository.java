package app.gemba.bookings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BookingEventRepository extends GenericRepository<BookingEvent, UUID> {
    BookingEvent save(BookingEvent event);

    @Query("select * from booking_event where booking_id = :booking order by id")
    List<BookingEvent> of(UUID booking);
}
