package app.gemba.search;

import app.gemba.representatives.Busy;
import app.gemba.representatives.Profile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The days on which a visit may start, both ends included, as the site counts them. */
record Days(LocalDate from, LocalDate to, ZoneId zone) {
    static final int MOST = 92;

    Instant start() {
        return start(from);
    }

    /** When this day begins on site. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** A day of somebody's calendar. */
    enum State {
        FREE,
        TAKEN,
        OFF
    }

    List<State> of(Profile profile, List<Busy> busy) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> state(day, profile, busy))
                .toList();
    }

    boolean anyFree(Profile profile, List<Busy> busy) {
        return from.datesUntil(to.plusDays(1)).anyMatch(day -> state(day, profile, busy) == State.FREE);
    }

    /** How much of the working days is free, from 0 to 1; 0 where there is no working day. */
    double freeShare(Profile profile, List<Busy> busy) {
        List<State> working =
                of(profile, busy).stream().filter(day -> day != State.OFF).toList();
        return working.isEmpty()
                ? 0
                : working.stream().filter(day -> day == State.FREE).count() / (double) working.size();
    }

    private State state(LocalDate day, Profile profile, List<Busy> busy) {
        if (!profile.workingDays().contains(day.getDayOfWeek())) {
            return State.OFF;
        }
        Instant begins = day.atStartOfDay(zone).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
        boolean taken = busy.stream()
                .anyMatch(
                        time -> time.startsAt().isBefore(ends) && time.endsAt().isAfter(begins));
        return taken ? State.TAKEN : State.FREE;
    }

    Set<DayOfWeek> weekdays() {
        return from.datesUntil(to.plusDays(1))
                .limit(7)
                .map(LocalDate::getDayOfWeek)
                .collect(Collectors.toSet());
    }
}
