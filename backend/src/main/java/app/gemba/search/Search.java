package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import app.gemba.shared.CommonProblem;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds vetted representatives for a place and a piece of work, or ranks them for a brief. */
@Singleton
class Search {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    /** Of how many candidates the best are chosen for a brief. */
    private static final int CANDIDATES = 300;

    private final Wishes wishes;
    private final IndexSearch index;
    private final DatabaseSearch database;
    private final IndexRepair repair;
    private final Matching matching;
    private final Documents documents;
    private final Representatives representatives;

    Search(
            Wishes wishes,
            IndexSearch index,
            DatabaseSearch database,
            IndexRepair repair,
            Matching matching,
            Documents documents,
            Representatives representatives) {
        this.wishes = wishes;
        this.index = index;
        this.database = database;
        this.repair = repair;
        this.matching = matching;
        this.documents = documents;
        this.representatives = representatives;
    }

    /**
     * Somebody who was found.
     *
     * @param fit null without a brief
     */
    record Person(Profile profile, @Nullable Fit fit) {}

    /** @param degraded the index is away, and the plainer search of the database answered */
    record Answer(Wanted wanted, List<Person> people, Found found, boolean degraded) {}

    Answer find(Caller caller, SearchForm form) {
        Wanted wanted = wishes.wanted(caller, form);
        Cursor after = Cursor.parse(form.after());
        Demand demand = wanted.demand();
        if (demand != null) {
            return ranked(wanted, demand, after, form.pageSize());
        }
        Looked looked = look(wanted, after, form.pageSize());
        List<Person> people = looked.found().people().stream()
                .map(profile -> new Person(profile, null))
                .toList();
        return new Answer(wanted, people, looked.found(), looked.degraded());
    }

    /** The page of a brief's ranking that follows the cursor: a place in the order, and who stood there. */
    private Answer ranked(Wanted wanted, Demand demand, @Nullable Cursor after, int limit) {
        Looked looked = look(wanted, null, CANDIDATES);
        List<Matching.Ranked> order =
                matching.rank(wanted, demand, looked.found().people());
        int from = after == null ? 0 : Math.min(order.size(), placeOf(after, order) + 1);
        int to = Math.min(order.size(), from + limit);
        List<Person> page = order.subList(from, to).stream()
                .map(one -> new Person(one.profile(), one.fit()))
                .toList();
        String next = to < order.size()
                ? new Cursor(to - 1, page.getLast().profile().id().value().toString()).text()
                : null;
        Found found = looked.found();
        return new Answer(
                wanted, page, new Found(found.people(), next, found.total(), found.counts()), looked.degraded());
    }

    /** Where this person stands now; the place itself when the person is gone. */
    private static int placeOf(Cursor after, List<Matching.Ranked> order) {
        return IntStream.range(0, order.size())
                .filter(at -> order.get(at).profile().id().value().toString().equals(after.id()))
                .findFirst()
                .orElse((int) Math.clamp(after.score(), 0, CANDIDATES));
    }

    /**
     * How one person stands in a search.
     *
     * @param place from 1; null when not found, or not among the candidates
     * @param misses why not found; empty when found
     */
    record Standing(
            Profile profile,
            Wanted wanted,
            @Nullable Integer place,
            @Nullable Fit fit,
            List<String> misses) {}

    /** Why somebody is where they are, or is missing. People who must not be seen are absent (404) here too. */
    Standing standing(Caller caller, SearchForm form, RepresentativeId id) {
        Wanted wanted = wishes.wanted(caller, form);
        Profile profile = representatives.profiles(List.of(id)).stream()
                .filter(Profile::vetted)
                .filter(found -> !wanted.hidden().contains(found.id()))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        List<String> misses = new ArrayList<>(wanted.misses(profile));
        wanted.units().stream()
                .filter(unit -> !says(profile, unit))
                .map(unit -> "Nothing in the profile says \"" + unit.text() + "\"")
                .forEach(misses::add);
        Demand demand = wanted.demand();
        if (demand == null) {
            return new Standing(profile, wanted, null, null, misses);
        }
        List<Matching.Ranked> order = matching.rank(
                wanted, demand, look(wanted, null, CANDIDATES).found().people());
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at).profile().id().equals(id)) {
                return new Standing(profile, wanted, at + 1, order.get(at).fit(), List.of());
            }
        }
        if (misses.isEmpty()) {
            misses.add("Is not among the " + CANDIDATES + " nearest and most experienced");
        }
        Fit alone = matching.rank(wanted, demand, List.of(profile)).getFirst().fit();
        return new Standing(profile, wanted, null, alone, misses);
    }

    private boolean says(Profile profile, Vocabulary.Unit unit) {
        return documents.ideas(profile).stream().anyMatch(unit.ideas()::contains)
                || unit.terms().stream().allMatch(profile.searchWords()::contains);
    }

    private record Looked(Found found, boolean degraded) {}

    private Looked look(Wanted wanted, @Nullable Cursor after, int limit) {
        try {
            return new Looked(index.find(wanted, after, limit), false);
        } catch (IOException | ElasticsearchException away) {
            return standIn(wanted, after, limit, away);
        }
    }

    private Looked standIn(Wanted wanted, @Nullable Cursor after, int limit, Exception away) {
        LOG.warn("The search index is away, the database stands in: {}", away.getMessage());
        if (away instanceof ElasticsearchException refused && refused.status() == 404) {
            repair.soon();
        }
        return new Looked(database.find(wanted, after, limit), true);
    }
}
