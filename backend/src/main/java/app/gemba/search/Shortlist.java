package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.RepresentativeSummary;
import app.gemba.representatives.Representatives;
import app.gemba.shared.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People whom a buyer's organisation wants to come back to. Whoever must not be seen is not shown here either. */
@Singleton
class Shortlist {
    private final ShortlistRepository shortlist;
    private final Representatives representatives;
    private final Wishes wishes;
    private final Clock clock;

    Shortlist(ShortlistRepository shortlist, Representatives representatives, Wishes wishes, Clock clock) {
        this.shortlist = shortlist;
        this.representatives = representatives;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Transactional
    List<RepresentativeSummary> of(Caller buyer) {
        List<RepresentativeId> ids = shortlist.of(buyer.requireOrganisation().value()).stream()
                .map(RepresentativeId::new)
                .toList();
        Set<RepresentativeId> hidden = wishes.hidden(buyer, null);
        Map<RepresentativeId, Profile> people = representatives.profiles(ids).stream()
                .filter(person -> person.vetted() && !hidden.contains(person.id()))
                .collect(Collectors.toMap(Profile::id, Function.identity()));
        return ids.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .map(person -> new RepresentativeSummary(person.id(), person.name(), person.headline(), person.level()))
                .toList();
    }

    @Transactional
    void add(Caller buyer, RepresentativeId id) {
        require(buyer, id);
        shortlist.add(buyer.requireOrganisation().value(), id.value(), clock.instant());
    }

    @Transactional
    void remove(Caller buyer, RepresentativeId id) {
        require(buyer, id);
        shortlist.remove(buyer.requireOrganisation().value(), id.value());
    }

    private void require(Caller buyer, RepresentativeId id) {
        if (!representatives.vetted(id) || wishes.hidden(buyer, null).contains(id)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
