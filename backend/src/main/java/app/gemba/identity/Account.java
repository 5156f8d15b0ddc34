package app.gemba.identity;

import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
@MappedEntity("user_account")
record Account(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId id,

        String email,
        String name,
        Role role,

        @Nullable @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        OrganisationId organisationId,

        String passwordHash,
        @Nullable Instant emailVerifiedAt,
        Instant createdAt,
        @Version long version) {

    boolean verified() {
        return emailVerifiedAt != null;
    }

    Account verified(Instant at) {
        return new Account(id, email, name, role, organisationId, passwordHash, at, createdAt, version);
    }

    Account withPassword(String hash) {
        return new Account(id, email, name, role, organisationId, hash, emailVerifiedAt, createdAt, version);
    }
}
