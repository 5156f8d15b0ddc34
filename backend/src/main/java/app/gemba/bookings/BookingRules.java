package app.gemba.bookings;

import app.gemba.bookings.visit.Visit;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The numbers of the lifecycle, {@code gemba.booking.*}; application.yml has the product's own.
 *
 * @param requestAhead working days in the site's calendar between a request and the first possible day of the visit
 * @param bookAhead how far ahead a visit can lie, because money cannot be held for ever
 * @param openFor a request without an accepted quote expires after this
 * @param payWithin an agreed date is released when it is not paid after this
 * @param checkInOpens how long before the start one can check in at all
 * @param onTimeBefore checking in this long before the start is on time
 * @param onTimeAfter ... and this long after
 * @param noShowAfter without check-in this long after the on-time window it is a no-show
 * @param reportDue after check-out the report is due
 * @param reportLate after check-out the buyer may cancel for a full refund
 * @param latePenaltyPercent of the fee, for each day that has begun since the report was due
 * @param latePenaltyMax percent of the fee, however late it is
 * @param review silence of the buyer after delivery accepts
 * @param reviewExtension added once, by consent
 * @param revisionRounds how often a revision can be asked for
 * @param freeUntil cancelling costs nothing until this long before the start, in site time
 * @param halfUntil cancelling costs {@code halfPercent} of the fee until this long before the start, then all of it
 * @param decideWithin business days that an admin has for a dispute
 * @param consentWithin a proposal to the other side is open for this long
 * @param closeAfter after acceptance, when both can no longer review each other
 * @param settlementPause between two looks whether the money is settled, once it could be closed
 * @param holdAlert admins are told of money that is held for this long
 * @param holdDecision an admin has to decide upon money that is held for this long
 * @param holdLimit the provider lets nobody hold money for longer
 * @param siteFence metres around an exactly known factory that count as being there
 */
@ConfigurationProperties("gemba.booking")
record BookingRules(
        int maxRepresentatives,
        int requestAhead,
        Duration bookAhead,
        Duration openFor,
        Duration payWithin,
        Duration checkInOpens,
        Duration onTimeBefore,
        Duration onTimeAfter,
        Duration noShowAfter,
        Duration reportDue,
        Duration reportLate,
        int latePenaltyPercent,
        int latePenaltyMax,
        Duration review,
        Duration reviewExtension,
        int revisionRounds,
        Duration freeUntil,
        Duration halfUntil,
        int halfPercent,
        int decideWithin,
        Duration consentWithin,
        Duration closeAfter,
        Duration settlementPause,
        Duration holdAlert,
        Duration holdDecision,
        Duration holdLimit,
        int siteFence) {

    Instant reportDue(Visit visit) {
        return Objects.requireNonNull(visit.checkedOutAt(), "Not checked out yet")
                .plus(reportDue);
    }

    LatePenalty latePenalty() {
        return new LatePenalty(latePenaltyPercent, latePenaltyMax, 0);
    }
}
