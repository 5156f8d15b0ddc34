package app.gemba.payments.alarms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AlarmRepository extends GenericRepository<Alarm, UUID> {

    /** How often it has been raised since it was last cleared. */
    @Query("""
            with raised as (
                insert into money_alarm (id, kind, subject, text, times, raised_at, last_at)
                values (:id, :kind, :subject, :text, 1, :now, :now)
                on conflict (kind, subject) where cleared_at is null
                do update set times = money_alarm.times + 1, last_at = excluded.last_at, text = excluded.text
                returning times)
            select times from raised
            """)
    int raise(UUID id, String kind, String subject, String text, Instant now);

    @Query("""
            update money_alarm set cleared_at = :now
            where kind = :kind and subject = :subject and cleared_at is null
            """)
    void clear(String kind, String subject, Instant now);

    @Query("update money_alarm set cleared_at = :now where id = :id and cleared_at is null")
    long lookedAt(UUID id, Instant now);

    @Query("select * from money_alarm where cleared_at is null order by last_at desc, id desc limit 200")
    List<Alarm> open();
}
