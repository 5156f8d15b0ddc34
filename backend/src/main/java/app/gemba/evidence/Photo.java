package app.gemba.evidence;

import app.gemba.bookings.BookingId;
import app.gemba.identity.UserId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One photo as it is kept. */
@MappedEntity("photo")
record Photo(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        PhotoId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId uploadedBy,

        String sha256,
        PictureKind kind,
        long originalBytes,
        int width,
        int height,
        long differenceHash,
        long mirroredHash,
        @Nullable String questionId,
        String caption,
        @Nullable Instant capturedAt,
        Instant receivedAt,
        @Nullable Instant sealedAt,
        @Version long version) {

    Photo captioned(String text, long expectedVersion) {
        return new Photo(
                id,
                bookingId,
                uploadedBy,
                sha256,
                kind,
                originalBytes,
                width,
                height,
                differenceHash,
                mirroredHash,
                questionId,
                text,
                capturedAt,
                receivedAt,
                sealedAt,
                expectedVersion);
    }

    String originalKey() {
        return key("original");
    }

    String key(PhotoVariant variant) {
        return key(variant.path() + ".jpg");
    }

    private String key(String file) {
        return "photos/" + bookingId.value() + "/" + id.value() + "/" + file;
    }
}
