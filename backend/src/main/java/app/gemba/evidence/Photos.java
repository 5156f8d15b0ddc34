package app.gemba.evidence;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.ObjectStorage;
import app.gemba.shared.Sha256;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes photos for a booking and hands them out. Files are written before the row, so that a row always has its files. */
@Singleton
public class Photos {
    private static final Set<BookingStatus> OPEN =
            EnumSet.of(BookingStatus.ON_SITE, BookingStatus.REPORTING, BookingStatus.REVISION);

    private final PhotoRepository photos;
    private final Bookings bookings;
    private final ImageIntake intake;
    private final ObjectStorage storage;
    private final PhotoLinks links;
    private final PhotoLimits limits;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Photos(
            PhotoRepository photos,
            Bookings bookings,
            ImageIntake intake,
            ObjectStorage storage,
            PhotoLinks links,
            PhotoLimits limits,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.photos = photos;
        this.bookings = bookings;
        this.intake = intake;
        this.storage = storage;
        this.links = links;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What comes with a file's bytes. {@code capturedAt} is the device's own claim. */
    record Upload(
            String sha256,
            @Nullable String questionId,
            @Nullable Instant capturedAt,
            String caption) {}

    /** {@code created} is false when the same file had been stored before. */
    record Stored(PhotoView photo, boolean created) {}

    /** All photos of a booking, oldest first; the caller of this method has checked who may see them. */
    @Transactional
    public List<PhotoView> of(BookingId booking) {
        return photos.findAllOf(booking).stream().map(this::view).toList();
    }

    /** From now on the photos that a booking has cannot be removed. Joins the transaction that delivers the report. */
    @Transactional
    public void seal(BookingId booking) {
        photos.seal(booking, clock.instant());
    }

    /** The bytes of a copy, for a document that embeds it; empty where there is no such photo. */
    public Optional<byte[]> content(PhotoId id, PhotoVariant variant) {
        Optional<Photo> photo = transactions.executeRead(status -> photos.findById(id));
        return photo.flatMap(found -> read(found.key(variant)));
    }

    /** A copy, for the holder of a link that we signed. */
    byte[] content(PhotoId id, PhotoVariant variant, long expires, String signature) {
        if (!links.valid(id, variant, expires, signature)) {
            throw PhotoProblem.PHOTO_NOT_FOUND.problem();
        }
        return content(id, variant).orElseThrow(PhotoProblem.PHOTO_NOT_FOUND::problem);
    }

    Stored add(Caller caller, BookingId booking, Upload upload, byte[] content) {
        Optional<Photo> known = transactions.executeRead(status -> {
            requireOpen(bookings.access(caller, booking));
            return photos.findByBookingIdAndSha256(booking, upload.sha256());
        });
        if (known.isPresent()) {
            return new Stored(view(known.get()), false);
        }
        if (!Sha256.of(content).equals(upload.sha256())) {
            throw PhotoProblem.PHOTO_HASH_DIFFERS.problem();
        }
        Pictures pictures = intake.take(content);
        Photo photo = new Photo(
                PhotoId.next(),
                booking,
                caller.user(),
                upload.sha256(),
                pictures.kind,
                content.length,
                pictures.width,
                pictures.height,
                pictures.differenceHash,
                pictures.mirroredHash,
                upload.questionId(),
                upload.caption(),
                upload.capturedAt(),
                clock.instant(),
                null,
                0);
        write(photo.originalKey(), content);
        write(photo.key(PhotoVariant.LARGE), pictures.large);
        write(photo.key(PhotoVariant.THUMB), pictures.thumbnail);
        return save(caller, photo);
    }

    private Stored save(Caller caller, Photo photo) {
        return transactions.executeWrite(status -> {
            requireOpen(bookings.access(caller, photo.bookingId()));
            photos.lockBooking(photo.bookingId().value().hashCode());
            Optional<Photo> same = photos.findByBookingIdAndSha256(photo.bookingId(), photo.sha256());
            if (same.isPresent()) {
                return new Stored(view(same.get()), false);
            }
            if (photos.countByBookingId(photo.bookingId()) >= limits.perBooking()) {
                throw PhotoProblem.PHOTO_LIMIT_REACHED.problem();
            }
            return new Stored(view(photos.save(photo)), true);
        });
    }

    @Transactional
    PhotoView caption(Caller caller, BookingId booking, PhotoId id, String caption, long version) {
        requireOpen(bookings.access(caller, booking));
        Photo photo = require(booking, id);
        if (photo.version() != version) {
            throw CommonProblem.STALE_VERSION.problem().with("current", view(photo));
        }
        return view(photos.update(photo.captioned(caption, version)));
    }

    @Transactional
    void remove(Caller caller, BookingId booking, PhotoId id) {
        requireOpen(bookings.access(caller, booking));
        Photo photo = require(booking, id);
        if (photo.sealedAt() != null) {
            throw PhotoProblem.PHOTO_DELIVERED.problem();
        }
        photos.delete(photo);
    }

    private Photo require(BookingId booking, PhotoId id) {
        return photos.findByIdAndBookingId(id, booking).orElseThrow(PhotoProblem.PHOTO_NOT_FOUND::problem);
    }

    /** Absent for everybody but the assigned representative; closed outside the visit and its report. */
    private static void requireOpen(BookingAccess access) {
        if (access.role() != BookingAccess.Role.ASSIGNED) {
            throw PhotoProblem.PHOTO_NOT_FOUND.problem();
        }
        if (!OPEN.contains(access.status())) {
            throw PhotoProblem.REPORT_CLOSED.problem();
        }
    }

    private PhotoView view(Photo photo) {
        return new PhotoView(
                photo.id(),
                photo.sha256(),
                photo.width(),
                photo.height(),
                photo.originalBytes(),
                photo.caption(),
                photo.questionId(),
                photo.capturedAt(),
                photo.receivedAt(),
                links.url(photo.id(), PhotoVariant.THUMB),
                links.url(photo.id(), PhotoVariant.LARGE),
                photo.version());
    }

    private void write(String key, byte[] content) {
        try {
            storage.put(key, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> read(String key) {
        try {
            Optional<InputStream> found = storage.get(key);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = found.get()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
