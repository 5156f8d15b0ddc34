package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import app.gemba.identity.UserId;
import app.gemba.representatives.RepresentativeStatus;
import app.gemba.representatives.Representatives;
import app.gemba.shared.Ids;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives where an approved person stands from the checks and suspensions of this moment, and keeps the decisions. */
@Singleton
class Standing {
    private final CheckRepository checks;
    private final DecisionRepository decisions;
    private final Representatives representatives;
    private final Outbox outbox;
    private final Clock clock;

    Standing(
            CheckRepository checks,
            DecisionRepository decisions,
            Representatives representatives,
            Outbox outbox,
            Clock clock) {
        this.checks = checks;
        this.decisions = decisions;
        this.representatives = representatives;
        this.outbox = outbox;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The checks that a level needs and that do not hold today. */
    List<CheckKind> missing(ApplicationId application, int level) {
        LocalDate today = today();
        return checks.of(application.value()).stream()
                .filter(check -> check.kind().requiredFor(level) && !check.holds(today))
                .map(Check::kind)
                .sorted()
                .toList();
    }

    /** Brings an approved person's standing up to date; nothing is published when it stays. */
    void refresh(Application application, @Nullable String reason) {
        RepresentativeId id = application.representativeId();
        boolean visible = !decisions.suspended(id.value())
                && missing(application.id(), application.level()).isEmpty();
        RepresentativeStatus status = visible ? RepresentativeStatus.VETTED : RepresentativeStatus.SUSPENDED;
        var now = representatives.profile(id);
        if (now.status() != status || now.level() != application.level()) {
            become(id, status, application.level(), reason);
        }
    }

    void become(RepresentativeId id, RepresentativeStatus status, int level, @Nullable String reason) {
        representatives.setVetting(id, status, level);
        outbox.publish(new VettingDecided(id, status, level, reason));
    }

    void record(RepresentativeId id, String subject, String outcome, @Nullable String reason, @Nullable UserId by) {
        decisions.save(new Decision(Ids.next(), id, subject, outcome, reason, by, clock.instant()));
    }
}
