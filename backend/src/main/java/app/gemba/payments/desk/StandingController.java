package app.gemba.payments.desk;

import app.gemba.identity.access.ForAdmin;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What the money desk opens with. */
@Controller("/api/admin/money")
@ExecuteOn(TaskExecutors.BLOCKING)
class StandingController {
    private final Standing standing;

    StandingController(Standing standing) {
        this.standing = standing;
    }

    @Get
    @ForAdmin
    Standing.View now() {
        return standing.now();
    }

    /** Clears an alarm that somebody has looked at. */
    @Post("/alarms/{id}/clear")
    @ForAdmin
    Standing.View clear(AlarmId id) {
        return standing.lookedAt(id);
    }
}
