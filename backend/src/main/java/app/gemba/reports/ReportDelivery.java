package app.gemba.reports;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingAccess.Role;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoView;
import app.gemba.evidence.Photos;
import app.gemba.identity.Caller;
import app.gemba.reports.ReportView.EditionView;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From working copy to delivered edition: what is missing, the delivery itself, and who may read what. */
@Singleton
public class ReportDelivery {
    private final Bookings bookings;
    private final WorkingCopies copies;
    private final EditionRepository editions;
    private final ExplanationRepository explanations;
    private final Photos photos;
    private final ReportAssembler assembler;
    private final ReportJson json;
    private final Clock clock;

    ReportDelivery(
            Bookings bookings,
            WorkingCopies copies,
            EditionRepository editions,
            ExplanationRepository explanations,
            Photos photos,
            ReportAssembler assembler,
            ReportJson json,
            Clock clock) {
        this.bookings = bookings;
        this.copies = copies;
        this.editions = editions;
        this.explanations = explanations;
        this.photos = photos;
        this.assembler = assembler;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The report for this reader: the working copy for the representative who may write it, the latest delivered edition
     * (or the one asked for) for everybody else who belongs to the booking.
     */
    @Transactional
    public ReportView read(Caller caller, BookingId booking, @Nullable Integer edition) {
        BookingAccess access = bookings.access(caller, booking);
        if (access.role() == Role.INVITED) {
            throw ReportProblem.REPORT_NOT_FOUND.problem();
        }
        List<EditionRow> delivered = editions.findAllOf(booking);
        if (edition == null && Reports.isOpen(access)) {
            return assembler.assemble(copies.load(access, copies.started(access)), overview(delivered));
        }
        EditionRow wanted = delivered.stream()
                .filter(row -> edition == null || row.edition() == edition)
                .reduce((earlier, later) -> later)
                .orElseThrow(ReportProblem.REPORT_NOT_FOUND::problem);
        return view(wanted, delivered);
    }

    /** The edition that the PDF shows: the latest one delivered. */
    @Transactional
    ReportView latest(Caller caller, BookingId booking) {
        BookingAccess access = bookings.access(caller, booking);
        List<EditionRow> delivered = editions.findAllOf(booking);
        if (access.role() == Role.INVITED) {
            throw ReportProblem.REPORT_NOT_FOUND.problem();
        }
        if (delivered.isEmpty()) {
            throw access.role() == Role.ASSIGNED
                    ? ReportProblem.REPORT_NOT_DELIVERED.problem()
                    : ReportProblem.REPORT_NOT_FOUND.problem();
        }
        return view(delivered.getLast(), delivered);
    }

    /** The latest delivered edition, for modules that decided who may see it. */
    @Transactional
    public Optional<ReportView> latest(BookingId booking) {
        List<EditionRow> delivered = editions.findAllOf(booking);
        return delivered.isEmpty() ? Optional.empty() : Optional.of(view(delivered.getLast(), delivered));
    }

    @Transactional
    List<MissingItem> missing(Caller caller, BookingId booking) {
        BookingAccess access = Reports.open(bookings.access(caller, booking));
        return MissingItems.of(copies.load(access, copies.started(access)));
    }

    /** Says why something is missing, where that can be said. */
    @Transactional
    List<MissingItem> explain(Caller caller, BookingId booking, String code, String explanation) {
        BookingAccess access = Reports.open(bookings.access(caller, booking));
        ReportRow report = copies.locked(access);
        MissingItem item = MissingItems.of(copies.load(access, report)).stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(ReportProblem.MISSING_ITEM_NOT_FOUND::problem);
        if (!item.answerable()) {
            throw ReportProblem.NO_EXCUSE.problem();
        }
        explanations.put(Ids.next(), report.id(), code, explanation, clock.instant());
        return MissingItems.of(copies.load(access, report));
    }

    /** Keeps the report as it is now as a new edition, seals its photos and moves the booking. */
    @Transactional
    public ReportView deliver(Caller caller, BookingId booking) {
        BookingAccess access = Reports.open(bookings.access(caller, booking));
        if (access.status() == BookingStatus.ON_SITE) {
            throw ReportProblem.STILL_ON_SITE.problem();
        }
        ReportRow report = copies.locked(access);
        WorkingCopy copy = copies.load(access, report);
        List<FieldError> open = MissingItems.of(copy).stream()
                .filter(MissingItem::open)
                .map(item -> new FieldError(item.code(), item.text()))
                .toList();
        if (!open.isEmpty()) {
            throw ReportProblem.REPORT_INCOMPLETE.problem().at(open);
        }
        bookings.deliver(caller, booking);
        List<EditionRow> earlier = editions.findAllOf(booking);
        String content = json.write(frozen(assembler.assemble(copy, List.of()), earlier.size() + 1, clock.instant()));
        EditionRow edition = editions.save(new EditionRow(
                Ids.next(),
                report.id(),
                booking,
                earlier.size() + 1,
                caller.user(),
                clock.instant(),
                content,
                sha256(content)));
        photos.seal(booking);
        return view(edition, editions.findAllOf(booking));
    }

    /** As it is kept: without links, which end, and without what is not the edition's own. */
    private static ReportView frozen(ReportView report, int edition, Instant at) {
        List<PhotoView> unlinked =
                report.photos().stream().map(photo -> linked(photo, "", "")).toList();
        return with(report, edition, unlinked, at, null, List.of());
    }

    private ReportView view(EditionRow row, List<EditionRow> delivered) {
        ReportView kept = json.report(row.content());
        Map<PhotoId, PhotoView> current =
                photos.of(row.bookingId()).stream().collect(Collectors.toMap(PhotoView::id, Function.identity()));
        List<PhotoView> linked = kept.photos().stream()
                .map(photo -> {
                    PhotoView link = current.getOrDefault(photo.id(), photo);
                    return linked(photo, link.thumbUrl(), link.url());
                })
                .toList();
        return with(kept, row.edition(), linked, row.deliveredAt(), row.contentHash(), overview(delivered));
    }

    private static PhotoView linked(PhotoView photo, String thumbUrl, String url) {
        return new PhotoView(
                photo.id(),
                photo.sha256(),
                photo.width(),
                photo.height(),
                photo.bytes(),
                photo.caption(),
                photo.questionId(),
                photo.capturedAt(),
                photo.receivedAt(),
                thumbUrl,
                url,
                photo.version());
    }

    private static ReportView with(
            ReportView report,
            int edition,
            List<PhotoView> photos,
            Instant deliveredAt,
            @Nullable String contentHash,
            List<EditionView> editions) {
        return new ReportView(
                report.bookingId(),
                edition,
                ReportView.State.DELIVERED,
                report.templateVersion(),
                report.visitType(),
                report.subject(),
                report.sections(),
                report.objectives(),
                report.people(),
                report.peopleVersion(),
                report.findings(),
                report.summary(),
                report.score(),
                report.frame(),
                photos,
                report.progress(),
                report.explained(),
                deliveredAt,
                contentHash,
                editions);
    }

    private static List<EditionView> overview(List<EditionRow> delivered) {
        return delivered.stream()
                .map(row -> new EditionView(row.edition(), row.deliveredAt()))
                .toList();
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
