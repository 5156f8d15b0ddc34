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

    /** The row itself stays as it is; its revision grows, so that the index takes the newer calendar. */
    @Query("update representative set revision = revision where id = :representativeId")
    void revise(UUID representativeId);

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
}
