package app.gemba.bookings;

import app.gemba.representatives.Track;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Counts what happened in somebody's bookings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrackRepository extends GenericRepository<Booking, BookingId> {
    @Query("""
            with mine as (select id, visit from booking where representative_id = :id),
                 said as (select e.action, e.actor from booking_event e join mine on mine.id = e.booking_id),
                 faults as (select kind from quality_event where representative_id = :id),
                 asks as (select i.invited_at, i.state, b.status,
                              (select min(e.at) from booking_event e
                               where e.booking_id = i.booking_id and e.actor_id = :id
                                 and e.action in ('QUOTE', 'DECLINE')) as answered_at
                          from invitation i join booking b on b.id = i.booking_id
                          where i.representative_id = :id)
            select cast((select count(*) from mine where visit ->> 'onTime' = 'true') as int) as on_time,
                   cast((select count(*) from mine where visit ->> 'onTime' = 'false') as int) as late,
                   cast((select count(*) from said where action = 'DELIVER') as int) as reports,
                   cast((select count(*) from faults where kind = 'REPORT_LATE') as int) as reports_late,
                   cast((select count(*) from said where action = 'REQUEST_REVISION') as int) as revisions,
                   cast((select count(*) from said where action = 'DISPUTE' and actor = 'BUYER') as int) as disputes,
                   cast((select count(*) from faults where kind = 'NO_SHOW') as int) as no_shows,
                   cast((select count(*) from faults where kind = 'CANCELLED') as int) as cancelled,
                   cast((select count(*) from asks where answered_at is not null or status <> 'OPEN') as int) as asked,
                   cast((select count(*) from asks where answered_at is not null) as int) as answered,
                   cast((select percentile_cont(0.5) within group
                             (order by extract(epoch from answered_at - invited_at) / 60)
                         from asks where answered_at is not null) as int) as response_minutes
            """)
    Optional<Track> of(UUID id);

    /** Who was on site the last times, if it was the same person each time. */
    @Query("""
            select representative_id from (
                select representative_id from booking
                where factory_id = :factoryId and visit ->> 'checkedInAt' is not null
                order by visit ->> 'startAt' desc limit :times) last
            group by representative_id having count(*) >= :times
            """)
    List<UUID> sameOnes(UUID factoryId, int times);

    @Query("""
            select representative_id from invitation where booking_id = :bookingId
            union select representative_id from booking where id = :bookingId and representative_id is not null
            """)
    List<UUID> concerned(UUID bookingId);
}
