package app.gemba.representatives;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BlockRepository extends GenericRepository<Representative, UUID> {
    @Query("""
            insert into representative_block (representative_id, organisation_id, said_by, at)
            values (:representativeId, :organisationId, :saidBy, :at) on conflict do nothing
            """)
    void block(UUID representativeId, UUID organisationId, String saidBy, Instant at);

    @Query("""
            delete from representative_block
            where representative_id = :representativeId and organisation_id = :organisationId and said_by = :saidBy
            """)
    int unblock(UUID representativeId, UUID organisationId, String saidBy);

    @Query("select distinct representative_id from representative_block where organisation_id = :organisationId")
    List<UUID> apartFrom(UUID organisationId);

    @Query("""
            select r.* from representative r
            join representative_block b on b.representative_id = r.id
            where b.organisation_id = :organisationId and b.said_by = 'BUYER'
            order by b.at desc, r.id
            """)
    List<Representative> blockedBy(UUID organisationId);

    @Query("""
            select organisation_id from representative_block
            where representative_id = :representativeId and said_by = 'REPRESENTATIVE'
            order by at desc, organisation_id
            """)
    List<UUID> blockedByRepresentative(UUID representativeId);

    @Query("select count(*) > 0 from organisation where id = :organisationId")
    boolean organisationExists(UUID organisationId);
}
