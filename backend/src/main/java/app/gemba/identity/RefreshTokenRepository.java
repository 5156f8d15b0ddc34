package app.gemba.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RefreshTokenRepository extends GenericRepository<RefreshToken, String> {
    RefreshToken save(RefreshToken token);

    @Query("select * from refresh_token where token_hash = :tokenHash for update")
    Optional<RefreshToken> lock(String tokenHash);

    @Query("update refresh_token set replaced_at = :at where token_hash = :tokenHash")
    void replace(String tokenHash, Instant at);

    @Query("update refresh_token set revoked_at = :at where family_id = :familyId and revoked_at is null")
    void revokeFamily(UUID familyId, Instant at);

    @Query("update refresh_token set revoked_at = :at where user_id = :userId and revoked_at is null")
    void revokeAll(UUID userId, Instant at);
}
