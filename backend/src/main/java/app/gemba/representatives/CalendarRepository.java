package app.gemba.representatives;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CalendarRepository extends GenericRepository<CalendarBlock, UUID> {
    /** Writers of one calendar queue up here, so that two of them end in a refusal and never in a deadlock. */
    @Query("select id from representative where id = :representativeId for update")
    Optional<UUID> lock(UUID representativeId);

    @Query("""
            insert into calendar_block (id, representative_id, during, booking_id, from_on, to_on, note)
            values (:id, :representativeId, tstzrange(:from, :to), :bookingId, :fromOn, :toOn, :note)
            """)
    void insert(
            UUID id,
            UUID representativeId,
            Instant from,
            Instant to,
            @Nullable UUID bookingId,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable String note);

    @Query("update calendar_block set during = tstzrange(:from, :to) where booking_id = :bookingId")
    int move(UUID bookingId, Instant from, Instant to);

    @Query("select representative_id from calendar_block where booking_id = :bookingId")
    Optional<UUID> holder(UUID bookingId);

    @Query("delete from calendar_block where booking_id = :bookingId")
    void release(UUID bookingId);

    @Query("""
            delete from calendar_block
            where id = :id and representative_id = :representativeId and booking_id is null
            """)
    int delete(UUID id, UUID representativeId);

    @Query("""
            select id, lower(during) as starts_at, upper(during) as ends_at, booking_id, from_on, to_on, note
            from calendar_block
            where representative_id = :representativeId and during && tstzrange(:from, :to)
            order by lower(during)
            """)
    List<CalendarBlock> within(UUID representativeId, Instant from, Instant to);

    @Query("""
            select representative_id, lower(during) as starts_at, upper(during) as ends_at from calendar_block
            where representative_id in (:representatives) and during && tstzrange(:from, :to)
            order by representative_id, lower(during)
            """)
    List<TakenTime> within(List<UUID> representatives, Instant from, Instant to);

    /** Days as they are counted in a zone; only those on which the person works at all. */
    @Query("""
            select r.id from representative r
            where r.status = 'VETTED'
              and r.id in (select representative_id from calendar_block where during && tstzrange(:from, :to))
              and not exists (
                  select 1 from generate_series(cast(:first as date), cast(:last as date), interval '1 day') as day
                  where trim(to_char(day, 'DAY')) = any(r.working_days)
                    and not exists (
                        select 1 from calendar_block b
                        where b.representative_id = r.id
                          and b.during && tstzrange(cast(day as timestamp) at time zone :zone,
                                                    (cast(day as timestamp) + interval '1 day') at time zone :zone)))
            """)
    List<UUID> withoutAFreeDay(Instant from, Instant to, LocalDate first, LocalDate last, String zone);
}
