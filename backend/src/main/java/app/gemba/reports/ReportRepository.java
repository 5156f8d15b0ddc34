package app.gemba.reports;

import app.gemba.bookings.BookingId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReportRepository extends GenericRepository<ReportRow, ReportId> {
    Optional<ReportRow> findByBookingId(BookingId bookingId);

    /** Everything that changes a report waits here for its turn. */
    @Query("select * from report where booking_id = :bookingId for update")
    Optional<ReportRow> lock(BookingId bookingId);

    @Query("""
            insert into report (id, booking_id, template_version, visit_type, people, people_version,
                                summary, summary_version, created_at)
            values (:id, :bookingId, :templateVersion, :visitType, '[]', 0, :summary, 0, :at)
            on conflict (booking_id) do nothing""")
    long start(ReportId id, BookingId bookingId, int templateVersion, String visitType, String summary, Instant at);

    @Query("""
            update report set people = :people, people_version = people_version + 1
            where id = :id and people_version = :version""")
    long updatePeople(ReportId id, String people, long version);

    @Query("""
            update report set summary = :summary, summary_version = summary_version + 1
            where id = :id and summary_version = :version""")
    long updateSummary(ReportId id, String summary, long version);
}
