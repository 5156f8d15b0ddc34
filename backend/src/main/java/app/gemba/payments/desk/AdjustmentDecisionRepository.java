package app.gemba.payments.desk;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AdjustmentDecisionRepository extends GenericRepository<AdjustmentDecision, UUID> {
    AdjustmentDecision save(AdjustmentDecision decision);

    Optional<AdjustmentDecision> findByAdjustmentId(UUID adjustmentId);
}
