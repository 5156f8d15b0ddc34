package app.gemba.demo;

import app.gemba.shared.CommonProblem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;

/** Lets whoever sits at this machine live through days of the demo in a minute. To all others it is not there. */
@Controller("/demo/clock")
final class ClockController {
    private final DemoClock clock;

    ClockController(DemoClock clock) {
        this.clock = clock;
    }

    @Serdeable
    record Step(long advanceSeconds) {}

    @Serdeable
    record Reading(Instant now) {}

    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    Reading advance(HttpRequest<?> request, @Body Step step) {
        InetAddress from = request.getRemoteAddress().getAddress();
        if (from == null || !from.isLoopbackAddress()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        clock.advance(Duration.ofSeconds(step.advanceSeconds()));
        return new Reading(clock.instant());
    }
}
