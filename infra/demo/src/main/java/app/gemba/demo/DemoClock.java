package app.gemba.demo;

import app.gemba.shared.Clocks;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time plus an offset, so that the demo world has a past. The offset is zero once the world is loaded. */
final class DemoClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    void setTo(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }

    synchronized void advance(Duration by) {
        offset = offset.plus(by);
    }

    void release() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("The demo clock speaks UTC");
    }

    @Factory
    @Replaces(factory = Clocks.class)
    static final class Beans {
        @Singleton
        DemoClock demoClock() {
            return new DemoClock();
        }
    }
}
