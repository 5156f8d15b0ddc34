package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Busy;
import app.gemba.representatives.Calendar;
import app.gemba.representatives.Profile;
import app.gemba.shared.Money;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Ranks candidates for a brief by the documented score, and lets a newcomer be first now and then. */
@Singleton
class Matching {
    private static final int NEWCOMERS = 5;

    private final Scoring scoring;
    private final Calendar calendar;
    private final ReferenceRates rates;
    private final int exploredPercent;
    private final double exploredWithin;
    private final int newcomerVisits;

    Matching(
            Scoring scoring,
            Calendar calendar,
            ReferenceRates rates,
            @Value("${gemba.search.explored-percent:15}") int exploredPercent,
            @Value("${gemba.search.explored-within:8}") double exploredWithin,
            @Value("${gemba.search.newcomer-visits:3}") int newcomerVisits) {
        this.scoring = scoring;
        this.calendar = calendar;
        this.rates = rates;
        this.exploredPercent = exploredPercent;
        this.exploredWithin = exploredWithin;
        this.newcomerVisits = newcomerVisits;
    }

    record Ranked(Profile profile, Fit fit) {}

    /** All of them, best first; equal scores stand in the order of ids. */
    List<Ranked> rank(Wanted wanted, Demand demand, List<Profile> candidates) {
        ReferenceRates.Table table = rates.newest();
        Days days = demand.days();
        Map<RepresentativeId, List<Busy>> busy = days == null
                ? Map.of()
                : calendar.busy(candidates.stream().map(Profile::id).toList(), days.start(), days.end());
        OptionalDouble usual = usualRate(candidates, demand, table);
        List<Ranked> ranked = candidates.stream()
                .map(profile -> new Ranked(
                        profile,
                        scoring.fit(
                                profile,
                                new Scoring.Setting(
                                        wanted,
                                        demand,
                                        days == null
                                                ? null
                                                : days.freeShare(profile, busy.getOrDefault(profile.id(), List.of())),
                                        table,
                                        usual))))
                .sorted(Comparator.comparingDouble((Ranked one) -> -one.fit().exact())
                        .thenComparing(one -> one.profile().id().value().toString()))
                .toList();
        return explore(demand, ranked);
    }

    private static OptionalDouble usualRate(List<Profile> candidates, Demand demand, ReferenceRates.Table table) {
        double[] sorted = candidates.stream()
                .filter(profile -> profile.dayRate() != null)
                .flatMap(profile -> table.in(demand.currency(), profile.dayRate()).stream())
                .mapToDouble(Money::minor)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }

    /**
     * For a fixed share of briefs, which the brief's id decides, one of the best newcomers is put first, if hardly
     * worse than the best. The same brief always shows the same order.
     */
    private List<Ranked> explore(Demand demand, List<Ranked> ranked) {
        int lot = Math.floorMod(demand.booking().value().hashCode(), 10_000);
        if (ranked.size() < 2 || lot % 100 >= exploredPercent) {
            return ranked;
        }
        double least = ranked.getFirst().fit().exact() - exploredWithin;
        List<Ranked> newcomers = ranked.stream()
                .filter(one -> one.profile().visitsCompleted() < newcomerVisits
                        && one.fit().exact() >= least)
                .limit(NEWCOMERS)
                .toList();
        if (newcomers.isEmpty() || newcomers.contains(ranked.getFirst())) {
            return ranked;
        }
        Ranked chosen = newcomers.get(lot / 100 % newcomers.size());
        List<Ranked> explored = new ArrayList<>(ranked);
        explored.remove(chosen);
        explored.addFirst(new Ranked(
                chosen.profile(), new Fit(chosen.fit().score(), chosen.fit().parts(), true)));
        return explored;
    }
}
