package app.gemba.representatives;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.ForRepresentative;
import app.gemba.identity.access.SignedIn;
import app.gemba.places.Expertise;
import app.gemba.places.Place;
import app.gemba.shared.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A representative's own profile, and what others see of it. */
@Controller("/api/representatives")
@ExecuteOn(TaskExecutors.BLOCKING)
class RepresentativeController {
    private final Representatives representatives;
    private final Availability availability;
    private final VisitRecord visits;
    private final CheckRecord checks;
    private final Expertise expertise;

    RepresentativeController(
            Representatives representatives,
            Availability availability,
            VisitRecord visits,
            CheckRecord checks,
            Expertise expertise) {
        this.representatives = representatives;
        this.availability = availability;
        this.visits = visits;
        this.checks = checks;
        this.expertise = expertise;
    }

    @Serdeable
    @Schema(name = "PublicProfile")
    record PublicView(
            RepresentativeId id,
            String name,
            @Nullable String headline,
            @Nullable String about,
            int level,
            @Nullable Place homePlace,
            int travelRadiusKm,
            int overnightRadiusKm,
            List<SpokenLanguage> languages,
            List<Expertise.Named> categories,
            List<Expertise.Named> services,
            List<Expertise.Named> processes,
            List<Expertise.Named> skills,
            @Nullable Money dayRate,
            List<DayOfWeek> workingDays,
            List<String> areas,
            Track track,
            Reliability reliability,
            LocalDate memberSinceOn,
            VisitRecord.Visits visits,
            List<CheckRecord.PublicCheck> checks,
            List<Availability.Days> busy) {}

    @Get("/me")
    @ForRepresentative
    Profile own(Caller caller) {
        return representatives.own(caller);
    }

    @Put("/me")
    @ForRepresentative
    Profile change(Caller caller, @Body @Valid ProfileDraft profile) {
        return representatives.change(caller, profile);
    }

    @Get("/{id}")
    @SignedIn
    PublicView representative(Caller caller, RepresentativeId id) {
        Profile profile = representatives.visible(caller, id);
        return new PublicView(
                profile.id(),
                profile.name(),
                profile.headline(),
                profile.about(),
                profile.level(),
                profile.homePlace(),
                profile.travelRadiusKm(),
                profile.overnightRadiusKm(),
                profile.languages(),
                expertise.categories(profile.categories()),
                expertise.services(profile.services()),
                expertise.processes(profile.processes()),
                expertise.skills(profile.skills()),
                profile.dayRate(),
                profile.workingDays(),
                profile.areas(),
                profile.track(),
                profile.reliability(),
                LocalDate.ofInstant(profile.createdAt(), ZoneOffset.UTC),
                visits.of(profile),
                checks.of(profile.id()),
                availability.busyDays(profile));
    }
}
