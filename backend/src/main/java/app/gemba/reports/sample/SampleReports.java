package app.gemba.reports.sample;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingAccess.Role;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.reports.ReportDelivery;
import app.gemba.reports.ReportView;
import app.gemba.representatives.Representatives;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a report to other buyers while both sides of its booking want that; either can take it back at any time. */
@Singleton
class SampleReports {
    private static final Set<BookingStatus> DONE = EnumSet.of(BookingStatus.ACCEPTED, BookingStatus.CLOSED);

    private final SampleConsentRepository consents;
    private final ReportDelivery reports;
    private final Bookings bookings;
    private final Representatives representatives;
    private final Clock clock;

    SampleReports(
            SampleConsentRepository consents,
            ReportDelivery reports,
            Bookings bookings,
            Representatives representatives,
            Clock clock) {
        this.consents = consents;
        this.reports = reports;
        this.bookings = bookings;
        this.representatives = representatives;
        this.clock = clock;
    }

    /**
     * @param possible whether it can be agreed to now
     * @param shown both agreed
     * @param preview what others see or would see; null before there is a delivered report
     */
    @Serdeable
    @Schema(name = "SampleConsent")
    record State(
            boolean possible,
            @Nullable Instant representativeAgreedAt,
            @Nullable Instant buyerAgreedAt,
            boolean shown,
            @Nullable SampleReport preview) {}

    /** The report that is shown; null when none of this representative is. */
    @Serdeable
    @Schema(name = "ShownSample")
    record Shown(@Nullable SampleReport report) {}

    /** The newest one, for whoever may see the representative. */
    @Transactional
    Shown of(Caller caller, RepresentativeId id) {
        representatives.requireVisible(caller, id);
        return new Shown(consents.newestOf(id.value())
                .flatMap(consent -> reports.latest(new BookingId(consent.bookingId())))
                .map(SampleReports::redacted)
                .orElse(null));
    }

    @Transactional
    State state(Caller caller, BookingId id) {
        BookingAccess access = bookings.access(caller, id);
        Optional<SampleConsent> consent = consents.findById(id.value());
        return new State(
                possible(access),
                consent.map(SampleConsent::representativeAt).orElse(null),
                consent.map(SampleConsent::buyerAt).orElse(null),
                consent.filter(SampleConsent::shown).isPresent(),
                access.role() == Role.INVITED
                        ? null
                        : reports.latest(id).map(SampleReports::redacted).orElse(null));
    }

    @Transactional
    State agree(Caller caller, BookingId id) {
        BookingAccess access = mine(caller, id);
        if (!possible(access)) {
            throw SampleProblem.SAMPLE_TOO_EARLY.problem();
        }
        UUID representative = Objects.requireNonNull(access.representative()).value();
        if (access.role() == Role.OWNER) {
            consents.buyerAgrees(id.value(), representative, clock.instant());
        } else {
            consents.representativeAgrees(id.value(), representative, clock.instant());
        }
        return state(caller, id);
    }

    @Transactional
    State withdraw(Caller caller, BookingId id) {
        if (mine(caller, id).role() == Role.OWNER) {
            consents.buyerWithdraws(id.value());
        } else {
            consents.representativeWithdraws(id.value());
        }
        return state(caller, id);
    }

    private BookingAccess mine(Caller caller, BookingId id) {
        BookingAccess access = bookings.access(caller, id);
        if (access.role() != Role.OWNER && access.role() != Role.ASSIGNED) {
            throw SampleProblem.SAMPLE_NOT_YOURS.problem();
        }
        return access;
    }

    /** A report that was contested or is still discussed is nobody's sample. */
    private static boolean possible(BookingAccess access) {
        return DONE.contains(access.status()) && access.representative() != null;
    }

    private static SampleReport redacted(ReportView report) {
        return Redaction.of(report, Objects.requireNonNull(report.deliveredAt()));
    }
}
