package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RepresentativeRepository extends GenericRepository<Representative, RepresentativeId> {
    Optional<Representative> findById(RepresentativeId id);

    Representative update(Representative representative);

    @Query("""
            insert into representative (id, name, status, level, travel_radius_km, overnight_radius_km, languages,
                categories, services, processes, skills, working_days, search_words, visits_completed, created_at,
                version, revision)
            values (:id, :name, 'APPLICANT', 0, 60, 200, '[]', '{}', '{}', '{}', '{}', '{}', '', 0, :at, 0, 1)
            on conflict (id) do nothing
            """)
    void begin(UUID id, String name, Instant at);

    @Query("select * from representative where id = :id for update")
    Optional<Representative> lock(UUID id);

    @Query("select * from representative where id in (:ids)")
    List<Representative> findAll(List<UUID> ids);

    @Query("""
            update representative set level = :level,
                hidden_at = case when :status = 'VETTED' then null
                                 when status = 'VETTED' then cast(:at as timestamptz) else hidden_at end,
                status = :status
            where id = :id
            """)
    int setVetting(UUID id, RepresentativeStatus status, int level, Instant at);

    @Query("select count(*) from representative where status = 'VETTED'")
    long vettedCount();

    @Query("""
            select id from representative where hidden_at > :since
            union
            select representative_id from representative_block where organisation_id = cast(:organisationId as uuid)
            """)
    List<UUID> hiddenFrom(@Nullable UUID organisationId, Instant since);

    @Query("""
            select id, revision from representative
            where status = 'VETTED' and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id limit :rows
            """)
    List<RevisionRow> revisions(@Nullable UUID after, int rows);

    @Query("""
            update representative set track = cast(:track as jsonb)
            where id = :id and track <> cast(:track as jsonb)
            """)
    int setTrack(UUID id, String track);

    @Query("""
            insert into representative_visit (booking_id, representative_id, categories, completed_at)
            values (:bookingId, :id, cast(:slugs as text[]), :at)
            on conflict (booking_id) do nothing
            """)
    int recordVisit(UUID id, UUID bookingId, String slugs, Instant at);

    @Query("""
            update representative set visits_completed = visits_completed + 1,
                visits_by_category = coalesce((select jsonb_object_agg(slug, visits)
                    from (select slug, count(*) as visits from representative_visit, unnest(categories) as slug
                          where representative_id = :id group by slug) each), '{}')
            where id = :id
            """)
    void countVisit(UUID id);

    @Query("""
            select id, name, home_place_id from representative r
            where id in (:ids) and status = 'VETTED'
              and not exists (select 1 from representative_block b
                              where b.representative_id = r.id and b.organisation_id = cast(:organisationId as uuid))
            """)
    List<ShownRow> shown(List<UUID> ids, @Nullable UUID organisationId);

    @Query("""
            select slug, cast(count(*) as int) as visits
            from representative_visit, unnest(categories) as slug
            where representative_id = :id
            group by slug order by visits desc, slug
            """)
    List<CategoryCount> visitsByCategory(UUID id);

    @Query("""
            select * from representative
            where status = 'VETTED' and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id limit :rows
            """)
    List<Representative> vetted(@Nullable UUID after, int rows);

    @Query("""
            select * from representative
            where status = 'VETTED'
              and abs(home_lat - :lat) <= :latitudes
              and least(abs(home_lng - :lng), 360 - abs(home_lng - :lng)) <= :longitudes
              and (select coalesce(bool_and(search_words like '%' || term || '%' or term <% search_words), true)
                   from unnest(cast(:terms as text[])) as term)
            order by id limit :rows
            """)
    List<Representative> vettedWithin(
            double lat,
            double lng,
            double latitudes,
            double longitudes,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> terms,
            int rows);
}
