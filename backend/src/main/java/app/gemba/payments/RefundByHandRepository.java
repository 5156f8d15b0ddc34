package app.gemba.payments;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RefundByHandRepository extends GenericRepository<RefundByHand, UUID> {
    RefundByHand save(RefundByHand payment);
}
