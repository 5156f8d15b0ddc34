package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApplicationRepository extends GenericRepository<Application, ApplicationId> {
    Application save(Application application);

    Application update(Application application);

    Optional<Application> findById(ApplicationId id);

    Optional<Application> findByRepresentativeId(RepresentativeId representativeId);

    @Query("select * from vetting_application where id = :id for update")
    Optional<Application> lock(UUID id);

    /** The desk's queue, oldest first. */
    @Query("""
            select * from vetting_application
            where (cast(:status as text) is null or status = cast(:status as text))
              and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id
            limit :rows
            """)
    List<Application> page(@Nullable String status, @Nullable UUID after, int rows);
}
