package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as it was last handed in, and what became of it. */
@MappedEntity("vetting_application")
record Application(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ApplicationId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        ApplicationStatus status,
        int level,
        @TypeDef(type = DataType.JSON) IdentityDocument identityDocument,
        @TypeDef(type = DataType.JSON) List<Referee> referees,
        @TypeDef(type = DataType.JSON) List<Declaration> declarations,
        @Nullable String note,
        Instant submittedAt,
        @Version long version) {

    Application decided(ApplicationStatus outcome, int decidedLevel) {
        return new Application(
                id,
                representativeId,
                outcome,
                decidedLevel,
                identityDocument,
                referees,
                declarations,
                note,
                submittedAt,
                version);
    }
}
