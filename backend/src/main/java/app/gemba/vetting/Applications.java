package app.gemba.vetting;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.RepresentativeStatus;
import app.gemba.representatives.Representatives;
import app.gemba.shared.FieldError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The applicant's side: handing an application in, and again when more was asked for. */
@Singleton
class Applications {
    private final ApplicationRepository applications;
    private final CheckRepository checks;
    private final Standing standing;
    private final Representatives representatives;
    private final Clock clock;

    Applications(
            ApplicationRepository applications,
            CheckRepository checks,
            Standing standing,
            Representatives representatives,
            Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.standing = standing;
        this.representatives = representatives;
        this.clock = clock;
    }

    @Transactional
    Optional<Application> own(Caller caller) {
        return applications.findByRepresentativeId(caller.representative());
    }

    @Transactional
    Application submit(Caller caller, Submission submission) {
        Profile profile = representatives.own(caller);
        if (!profile.complete()) {
            throw VettingProblem.PROFILE_INCOMPLETE
                    .problem()
                    .at(profile.missing().stream()
                            .map(field -> new FieldError(field, "is missing in your profile"))
                            .toList());
        }
        check(submission);
        Instant now = clock.instant();
        Application submitted = own(caller)
                .map(before -> again(before, submission, now))
                .orElseGet(() -> applications.save(row(ApplicationId.next(), profile.id(), submission, now, 0)));
        for (CheckKind kind : CheckKind.values()) {
            checks.open(submitted.id().value(), kind);
        }
        standing.become(profile.id(), RepresentativeStatus.IN_REVIEW, 0, null);
        return submitted;
    }

    private Application again(Application before, Submission submission, Instant now) {
        if (before.status() != ApplicationStatus.NEEDS_MORE) {
            throw VettingProblem.ALREADY_SUBMITTED.problem();
        }
        return applications.update(row(before.id(), before.representativeId(), submission, now, before.version()));
    }

    private static Application row(
            ApplicationId id, RepresentativeId representative, Submission submission, Instant now, long version) {
        List<Declaration> declarations = submission.declarations().stream()
                .distinct()
                .map(kind -> new Declaration(kind, now))
                .toList();
        return new Application(
                id,
                representative,
                ApplicationStatus.IN_REVIEW,
                0,
                submission.identity(),
                submission.references(),
                declarations,
                submission.note(),
                now,
                version);
    }

    private void check(Submission submission) {
        Set<Declaration.Kind> open = EnumSet.allOf(Declaration.Kind.class);
        submission.declarations().forEach(open::remove);
        if (!open.isEmpty()) {
            throw VettingProblem.APPLICATION_INVALID
                    .problem()
                    .at(new FieldError("declarations", "must all be accepted; missing: " + open));
        }
        if (submission.identity().expiresOn().isBefore(standing.today())) {
            throw VettingProblem.APPLICATION_INVALID.problem().at(new FieldError("identity.expiresOn", "has passed"));
        }
    }
}
