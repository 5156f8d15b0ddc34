package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.places.Fold;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import app.gemba.representatives.Shown;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * People by the beginning of a name, the most experienced first. The index proposes, and the database decides who of
 * them may be seen by this caller; where that leaves too few, more are asked for.
 */
@Singleton
class NamedPeople {
    private static final int MORE = 4;
    private static final int MOST = 256;

    private final SearchIndex index;
    private final Representatives representatives;

    NamedPeople(SearchIndex index, Representatives representatives) {
        this.index = index;
        this.representatives = representatives;
    }

    List<Shown> named(Caller caller, String typed, int limit) {
        String key = Fold.key(typed);
        try {
            for (int asked = limit + MORE; ; asked *= MORE) {
                List<RepresentativeId> ids = index.named(NameStarts.lookUp(key), asked);
                List<Shown> shown = shown(caller, ids).stream()
                        .filter(person -> NameStarts.begins(person.name(), key))
                        .limit(limit)
                        .toList();
                if (shown.size() == limit || ids.size() < asked || asked >= MOST) {
                    return shown;
                }
            }
        } catch (IOException | ElasticsearchException away) {
            return shown(caller, inTheDatabase(typed)).stream()
                    .filter(person -> NameStarts.begins(person.name(), key))
                    .limit(limit)
                    .toList();
        }
    }

    private List<RepresentativeId> inTheDatabase(String typed) {
        return representatives.vettedWithin(null, 0, Fold.terms(typed), MOST).stream()
                .sorted(Comparator.comparingInt(Profile::visitsCompleted).reversed())
                .map(Profile::id)
                .toList();
    }

    /** In the order of the ids. */
    private List<Shown> shown(Caller caller, List<RepresentativeId> ids) {
        Map<RepresentativeId, Shown> people =
                representatives.shown(caller, ids).stream().collect(Collectors.toMap(Shown::id, Function.identity()));
        return ids.stream().map(people::get).filter(Objects::nonNull).toList();
    }
}
