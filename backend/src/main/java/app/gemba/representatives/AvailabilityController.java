package app.gemba.representatives;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForRepresentative;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days on which a representative is away. */
@Controller("/api/representatives/me/unavailability")
@ExecuteOn(TaskExecutors.BLOCKING)
class AvailabilityController {
    private final Availability availability;

    AvailabilityController(Availability availability) {
        this.availability = availability;
    }

    @Serdeable
    record UnavailabilityList(List<Availability.Unavailability> items) {}

    @Serdeable
    record Absence(
            @NotNull LocalDate fromOn,
            @NotNull LocalDate toOn,
            @Nullable @Size(max = 200) String note) {}

    @Get
    @ForRepresentative
    UnavailabilityList list(Caller caller) {
        return new UnavailabilityList(availability.own(caller));
    }

    @Post
    @ForRepresentative
    @Status(HttpStatus.CREATED)
    Availability.Unavailability block(Caller caller, @Body @Valid Absence absence) {
        return availability.block(caller, absence.fromOn(), absence.toOn(), absence.note());
    }

    @Delete("/{id}")
    @ForRepresentative
    @Status(HttpStatus.NO_CONTENT)
    void unblock(Caller caller, UUID id) {
        availability.unblock(caller, id);
    }
}
