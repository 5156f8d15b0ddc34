package app.gemba.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalRepository extends GenericRepository<Journal, UUID> {

    /** In the order of writing, which is that of ids; debits before credits, as a bookkeeper writes them. */
    @Query("""
            select j.id as journal, j.posting_kind as posting, j.source, j.source_id, j.booking_id as booking,
                   j.posted_at, a.kind, a.party_id as party, l.currency, l.amount
            from journal j join journal_line l on l.journal_id = j.id join ledger_account a on a.id = l.account_id
            where j.booking_id = :booking or (j.source = 'provider' and j.source_id = any(:charges))
            order by j.id, l.amount < 0, l.id
            """)
    List<JournalRow> ofBooking(UUID booking, String[] charges);

    @Query("""
            select distinct booking_id from journal
            where booking_id is not null and (cast(id as text) = :text or source_id = :text) limit 10
            """)
    List<UUID> bookingsOf(String text);
}
