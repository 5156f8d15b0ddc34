package app.gemba.representatives;

import app.gemba.identity.Caller;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The ties that a representative declares. A tied pair is never matched, asked or booked. */
@Singleton
class Ties {
    private final Representatives representatives;
    private final TieRepository ties;
    private final Clock clock;

    Ties(Representatives representatives, TieRepository ties, Clock clock) {
        this.representatives = representatives;
        this.ties = ties;
        this.clock = clock;
    }

    @Transactional
    List<Tie> own(Caller caller) {
        return ties.findByRepresentativeIdOrderById(caller.representative());
    }

    @Transactional
    Tie declare(Caller caller, String name, Tie.Kind kind, String relation) {
        String key = CompanyName.key(name);
        if (key.isEmpty()) {
            throw RepresentativeProblem.PROFILE_INVALID.problem().at(new FieldError("name", "names no company"));
        }
        Profile profile = representatives.own(caller);
        return ties.save(new Tie(Ids.next(), profile.id(), name, kind, relation, key, clock.instant()));
    }

    @Transactional
    void end(Caller caller, UUID id) {
        if (ties.delete(id, caller.representative().value()) == 0) {
            throw RepresentativeProblem.TIE_NOT_FOUND.problem();
        }
    }
}
