package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
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

    /** The same name, or one that is most of the other: a branch, a missing word. */
    @Query("""
            select distinct representative_id from representative_tie
            where name_key = :key
               or (position(name_key in :key) > 0 and length(name_key) >= 6 and length(name_key) * 2 >= length(:key))
               or (position(:key in name_key) > 0 and length(:key) >= 6 and length(:key) * 2 >= length(name_key))
            """)
    List<UUID> tiedTo(String key);
}
