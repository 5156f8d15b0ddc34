package app.gemba.payments.chargebacks;

import app.gemba.payments.Bearer;
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
interface ChargebackRepository extends GenericRepository<Chargeback, UUID> {
    Chargeback save(Chargeback chargeback);

    Optional<Chargeback> findById(UUID id);

    Optional<Chargeback> findByExternalId(String externalId);

    List<Chargeback> findByPaymentId(String paymentId);

    @Query("select * from chargeback where id = :id for update")
    Optional<Chargeback> lock(UUID id);

    @Query("select * from chargeback where external_id = :externalId for update")
    Optional<Chargeback> lockExternal(String externalId);

    @Query("select * from chargeback where booking_id = :booking order by opened_at, id")
    List<Chargeback> ofBooking(UUID booking);

    @Query("""
            select * from chargeback
            where representative_id = :representative and currency = :currency and not settled
            order by opened_at, id
            """)
    List<Chargeback> openAgainst(UUID representative, String currency);

    @Query("""
            update chargeback
            set status = :status, provider_status = :providerStatus, amount = :amount, withdrawn = :withdrawn, fee = :fee,
                reinstated = :reinstated, refundable = :refundable, due_by = cast(:dueBy as timestamptz),
                evidence = :evidence, trouble = :trouble, at_risk = :atRisk, changed_at = :now, next_check_at = :next
            where id = :id
            """)
    void tell(
            UUID id,
            String status,
            String providerStatus,
            long amount,
            long withdrawn,
            long fee,
            long reinstated,
            boolean refundable,
            @Nullable Instant dueBy,
            String evidence,
            @Nullable String trouble,
            long atRisk,
            Instant now,
            Instant next);

    @Query("""
            update chargeback
            set settled = true, at_risk = 0, lost_held = :held, lost_refund = :refund, lost_frozen = :frozen,
                lost_receivable = :receivable, lost_ours = :ours, lost_losses = :losses, changed_at = :now
            where id = :id
            """)
    void settle(UUID id, long held, long refund, long frozen, long receivable, long ours, long losses, Instant now);

    @Query("update chargeback set bearer = :bearer, at_risk = :atRisk, changed_at = :now where id = :id")
    void bear(UUID id, Bearer bearer, long atRisk, Instant now);

    @Query("update chargeback set fee_returned = :returned where id = :id")
    void feeReturned(UUID id, long returned);

    @Query("update chargeback set at_risk = :atRisk where id = :id")
    void risk(UUID id, long atRisk);

    @Query("update chargeback set trouble = :trouble, changed_at = :now where id = :id")
    void trouble(UUID id, String trouble, Instant now);

    @Query("""
            update chargeback
            set evidence = :evidence, evidence_attempt = :attempt, statement = :statement, description = :description,
                service_date = :serviceDate, changed_at = :now
            where id = :id
            """)
    void answer(
            UUID id,
            String evidence,
            int attempt,
            String statement,
            String description,
            @Nullable String serviceDate,
            Instant now);

    @Query("""
            update chargeback set evidence = :evidence, evidence_attempt = :attempt, changed_at = :now where id = :id
            """)
    void attempt(UUID id, String evidence, int attempt, Instant now);

    @Query("update chargeback set evidence = :evidence, changed_at = :now where id = :id")
    void answered(UUID id, String evidence, Instant now);

    @Query("""
            select external_id from chargeback
            where not settled and next_check_at <= :now order by next_check_at limit 100
            """)
    List<String> due(Instant now);

    @Query("""
            select * from chargeback
            where not settled and evidence in ('NONE', 'FAILED') and status in ('INQUIRY', 'NEEDS_RESPONSE')
              and due_by <= :before
            order by due_by limit 100
            """)
    List<Chargeback> dueBefore(Instant before);

    @Query("""
            select * from chargeback
            where (not :open or not settled or trouble is not null) and (opened_at, id) < (:beforeAt, :beforeId)
            order by opened_at desc, id desc limit :limit
            """)
    List<Chargeback> page(boolean open, Instant beforeAt, UUID beforeId, int limit);
}
