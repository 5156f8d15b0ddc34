package app.gemba.bookings.quote;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRepository extends GenericRepository<InvitationRow, UUID> {
    InvitationRow save(InvitationRow invitation);

    InvitationRow update(InvitationRow invitation);

    @Query("select * from invitation where booking_id in (:bookings) order by id")
    List<InvitationRow> of(List<UUID> bookings);

    @Query("""
            update invitation set state = 'NOT_CHOSEN'
            where booking_id = :booking and representative_id <> :chosen and state <> 'DECLINED'
            """)
    void passOver(UUID booking, UUID chosen);
}
