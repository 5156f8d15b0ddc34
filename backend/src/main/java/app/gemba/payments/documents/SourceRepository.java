package app.gemba.payments.documents;

import app.gemba.ledger.Posting;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind a journal: the payment, the refund or the payout that made somebody post it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SourceRepository extends GenericRepository<Document, UUID> {

    @Introspected
    record JournalRow(
            UUID id,
            Posting posting,
            String sourceId,
            @Nullable UUID bookingId,
            Instant postedAt) {}

    @Introspected
    record PaymentSource(String id, boolean returned, long fee, long expenses, String currency) {}

    @Introspected
    record RefundSource(UUID id, String paymentId, String decision) {}

    @Introspected
    record PayoutSource(
            UUID id,
            UUID representativeId,
            String decision,
            long fee,
            long expenses,
            long commission,
            String currency) {}

    /** Nobody else issues the document of this journal until the end of the transaction. */
    @Query("""
            select j.id, j.posting_kind as posting, j.source_id, j.booking_id, j.posted_at
            from document_due d join journal j on j.id = d.journal_id
            where d.journal_id = :journal for update of d skip locked
            """)
    Optional<JournalRow> claim(UUID journal);

    @Query("select journal_id from document_due where next_attempt_at <= :now order by journal_id limit :limit")
    List<UUID> due(Instant now, int limit);

    @Query("delete from document_due where journal_id = :journal")
    void done(UUID journal);

    @Query("""
            update document_due
            set attempts = attempts + 1, last_error = :error,
                next_attempt_at = cast(:now as timestamptz) + least(interval '6 hours', interval '5 seconds' * power(2, least(attempts, 20)))
            where journal_id = :journal
            """)
    void later(UUID journal, Instant now, String error);

    @Query("""
            select y.id, y.state = 'SENT_BACK' as returned, c.fee, c.expenses, y.currency
            from payment y join checkout c on c.id = y.checkout_id where y.charge_id = :charge
            """)
    Optional<PaymentSource> payment(String charge);

    @Query("""
            select r.id, r.payment_id, r.decision
            from refund r
            join payment_operation o on o.kind = 'REFUND' and o.booking_id = r.booking_id
                and o.business_key = r.payment_id || '/' || r.decision
            where o.external_id = :refund
            """)
    Optional<RefundSource> refund(String refund);

    /** The payment whose money a booking holds or held; a payment that was sent back only where there is no other. */
    @Query(
            "select id from payment where booking_id = :booking and state <> 'PARKED' order by state = 'HELD' desc limit 1")
    Optional<String> paymentOf(UUID booking);

    @Query("""
            select p.id, p.representative_id, p.decision, p.fee, p.expenses, p.commission, p.currency
            from payout p
            left join payment_operation o on o.kind = 'TRANSFER' and o.booking_id = p.booking_id
                and o.business_key = 'payout/' || p.decision
            where p.booking_id = :booking and (cast(o.id as text) = :source or p.external_id = :source)
            """)
    Optional<PayoutSource> payout(UUID booking, String source);
}
