package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TieRepository extends GenericRepository<Tie, UUID> {
    Tie save(Tie tie);

    List<Tie> findByRepresentativeIdOrderById(RepresentativeId representativeId);

    @Query("delete from representative_tie where id = :id and representative_id = :representativeId")
    int delete(UUID id, UUID representativeId);

    /**
     * The same name, or one that is most of the other: a branch, a missing word.
     *
     * @param parts what of the key is long enough to stand for it
     */
    @Query("""
            select representative_id from representative_tie where name_key = any(cast(:parts as text[]))
            union
            select representative_id from representative_tie
            where length(:key) >= 6 and name_key like '%' || :key || '%' and length(:key) * 2 >= length(name_key)
            """)
    List<UUID> tiedTo(String key, @TypeDef(type = DataType.STRING_ARRAY) List<String> parts);
}
