package app.gemba.vetting;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.RepresentativeStatus;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The admin's side: the queue, the checklist, the decision, suspension. */
@Singleton
class VettingDesk {
    private final ApplicationRepository applications;
    private final CheckRepository checks;
    private final DecisionRepository decisions;
    private final Standing standing;
    private final Accounts accounts;
    private final Clock clock;

    VettingDesk(
            ApplicationRepository applications,
            CheckRepository checks,
            DecisionRepository decisions,
            Standing standing,
            Accounts accounts,
            Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.decisions = decisions;
        this.standing = standing;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    Page<Application> page(@Nullable ApplicationStatus status, @Nullable ApplicationId after, int limit) {
        List<Application> rows = applications.page(
                status == null ? null : status.name(), after == null ? null : after.value(), limit + 1);
        return Page.of(rows, limit, application -> application.id().value().toString());
    }

    @Transactional
    Application application(ApplicationId id) {
        return applications.findById(id).orElseThrow(VettingProblem.APPLICATION_NOT_FOUND::problem);
    }

    @Transactional
    List<Check> checks(ApplicationId id) {
        return checks.of(id.value());
    }

    @Transactional
    Map<UUID, List<Check>> checks(List<Application> of) {
        List<UUID> ids =
                of.stream().map(application -> application.id().value()).toList();
        return ids.isEmpty()
                ? Map.of()
                : checks.ofAll(ids).stream().collect(Collectors.groupingBy(Check::applicationId));
    }

    @Transactional
    @Nullable
    Decision lastDecision(RepresentativeId representative) {
        return decisions.lastOnApplication(representative.value()).orElse(null);
    }

    @Transactional
    Application decideCheck(Caller admin, ApplicationId id, CheckKind kind, CheckVerdict verdict) {
        Application application = fresh(id, verdict.version());
        LocalDate today = standing.today();
        LocalDate expiresOn = verdict.expiresOn();
        if (verdict.outcome() == CheckOutcome.PASSED) {
            if (expiresOn == null) {
                expiresOn = kind == CheckKind.IDENTITY
                        ? application.identityDocument().expiresOn()
                        : kind.expiry(today);
            }
            if (expiresOn != null && expiresOn.isBefore(today)) {
                throw VettingProblem.CHECK_INVALID.problem().at(new FieldError("expiresOn", "has passed"));
            }
        } else {
            expiresOn = null;
        }
        checks.decide(
                id.value(),
                kind,
                verdict.outcome(),
                verdict.method(),
                verdict.note(),
                admin.user().value(),
                accounts.me(admin).name(),
                clock.instant(),
                expiresOn);
        standing.record(
                application.representativeId(), kind.name(), verdict.outcome().name(), verdict.note(), admin.user());
        Application touched = applications.update(application);
        if (touched.status() == ApplicationStatus.APPROVED) {
            standing.refresh(
                    touched, kind.title() + ": " + verdict.outcome().name().toLowerCase(Locale.ROOT));
        }
        return touched;
    }

    @Transactional
    Application decide(Caller admin, ApplicationId id, Verdict verdict) {
        verdict.check();
        Application application = fresh(id, verdict.version());
        ApplicationStatus outcome = verdict.outcome();
        boolean raisesLevel =
                application.status() == ApplicationStatus.APPROVED && outcome == ApplicationStatus.APPROVED;
        if (application.status() != ApplicationStatus.IN_REVIEW && !raisesLevel) {
            throw VettingProblem.APPLICATION_NOT_IN_REVIEW.problem();
        }
        int level = outcome == ApplicationStatus.APPROVED ? verdict.requireLevel() : 0;
        if (outcome == ApplicationStatus.APPROVED) {
            refuseOpenChecks(id, level);
        }
        Application decided = applications.update(application.decided(outcome, level));
        standing.record(
                application.representativeId(), Decision.APPLICATION, outcome.name(), verdict.reason(), admin.user());
        switch (outcome) {
            case APPROVED -> standing.refresh(decided, verdict.reason());
            case NEEDS_MORE ->
                standing.become(decided.representativeId(), RepresentativeStatus.NEEDS_MORE, 0, verdict.reason());
            case REJECTED ->
                standing.become(decided.representativeId(), RepresentativeStatus.REJECTED, 0, verdict.reason());
            case NOT_SUBMITTED, IN_REVIEW ->
                throw VettingProblem.DECISION_INVALID.problem().at(new FieldError("outcome", "is no decision"));
        }
        return decided;
    }

    @Transactional
    void suspend(Caller admin, RepresentativeId representative, String reason) {
        Application application = approved(representative);
        if (decisions.suspend(representative.value(), reason, admin.user().value(), clock.instant()) == 0) {
            throw VettingProblem.ALREADY_SUSPENDED.problem();
        }
        standing.record(representative, Decision.SUSPENSION, "SUSPENDED", reason, admin.user());
        standing.refresh(application, reason);
    }

    @Transactional
    void lift(Caller admin, RepresentativeId representative) {
        Application application = approved(representative);
        if (decisions.lift(representative.value()) == 0) {
            throw VettingProblem.NOT_SUSPENDED.problem();
        }
        standing.record(representative, Decision.SUSPENSION, "LIFTED", null, admin.user());
        standing.refresh(application, null);
    }

    private Application approved(RepresentativeId representative) {
        Application application = applications
                .findByRepresentativeId(representative)
                .orElseThrow(VettingProblem.APPLICATION_NOT_FOUND::problem);
        if (application.status() != ApplicationStatus.APPROVED) {
            throw VettingProblem.NOT_APPROVED.problem();
        }
        return application;
    }

    private void refuseOpenChecks(ApplicationId id, int level) {
        List<CheckKind> missing = standing.missing(id, level);
        if (!missing.isEmpty()) {
            throw VettingProblem.CHECKS_OPEN
                    .problem()
                    .at(missing.stream()
                            .map(kind -> new FieldError(kind.name(), kind.title() + " is not passed"))
                            .toList());
        }
    }

    private Application fresh(ApplicationId id, long version) {
        Application application =
                applications.lock(id.value()).orElseThrow(VettingProblem.APPLICATION_NOT_FOUND::problem);
        if (application.version() != version) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        return application;
    }
}
