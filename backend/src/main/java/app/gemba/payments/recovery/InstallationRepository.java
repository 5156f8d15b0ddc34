package app.gemba.payments.recovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InstallationRepository extends GenericRepository<OwnInstallation, UUID> {

    @Query("select id, caught_up_to from payment_installation")
    OwnInstallation own();

    @Query("update payment_installation set caught_up_to = greatest(caught_up_to, :to)")
    void caughtUp(Instant to);
}
