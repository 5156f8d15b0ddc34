package app.gemba.payments;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ParkedDecisionRepository extends GenericRepository<ParkedDecision, String> {
    ParkedDecision save(ParkedDecision decision);
}
