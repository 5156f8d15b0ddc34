package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.Place;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import app.gemba.shared.Page;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applications as they go over the wire. */
@Singleton
class ApplicationViews {
    private final VettingDesk desk;
    private final Representatives representatives;

    ApplicationViews(VettingDesk desk, Representatives representatives) {
        this.desk = desk;
        this.representatives = representatives;
    }

    @Serdeable
    @Schema(name = "Check")
    record CheckView(
            CheckKind kind,
            String name,
            CheckOutcome outcome,
            @Nullable String method,
            @Nullable String note,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable LocalDate expiresOn,
            int requiredForLevel) {}

    @Serdeable
    @Schema(name = "ApplicationDecision")
    record DecisionView(String outcome, @Nullable String reason, Instant decidedAt) {}

    @Serdeable
    @Schema(name = "Application")
    record ApplicationView(
            @Nullable ApplicationId id,
            ApplicationStatus status,
            @Nullable Instant submittedAt,
            @Nullable DecisionView decision,
            List<CheckView> checks,
            long version) {}

    @Serdeable
    @Schema(name = "ApplicationDetail")
    record DetailView(
            ApplicationId id,
            ApplicationStatus status,
            Instant submittedAt,
            @Nullable DecisionView decision,
            List<CheckView> checks,
            long version,
            Profile representative,
            List<Referee> references,
            IdentityDocument identity,
            List<Declaration> declarations,
            @Nullable String note) {}

    @Serdeable
    @Schema(name = "ApplicationSummary")
    record SummaryView(
            ApplicationId id,
            RepresentativeId representativeId,
            String name,
            @Nullable Place homePlace,
            Instant submittedAt,
            ApplicationStatus status,
            int checksOpen,
            int checksTotal) {}

    /** Before anything was handed in, the list of checks that will come. */
    ApplicationView none() {
        List<CheckView> open = Stream.of(CheckKind.values())
                .map(kind -> new CheckView(
                        kind, kind.title(), CheckOutcome.OPEN, null, null, null, null, null, kind.requiredForLevel()))
                .toList();
        return new ApplicationView(null, ApplicationStatus.NOT_SUBMITTED, null, null, open, 0);
    }

    ApplicationView own(Application application) {
        return new ApplicationView(
                application.id(),
                application.status(),
                application.submittedAt(),
                decision(application),
                checks(application),
                application.version());
    }

    DetailView detail(Application application) {
        return new DetailView(
                application.id(),
                application.status(),
                application.submittedAt(),
                decision(application),
                checks(application),
                application.version(),
                representatives.profile(application.representativeId()),
                application.referees(),
                application.identityDocument(),
                application.declarations(),
                application.note());
    }

    Page<SummaryView> summaries(Page<Application> page) {
        var checks = desk.checks(page.items());
        Map<RepresentativeId, Profile> profiles =
                representatives
                        .profiles(page.items().stream()
                                .map(Application::representativeId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Profile::id, Function.identity()));
        return page.map(application -> {
            List<Check> list = checks.getOrDefault(application.id().value(), List.of());
            Profile profile = profiles.get(application.representativeId());
            return new SummaryView(
                    application.id(),
                    application.representativeId(),
                    profile == null ? "" : profile.name(),
                    profile == null ? null : profile.homePlace(),
                    application.submittedAt(),
                    application.status(),
                    (int) list.stream()
                            .filter(check -> check.outcome() == CheckOutcome.OPEN)
                            .count(),
                    list.size());
        });
    }

    private @Nullable DecisionView decision(Application application) {
        Decision last = desk.lastDecision(application.representativeId());
        return last == null ? null : new DecisionView(last.outcome(), last.reason(), last.decidedAt());
    }

    private List<CheckView> checks(Application application) {
        return desk.checks(application.id()).stream()
                .sorted(Comparator.comparing(Check::kind))
                .map(check -> new CheckView(
                        check.kind(),
                        check.kind().title(),
                        check.outcome(),
                        check.method(),
                        check.note(),
                        check.decidedByName(),
                        check.decidedAt(),
                        check.expiresOn(),
                        check.kind().requiredForLevel()))
                .toList();
    }
}
