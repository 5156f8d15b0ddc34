package app.gemba.identity;

import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One refresh token, known only by its hash. A family is one sign-in. */
@MappedEntity("refresh_token")
record RefreshToken(
        @Id String tokenHash,
        UUID familyId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId userId,

        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant replacedAt,
        @Nullable Instant revokedAt) {}
