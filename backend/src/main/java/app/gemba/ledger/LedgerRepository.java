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

    @Query("""
            with written as (
                insert into journal (id, source, source_id, posting_kind, request_hash, booking_id, posted_at)
                values (:id, :source, :sourceId, :posting, :hash, cast(:booking as uuid), :at)
                on conflict (source, source_id, posting_kind) do nothing
                returning id)
            select count(*) from written
            """)
    long write(
            UUID id, String source, String sourceId, String posting, String hash, @Nullable UUID booking, Instant at);

    @Query("""
            select request_hash from journal
            where source = :source and source_id = :sourceId and posting_kind = :posting
            """)
    Optional<String> hash(String source, String sourceId, String posting);

    @Query("""
            with written as (
                insert into journal_line (journal_id, account_id, currency, amount)
                values (:journal, :account, :currency, :amount)
                returning id)
            select count(*) from written
            """)
    long writeLine(UUID journal, long account, String currency, long amount);

    @Query("""
            with opened as (
                insert into ledger_account (kind, currency, booking_id, party_id, side, may_go_negative)
                values (:kind, :currency, cast(:booking as uuid), cast(:party as uuid), :side, :mayGoNegative)
                on conflict do nothing
                returning id)
            select count(*) from opened
            """)
    long open(
            String kind,
            String currency,
            @Nullable UUID booking,
            @Nullable UUID party,
            int side,
            boolean mayGoNegative);

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

    @Query("""
            select j.posting_kind as posting, j.source_id, j.posted_at, a.kind, l.currency, l.amount
            from journal j join journal_line l on l.journal_id = j.id join ledger_account a on a.id = l.account_id
            where j.booking_id = :booking order by j.posted_at, j.id, l.id
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
