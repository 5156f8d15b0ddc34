package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import app.gemba.shared.Ids;
import app.gemba.shared.Outbox;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When representatives are taken, by bookings and by days they blocked themselves. The database refuses two blocks of
 * one person that overlap, whoever asks first and however many ask at once. Ends are not part of a time.
 */
@Singleton
public class Calendar {
    private static final String EXCLUSION_VIOLATION = "23P01";

    private final CalendarRepository blocks;
    private final Outbox outbox;

    Calendar(CalendarRepository blocks, Outbox outbox) {
        this.blocks = blocks;
        this.outbox = outbox;
    }

    /**
     * Takes the time for a booking; refuses with CALENDAR_TAKEN (409), after which the transaction can only be rolled
     * back. A booking holds one time at most.
     */
    @Transactional
    public void block(RepresentativeId representative, Instant from, Instant to, UUID bookingId) {
        insert(representative, new CalendarBlock(Ids.next(), from, to, bookingId, null, null, null));
    }

    /** Moves a booking's time; refuses with CALENDAR_TAKEN like {@link #block}. */
    @Transactional
    public void move(UUID bookingId, Instant from, Instant to) {
        blocks.holder(bookingId).ifPresent(holder -> {
            blocks.lock(holder);
            guarded(() -> blocks.move(bookingId, from, to));
            changed(holder);
        });
    }

    /** Gives a booking's time back; nothing happens when it holds none. */
    @Transactional
    public void release(UUID bookingId) {
        blocks.holder(bookingId).ifPresent(holder -> {
            blocks.lock(holder);
            blocks.release(bookingId);
            changed(holder);
        });
    }

    /** What overlaps the given time, in order. */
    @Transactional
    public List<Busy> busy(RepresentativeId representative, Instant from, Instant to) {
        return blocks.within(representative.value(), from, to).stream()
                .map(block -> new Busy(block.startsAt(), block.endsAt(), block.bookingId()))
                .toList();
    }

    /** What overlaps the given time for each of these, in order; whoever is free all the time is left out. */
    public Map<RepresentativeId, List<Busy>> busy(Collection<RepresentativeId> people, Instant from, Instant to) {
        List<UUID> ids = people.stream().map(RepresentativeId::value).toList();
        return ids.isEmpty()
                ? Map.of()
                : blocks.within(ids, from, to).stream()
                        .collect(Collectors.groupingBy(
                                time -> new RepresentativeId(time.representativeId()),
                                Collectors.mapping(
                                        time -> new Busy(time.startsAt(), time.endsAt(), null), Collectors.toList())));
    }

    @Transactional
    UUID blockDays(
            RepresentativeId representative,
            Instant from,
            Instant to,
            LocalDate fromOn,
            LocalDate toOn,
            @Nullable String note) {
        UUID id = Ids.next();
        insert(representative, new CalendarBlock(id, from, to, null, fromOn, toOn, note));
        return id;
    }

    /** Gives back days that the person blocked; false when there are none of this id. */
    @Transactional
    boolean unblockDays(RepresentativeId representative, UUID id) {
        blocks.lock(representative.value());
        boolean there = blocks.delete(id, representative.value()) > 0;
        if (there) {
            changed(representative.value());
        }
        return there;
    }

    private void insert(RepresentativeId representative, CalendarBlock block) {
        if (blocks.lock(representative.value()).isEmpty()) {
            throw RepresentativeProblem.REPRESENTATIVE_NOT_FOUND.problem();
        }
        guarded(() -> blocks.insert(
                block.id(),
                representative.value(),
                block.startsAt(),
                block.endsAt(),
                block.bookingId(),
                block.fromOn(),
                block.toOn(),
                block.note()));
        changed(representative.value());
    }

    /** The calendar is a part of what search shows of a person. */
    private void changed(UUID representative) {
        blocks.revise(representative);
        outbox.publish(new RepresentativeChanged(new RepresentativeId(representative)));
    }

    private static void guarded(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException refused) {
            if (refused.getCause() instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                throw RepresentativeProblem.CALENDAR_TAKEN.problem();
            }
            throw refused;
        }
    }
}
