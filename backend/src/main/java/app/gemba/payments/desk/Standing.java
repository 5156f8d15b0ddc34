package app.gemba.payments.desk;

import app.gemba.bookings.Holds;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.TrialBalances;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.operations.OperationDesk;
import app.gemba.payments.operations.OperationState;
import app.gemba.payments.reconciliation.Coverages;
import app.gemba.payments.reconciliation.Reconciliations;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How money stands at this moment: what the desk opens with, and what the metrics say. */
@Singleton
class Standing {
    private final OperationDesk operations;
    private final StandingRepository counts;
    private final Holds holds;
    private final TrialBalances balances;
    private final Coverages coverages;
    private final Reconciliations reconciliations;
    private final Alarms alarms;
    private final Clock clock;

    Standing(
            OperationDesk operations,
            StandingRepository counts,
            Holds holds,
            TrialBalances balances,
            Coverages coverages,
            Reconciliations reconciliations,
            Alarms alarms,
            Clock clock) {
        this.operations = operations;
        this.counts = counts;
        this.holds = holds;
        this.balances = balances;
        this.coverages = coverages;
        this.reconciliations = reconciliations;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Counts of what needs a person or a moment: of chargebacks those that wait for us, of batches those that one admin
     * has released, of what is held for long those that an admin has to decide. {@code suspense} is what nothing explains, where there is any;
     * {@code coverage} is what is left in each currency after everything that belongs to others, negative when it is
     * short; {@code reconciledAt} is null when no reconciliation ever ended.
     */
    @Serdeable
    @Schema(name = "MoneyStanding")
    record View(
            Instant at,
            long openOperations,
            long unknownOperations,
            long lostOperations,
            long chargebacks,
            long batches,
            long holds,
            long parkedPayments,
            long failedRefunds,
            long proposedAdjustments,
            long parkedNotices,
            @Nullable Instant oldestNotice,
            long openDifferences,
            @Nullable Instant reconciledAt,
            List<Money> suspense,
            List<Money> coverage,
            List<AlarmView> alarms) {}

    /** Something that was raised {@code times} and that nobody has cleared. */
    @Serdeable
    @Schema(name = "MoneyAlarm")
    record AlarmView(
            AlarmId id, AlarmKind kind, String subject, String text, int times, Instant raisedAt, Instant lastAt) {}

    /** Somebody has looked at an alarm, and done what there was to do. */
    @Transactional
    View lookedAt(AlarmId id) {
        if (!alarms.lookedAt(id.value())) {
            throw DeskProblem.ALARM_NOT_FOUND.problem();
        }
        return now();
    }

    @Transactional
    View now() {
        Map<OperationState, Long> open = operations.counts();
        Reconciliations.Last last = reconciliations.last();
        return new View(
                clock.instant(),
                open.values().stream().mapToLong(Long::longValue).sum(),
                open.getOrDefault(OperationState.UNKNOWN, 0L),
                counts.lostOperations(),
                counts.chargebacks(clock.instant()),
                counts.batches(),
                holds.undecided(),
                counts.parked(),
                counts.failedRefunds(),
                counts.proposedAdjustments(),
                counts.parkedNotices(),
                counts.oldestNotice().orElse(null),
                last.openDifferences(),
                last.finishedAt(),
                balances.balances().values().stream()
                        .map(kinds -> kinds.get(AccountKind.SUSPENSE))
                        .filter(Objects::nonNull)
                        .filter(money -> money.minor() != 0)
                        .toList(),
                coverages.all().stream().map(Coverages.Coverage::left).toList(),
                alarms.open().stream()
                        .map(alarm -> new AlarmView(
                                new AlarmId(alarm.id()),
                                alarm.kind(),
                                alarm.subject(),
                                alarm.text(),
                                alarm.times(),
                                alarm.raisedAt(),
                                alarm.lastAt()))
                        .toList());
    }
}
