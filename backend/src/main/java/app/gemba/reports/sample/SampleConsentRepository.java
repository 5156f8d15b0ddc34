package app.gemba.reports.sample;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SampleConsentRepository extends GenericRepository<SampleConsent, UUID> {
    Optional<SampleConsent> findById(UUID bookingId);

    @Query("""
            select * from report_sample
            where representative_id = :representativeId and representative_at is not null and buyer_at is not null
            order by greatest(representative_at, buyer_at) desc, booking_id limit 1
            """)
    Optional<SampleConsent> newestOf(UUID representativeId);

    @Query("""
            insert into report_sample (booking_id, representative_id, representative_at)
            values (:bookingId, :representativeId, :at)
            on conflict (booking_id) do update set representative_at = coalesce(report_sample.representative_at, excluded.representative_at)
            """)
    void representativeAgrees(UUID bookingId, UUID representativeId, Instant at);

    @Query("""
            insert into report_sample (booking_id, representative_id, buyer_at) values (:bookingId, :representativeId, :at)
            on conflict (booking_id) do update set buyer_at = coalesce(report_sample.buyer_at, excluded.buyer_at)
            """)
    void buyerAgrees(UUID bookingId, UUID representativeId, Instant at);

    @Query("update report_sample set representative_at = null where booking_id = :bookingId")
    void representativeWithdraws(UUID bookingId);

    @Query("update report_sample set buyer_at = null where booking_id = :bookingId")
    void buyerWithdraws(UUID bookingId);
}
