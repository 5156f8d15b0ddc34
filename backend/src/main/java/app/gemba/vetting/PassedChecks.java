package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.CheckRecord;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks that hold today, for everybody to see; without notes and without who made them. */
@Singleton
class PassedChecks implements CheckRecord {
    private final ApplicationRepository applications;
    private final CheckRepository checks;
    private final Standing standing;

    PassedChecks(ApplicationRepository applications, CheckRepository checks, Standing standing) {
        this.applications = applications;
        this.checks = checks;
        this.standing = standing;
    }

    @Override
    @Transactional
    public List<PublicCheck> of(RepresentativeId representative) {
        LocalDate today = standing.today();
        return applications
                .findByRepresentativeId(representative)
                .map(application -> checks.of(application.id().value()).stream()
                        .filter(check -> check.holds(today))
                        .sorted(Comparator.comparing(Check::kind))
                        .map(PassedChecks::view)
                        .toList())
                .orElse(List.of());
    }

    private static PublicCheck view(Check check) {
        return new PublicCheck(
                check.kind().name(),
                check.kind().title(),
                check.outcome().name(),
                check.method(),
                day(check.decidedAt()),
                check.expiresOn());
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
