package app.gemba.payments;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RestitutionRepository extends GenericRepository<Restitution, UUID> {
    Restitution save(Restitution restitution);

    Optional<Restitution> findByBookingIdAndKey(UUID bookingId, UUID key);

    @Query("select * from restitution where booking_id = :booking order by ordered_at, id")
    List<Restitution> of(UUID booking);
}
