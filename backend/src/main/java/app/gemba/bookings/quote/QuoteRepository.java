package app.gemba.bookings.quote;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuoteRepository extends GenericRepository<QuoteRow, QuoteId> {
    QuoteRow save(QuoteRow quote);

    QuoteRow update(QuoteRow quote);

    @Query("select * from quote where booking_id in (:bookings) order by id")
    List<QuoteRow> of(List<UUID> bookings);

    @Query("""
            update quote set state = 'WITHDRAWN'
            where booking_id = :booking and representative_id = :representative and state in ('OPEN', 'ACCEPTED')
            """)
    void withdraw(UUID booking, UUID representative);

    @Query("update quote set state = 'OPEN' where booking_id = :booking and state = 'ACCEPTED'")
    void reopen(UUID booking);

    @Query("update quote set state = 'NOT_CHOSEN' where booking_id = :booking and state = 'OPEN'")
    void passOver(UUID booking);
}
