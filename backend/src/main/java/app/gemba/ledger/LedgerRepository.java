package app.gemba.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRepository extends GenericRepository<Journal, UUID> {

    /**
     * Writes the journal with its lines, and opens the accounts that are new; false when it was written before. One
     * element of each array is a line.
     */
    @Query("""
            select ledger_post(:id, :source, :sourceId, :posting, :hash, cast(:booking as uuid), cast(:at as timestamptz),
                cast(:kinds as text[]), cast(:currencies as text[]), cast(:bookings as uuid[]), cast(:parties as uuid[]),
                cast(:sides as smallint[]), cast(:negatives as boolean[]), cast(:amounts as bigint[]))
            """)
    boolean post(
            UUID id,
            String source,
            String sourceId,
            String posting,
            String hash,
            @Nullable UUID booking,
            Instant at,
            @Nullable String[] kinds,
            @Nullable String[] currencies,
            @Nullable String[] bookings,
            @Nullable String[] parties,
            @Nullable String[] sides,
            @Nullable String[] negatives,
            @Nullable String[] amounts);

    @Query("""
            select request_hash from journal
            where source = :source and source_id = :sourceId and posting_kind = :posting
            """)
    Optional<String> hash(String source, String sourceId, String posting);

    @Query("""
            select id from ledger_account
            where kind = :kind and currency = :currency
              and coalesce(booking_id, '00000000-0000-0000-0000-000000000000')
                = coalesce(cast(:booking as uuid), '00000000-0000-0000-0000-000000000000')
              and coalesce(party_id, '00000000-0000-0000-0000-000000000000')
                = coalesce(cast(:party as uuid), '00000000-0000-0000-0000-000000000000')
            """)
    Optional<Long> account(String kind, String currency, @Nullable UUID booking, @Nullable UUID party);

    @Query("select balance from account_balance where account_id = :account")
    long balance(long account);

    @Query("""
            select a.kind, a.currency, a.booking_id, a.party_id, a.side * b.balance as balance
            from ledger_account a join account_balance b on b.account_id = a.id
            where a.kind = :kind and b.balance <> 0 order by a.id
            """)
    List<AccountBalance> open(String kind);

    @Query("""
            select a.kind, a.currency, a.booking_id, a.party_id, a.side * b.balance as balance
            from ledger_account a join account_balance b on b.account_id = a.id
            where a.kind = :kind and a.party_id = :party and b.balance <> 0 order by a.id
            """)
    List<AccountBalance> ofParty(String kind, UUID party);

    /** In the order of writing, whatever the clock said. */
    @Query("""
            select j.posting_kind as posting, j.source_id, j.posted_at, a.kind, l.currency, l.amount
            from journal j join journal_line l on l.journal_id = j.id join ledger_account a on a.id = l.account_id
            where j.booking_id = :booking order by j.id, l.id
            """)
    List<PostedLine> ofBooking(UUID booking);

    @Query("select currency from journal_line group by currency having sum(amount) <> 0 order by currency")
    List<String> unbalanced();

    @Query("""
            select count(*) from account_balance b
            where b.balance <> (select coalesce(sum(l.amount), 0) from journal_line l where l.account_id = b.account_id)
            """)
    long driftedAccounts();

    @Query("""
            select count(*) from account_balance b where not b.may_go_negative and b.side * b.balance < 0
            """)
    long overdrawnAccounts();
}
