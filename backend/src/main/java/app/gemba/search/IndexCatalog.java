package app.gemba.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which indexes there are, and how far the one that is being built has come. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IndexCatalog extends GenericRepository<IndexRow, String> {
    /** All that take changes. */
    @Query("select name from search_index order by name")
    List<String> names();

    @Query("select * from search_index where state = 'SHOWN' order by started_at desc limit 1")
    Optional<IndexRow> shown();

    @Query("select * from search_index where state = 'BUILDING' order by started_at desc limit 1")
    Optional<IndexRow> building();

    @Query("""
            insert into search_index (name, mapping, state, done, started_at)
            values (:name, :mapping, 'BUILDING', 0, :at) on conflict do nothing
            """)
    void begin(String name, String mapping, Instant at);

    @Query("""
            update search_index set after_id = :afterId, done = done + :more
            where name = :name and (after_id is null or after_id < :afterId)
            """)
    void advance(String name, UUID afterId, int more);

    @Query("update search_index set state = 'SHOWN' where name = :name")
    void show(String name);

    @Query("delete from search_index where name = :name")
    void forget(String name);
}
