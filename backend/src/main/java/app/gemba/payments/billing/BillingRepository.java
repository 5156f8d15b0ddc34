package app.gemba.payments.billing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BillingRepository extends GenericRepository<BillingDetails, UUID> {
    BillingDetails save(BillingDetails details);

    BillingDetails update(BillingDetails details);

    Optional<BillingDetails> findByOrganisationId(UUID organisationId);

    @Query("select cast(pg_advisory_xact_lock(hashtextextended('billing/' || :organisation, 0)) as text)")
    Optional<String> lock(String organisation);
}
