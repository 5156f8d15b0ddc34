package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Busy;
import app.gemba.representatives.Calendar;
import app.gemba.representatives.Profile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calendars of the people that a search looks at, for the days in which one must be free, read when needed. */
final class Diaries {
    private final Calendar calendar;
    private final Days days;
    private final Map<RepresentativeId, List<Busy>> read = new HashMap<>();

    Diaries(Calendar calendar, Days days) {
        this.calendar = calendar;
        this.days = days;
    }

    Days days() {
        return days;
    }

    /** Reads those of many at once. */
    void read(Collection<Profile> people) {
        List<RepresentativeId> unread = people.stream()
                .map(Profile::id)
                .filter(id -> !read.containsKey(id))
                .toList();
        Map<RepresentativeId, List<Busy>> busy = calendar.busy(unread, days.start(), days.end());
        unread.forEach(id -> read.put(id, busy.getOrDefault(id, List.of())));
    }

    boolean anyFree(Profile profile) {
        read(List.of(profile));
        return days.anyFree(profile, read.getOrDefault(profile.id(), List.of()));
    }
}
