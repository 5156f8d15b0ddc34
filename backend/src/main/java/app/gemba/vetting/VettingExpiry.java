package app.gemba.vetting;

import app.gemba.shared.Outbox;
import app.gemba.shared.RecurringJob;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Takes people whose required check ran out off the search, and warns them a month ahead. */
@Singleton
class VettingExpiry implements RecurringJob {
    private static final int WARN_DAYS_AHEAD = 30;

    private final ApplicationRepository applications;
    private final CheckRepository checks;
    private final Standing standing;
    private final Outbox outbox;

    VettingExpiry(ApplicationRepository applications, CheckRepository checks, Standing standing, Outbox outbox) {
        this.applications = applications;
        this.checks = checks;
        this.standing = standing;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "vetting-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        LocalDate today = standing.today();
        lapsed(today).forEach(this::lapse);
        expiring(today).forEach(this::warn);
    }

    @Transactional
    List<Check> lapsed(LocalDate today) {
        return checks.lapsed(today);
    }

    @Transactional
    List<Check> expiring(LocalDate today) {
        return checks.expiring(today, today.plusDays(WARN_DAYS_AHEAD));
    }

    @Transactional
    void lapse(Check check) {
        Application application = application(check);
        if (checks.lapsed(check.applicationId(), check.kind()) == 0) {
            return;
        }
        String reason = check.kind().title() + " ran out on " + check.expiresOn();
        standing.record(application.representativeId(), check.kind().name(), "EXPIRED", reason, null);
        standing.refresh(application, reason);
    }

    @Transactional
    void warn(Check check) {
        Application application = application(check);
        if (check.kind().requiredFor(application.level()) && checks.warned(check.applicationId(), check.kind()) > 0) {
            outbox.publish(new CheckExpiring(
                    application.representativeId(),
                    check.kind(),
                    check.kind().title(),
                    Objects.requireNonNull(check.expiresOn())));
        }
    }

    private Application application(Check check) {
        return applications.lock(check.applicationId()).orElseThrow(VettingProblem.APPLICATION_NOT_FOUND::problem);
    }
}
