package app.gemba

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** The specs' clock: real time plus what a spec added. Each application context has its own. */
class MovableClock extends Clock {
    private volatile Duration offset = Duration.ZERO

    void advance(Duration by) {
        offset = offset.plus(by)
    }

    void setTo(Instant instant) {
        offset = Duration.between(Instant.now(), instant)
    }

    void reset() {
        offset = Duration.ZERO
    }

    @Override
    Instant instant() {
        Instant.now().plus(offset)
    }

    @Override
    ZoneId getZone() {
        ZoneOffset.UTC
    }

    @Override
    Clock withZone(ZoneId zone) {
        this
    }
}
