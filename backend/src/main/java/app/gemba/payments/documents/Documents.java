package app.gemba.payments.documents;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.shared.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents for whoever they were written to, and for admins. */
@Singleton
class Documents {
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final int EVERY_YEAR = 9999;

    private final DocumentRepository documents;
    private final Bookings bookings;

    Documents(DocumentRepository documents, Bookings bookings) {
        this.documents = documents;
        this.bookings = bookings;
    }

    /** Absent (404) unless it was written to the caller; an admin may read all. */
    @Transactional
    Document require(Caller caller, UUID id) {
        Optional<Document> found =
                switch (caller.role()) {
                    case BUYER ->
                        documents.ofOrganisation(
                                id, caller.requireOrganisation().value());
                    case REPRESENTATIVE ->
                        documents.ofRepresentative(id, caller.representative().value());
                    case ADMIN -> documents.findById(id);
                };
        return found.orElseThrow(DocumentProblem.DOCUMENT_NOT_FOUND::problem);
    }

    /** Those of a booking that were written to the caller, all of them for an admin, oldest first. */
    @Transactional
    DocumentViews.OfBooking ofBooking(Caller caller, BookingId id) {
        BookingAccess booking = bookings.access(caller, id);
        List<Document> found =
                switch (booking.role()) {
                    case OWNER ->
                        documents.ofBookingAndOrganisation(
                                id.value(), caller.requireOrganisation().value());
                    case ASSIGNED ->
                        documents.ofBookingAndRepresentative(
                                id.value(), caller.representative().value());
                    case INVITED -> List.of();
                    case ADMIN -> documents.ofBooking(id.value());
                };
        return new DocumentViews.OfBooking(
                found.stream().map(DocumentViews::view).toList());
    }

    /** Invoices and credit notes of the caller's organisation, newest first. */
    @Transactional
    DocumentViews.Listed ofBuyer(Caller caller, @Nullable Integer year, @Nullable UUID after, int limit) {
        UUID organisation = caller.requireOrganisation().value();
        return listed(
                documents.pageOfOrganisation(organisation, first(year), last(year), before(after), limit + 1),
                limit,
                documents.yearsOfOrganisation(organisation));
    }

    /** Payout statements of the caller, newest first. */
    @Transactional
    DocumentViews.Listed ofRepresentative(Caller caller, @Nullable Integer year, @Nullable UUID after, int limit) {
        UUID representative = caller.representative().value();
        return listed(
                documents.pageOfRepresentative(representative, first(year), last(year), before(after), limit + 1),
                limit,
                documents.yearsOfRepresentative(representative));
    }

    private static DocumentViews.Listed listed(List<Document> rows, int limit, List<Integer> years) {
        Page<Document> page = Page.of(rows, limit, document -> document.id().toString());
        return new DocumentViews.Listed(
                page.items().stream().map(DocumentViews::view).toList(), page.next(), years);
    }

    private static UUID before(@Nullable UUID after) {
        return after == null ? LAST : after;
    }

    private static int first(@Nullable Integer year) {
        return year == null ? 0 : year;
    }

    private static int last(@Nullable Integer year) {
        return year == null ? EVERY_YEAR : year;
    }
}
