package app.gemba.payments.receivables;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WriteOffRepository extends GenericRepository<WriteOff, UUID> {
    WriteOff save(WriteOff writeOff);

    Optional<WriteOff> findByKey(UUID key);

    @Query("select * from write_off where representative_id = :representative order by ordered_at, id")
    List<WriteOff> of(UUID representative);
}
