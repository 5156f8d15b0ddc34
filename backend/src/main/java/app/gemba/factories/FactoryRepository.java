package app.gemba.factories;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FactoryRepository extends GenericRepository<Factory, FactoryId> {
    Factory save(Factory factory);

    Factory update(Factory factory);

    Optional<Factory> findById(FactoryId id);

    @Query("select * from factory where id = :id and organisation_id = :organisationId")
    Optional<Factory> findOwned(UUID id, UUID organisationId);

    @Query("""
            select * from factory
            where organisation_id = :organisationId
              and (cast(:after as uuid) is null or id < cast(:after as uuid))
              and search_words like all (:patterns)
            order by id desc
            limit :rows
            """)
    List<Factory> page(
            UUID organisationId,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> patterns,
            @Nullable UUID after,
            int rows);
}
