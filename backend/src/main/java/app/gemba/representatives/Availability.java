package app.gemba.representatives;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.places.Place;
import app.gemba.shared.FieldError;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendar in days at home: what a representative blocks, and what others see of it. */
@Singleton
class Availability {
    private static final Duration PUBLIC_AHEAD = Duration.ofDays(60);
    private static final Duration OWN_AHEAD = Duration.ofDays(400);
    private static final int LONGEST_ABSENCE_DAYS = 366;

    private final Representatives representatives;
    private final Calendar calendar;
    private final CalendarRepository blocks;
    private final Clock clock;

    Availability(Representatives representatives, Calendar calendar, CalendarRepository blocks, Clock clock) {
        this.representatives = representatives;
        this.calendar = calendar;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Serdeable
    record Days(LocalDate fromOn, LocalDate toOn) {}

    @Serdeable
    record Unavailability(
            UUID id,
            LocalDate fromOn,
            LocalDate toOn,
            @Nullable String note,
            @Nullable UUID bookingId) {}

    @Transactional
    List<Unavailability> own(Caller caller) {
        Profile profile = representatives.own(caller);
        ZoneId zone = zone(profile);
        return ahead(profile.id(), zone, OWN_AHEAD).stream()
                .map(block -> {
                    Days days = days(block, zone);
                    return new Unavailability(block.id(), days.fromOn(), days.toOn(), block.note(), block.bookingId());
                })
                .toList();
    }

    @Transactional
    Unavailability block(Caller caller, LocalDate fromOn, LocalDate toOn, @Nullable String note) {
        Profile profile = representatives.own(caller);
        ZoneId zone = zone(profile);
        if (toOn.isBefore(fromOn)) {
            throw RepresentativeProblem.DATES_INVALID.problem().at(new FieldError("toOn", "is before the first day"));
        }
        if (toOn.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            throw RepresentativeProblem.DATES_INVALID.problem().at(new FieldError("toOn", "is in the past"));
        }
        if (toOn.toEpochDay() - fromOn.toEpochDay() >= LONGEST_ABSENCE_DAYS) {
            throw RepresentativeProblem.DATES_INVALID.problem().at(new FieldError("toOn", "is more than a year away"));
        }
        Instant from = fromOn.atStartOfDay(zone).toInstant();
        Instant to = toOn.plusDays(1).atStartOfDay(zone).toInstant();
        UUID id = calendar.blockDays(profile.id(), from, to, fromOn, toOn, note);
        return new Unavailability(id, fromOn, toOn, note, null);
    }

    @Transactional
    void unblock(Caller caller, UUID id) {
        if (!calendar.unblockDays(caller.representative(), id)) {
            throw RepresentativeProblem.UNAVAILABILITY_NOT_FOUND.problem();
        }
    }

    @Transactional
    List<Days> busyDays(Profile profile) {
        ZoneId zone = zone(profile);
        return ahead(profile.id(), zone, PUBLIC_AHEAD).stream()
                .map(block -> days(block, zone))
                .toList();
    }

    private List<CalendarBlock> ahead(RepresentativeId id, ZoneId zone, Duration ahead) {
        Instant today =
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        return blocks.within(id.value(), today, today.plus(ahead));
    }

    private static Days days(CalendarBlock block, ZoneId zone) {
        if (block.fromOn() != null && block.toOn() != null) {
            return new Days(block.fromOn(), block.toOn());
        }
        return new Days(
                LocalDate.ofInstant(block.startsAt(), zone),
                LocalDate.ofInstant(block.endsAt().minusMillis(1), zone));
    }

    private static ZoneId zone(Profile profile) {
        Place home = profile.homePlace();
        return home == null ? ZoneOffset.UTC : home.timeZone();
    }
}
