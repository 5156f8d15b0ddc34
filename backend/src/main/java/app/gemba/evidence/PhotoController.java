package app.gemba.evidence;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAssigned;
import app.gemba.identity.access.Public;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Photos over HTTP: in as multipart, one file a request; out over signed links. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class PhotoController {
    private final Photos photos;
    private final PhotoLimits limits;

    PhotoController(Photos photos, PhotoLimits limits) {
        this.photos = photos;
        this.limits = limits;
    }

    @Serdeable
    record Caption(@NotNull @Size(max = 500) String caption, long version) {}

    /** The same file again answers 200 with the photo that is already there. */
    @Post(value = "/bookings/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA)
    @ForAssigned
    HttpResponse<PhotoView> upload(
            Caller caller,
            @PathVariable BookingId id,
            CompletedFileUpload file,
            @Part("sha256") @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Part("questionId") @Nullable @Pattern(regexp = "[A-Z]{3}-[0-9]{2}") String questionId,
            @Part("capturedAt") @Nullable Instant capturedAt,
            @Part("caption") @Nullable @Size(max = 500) String caption)
            throws IOException {
        if (file.getSize() > limits.maxBytes()) {
            throw PhotoProblem.PHOTO_TOO_LARGE.problem();
        }
        Photos.Stored stored = photos.add(
                caller,
                id,
                new Photos.Upload(sha256, questionId, capturedAt, caption == null ? "" : caption.strip()),
                file.getBytes());
        return stored.created() ? HttpResponse.created(stored.photo()) : HttpResponse.ok(stored.photo());
    }

    @Put("/bookings/{id}/photos/{photoId}")
    @ForAssigned
    PhotoView caption(
            Caller caller, @PathVariable BookingId id, @PathVariable PhotoId photoId, @Body @Valid Caption body) {
        return photos.caption(caller, id, photoId, body.caption().strip(), body.version());
    }

    @Delete("/bookings/{id}/photos/{photoId}")
    @Status(HttpStatus.NO_CONTENT)
    @ForAssigned
    void remove(Caller caller, @PathVariable BookingId id, @PathVariable PhotoId photoId) {
        photos.remove(caller, id, photoId);
    }

    /** A copy of a photo. The link comes from the photo's own fields and ends after about an hour. */
    @Get("/photos/{id}/{variant}")
    @Produces(MediaType.IMAGE_JPEG)
    @Public
    HttpResponse<byte[]> picture(
            @PathVariable PhotoId id,
            @PathVariable String variant,
            @QueryValue long expires,
            @QueryValue @Size(max = 100) String signature) {
        PhotoVariant copy = PhotoVariant.of(variant).orElseThrow(PhotoProblem.PHOTO_NOT_FOUND::problem);
        return HttpResponse.ok(photos.content(id, copy, expires, signature))
                .contentType(MediaType.IMAGE_JPEG_TYPE)
                .header("Cache-Control", "private, max-age=3600, immutable")
                .header("Content-Disposition", "inline; filename=\"photo-" + id.value() + ".jpg\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
    }
}
