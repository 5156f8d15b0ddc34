package app.gemba.bookings;

import app.gemba.factories.FactoryId;
import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Representatives;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps every representative's record in step with the bookings, and knows who was where too often. */
@Singleton
public class TrackRecords implements OutboxConsumer<BookingMoved> {
    private static final int IN_A_ROW = 3;

    private final TrackRepository tracks;
    private final Representatives representatives;

    TrackRecords(TrackRepository tracks, Representatives representatives) {
        this.tracks = tracks;
        this.representatives = representatives;
    }

    @Override
    public String name() {
        return "track-record";
    }

    @Override
    public Class<BookingMoved> event() {
        return BookingMoved.class;
    }

    @Override
    @Transactional
    public void on(BookingMoved moved) {
        for (UUID id : tracks.concerned(moved.booking().value())) {
            tracks.of(id).ifPresent(track -> representatives.setTrack(new RepresentativeId(id), track));
        }
    }

    /** Whoever made the last {@value #IN_A_ROW} visits to this factory: another one should make the next. */
    @Transactional
    public Set<RepresentativeId> resting(FactoryId factory) {
        return tracks.sameOnes(factory.value(), IN_A_ROW).stream()
                .map(RepresentativeId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
