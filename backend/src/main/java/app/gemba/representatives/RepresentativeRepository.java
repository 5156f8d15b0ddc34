package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    @Query("select * from representative where id = :id for no key update")
    Optional<Representative> lock(UUID id);

    @Query("select * from representative where id = any(:ids)")
    List<Representative> findAll(UUID[] ids);

    @Query("update representative set status = :status, level = :level where id = :id")
    int setVetting(UUID id, RepresentativeStatus status, int level);

    @Query("""
            with visit as (
                insert into representative_visit (booking_id, representative_id, categories, completed_at)
                values (:bookingId, :id, cast(:categories as text[]), :at)
                on conflict (booking_id) do nothing
                returning representative_id)
            update representative set visits_completed = visits_completed + 1
            where id in (select representative_id from visit)
            """)
    int completedVisit(UUID id, UUID bookingId, String categories, Instant at);
}
