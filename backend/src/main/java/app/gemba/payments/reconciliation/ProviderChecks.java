package app.gemba.payments.reconciliation;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.TrialBalances;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.provider.ProviderHistory;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The steps that hold our books against what the provider says. */
@Singleton
class ProviderChecks {
    /** While money moves, the two are not read in one moment; when they still differ at the last look, they differ. */
    private static final int LOOKS = 3;

    private final ProviderHistory provider;
    private final CatchUp catchUp;
    private final TrialBalances ledger;
    private final Movements movements;
    private final ReconciliationSettings settings;

    ProviderChecks(
            ProviderHistory provider,
            CatchUp catchUp,
            TrialBalances ledger,
            Movements movements,
            ReconciliationSettings settings) {
        this.provider = provider;
        this.catchUp = catchUp;
        this.ledger = ledger;
        this.movements = movements;
        this.settings = settings;
    }

    /**
     * Reads the provider's movements, a page at a time, from where the last run had all of them. The list is newest
     * first: until its last page is read, the next run has to begin where this one did.
     */
    Part movements(@Nullable String position) {
        String[] place = position == null ? new String[0] : position.split("\\|", 2);
        Instant from = place.length == 0 ? movements.from() : Instant.parse(place[0]);
        ProviderFacts.Movements page = provider.movements(from, place.length == 0 ? null : place[1]);
        movements.see(page);
        return new Part(
                page.items().size(),
                List.of(),
                page.more() ? from + "|" + page.items().getLast().id() : null);
    }

    /** Takes up what moved the balance and what nobody told us of; what we know already changes nothing. */
    Part catchUp() {
        movements.join();
        List<CatchUp.Unknown> unknown = movements.unknown();
        unknown.forEach(catchUp::take);
        return Part.whole(unknown.size() + catchUp.pending(), List.of());
    }

    /** I13: every movement is explained by exactly one journal, and every journal that says that one was made is. */
    Part journals(Run run) {
        movements.join();
        List<Difference> differences = new ArrayList<>(movements.unexplained(settings.grace()));
        differences.addAll(movements.unconfirmed(run.startedAt().minus(settings.grace())));
        return Part.whole(movements.count(), differences);
    }

    /** I8: what the provider says that it holds for us against what the ledger says, pending and available. */
    Part balances() {
        List<Pair> pairs = pairs();
        for (int look = 1; look < LOOKS && pairs.stream().anyMatch(Pair::differs); look++) {
            pairs = pairs();
        }
        return Part.whole(
                pairs.size(),
                pairs.stream().filter(Pair::differs).map(Pair::difference).toList());
    }

    private List<Pair> pairs() {
        readOn();
        Map<Currency, ProviderFacts.Balance> theirs = new HashMap<>();
        provider.balances().forEach(balance -> theirs.put(balance.pending().currency(), balance));
        Map<Currency, Map<AccountKind, Money>> ours = ledger.balances();
        Set<Currency> currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        currencies.addAll(theirs.keySet());
        currencies.addAll(ours.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (Currency currency : currencies) {
            Money none = Money.zero(currency);
            ProviderFacts.Balance told = theirs.getOrDefault(currency, new ProviderFacts.Balance(none, none));
            Map<AccountKind, Money> booked = ours.getOrDefault(currency, Map.of());
            // The ledger takes every payout and refund from what is available; the provider takes those that go out of
            // a pending payment from what is pending.
            Money out = movements.pendingOut(currency);
            pairs.add(new Pair(
                    currency + " pending",
                    booked.getOrDefault(AccountKind.PROVIDER_PENDING, none).plus(out),
                    told.pending()));
            pairs.add(new Pair(
                    currency + " available",
                    booked.getOrDefault(AccountKind.PROVIDER_AVAILABLE, none).minus(out),
                    told.available()));
        }
        return pairs;
    }

    /** All that came since, for a comparison in the same moment; the oldest page is written down first. */
    private void readOn() {
        Instant from = movements.from();
        Deque<ProviderFacts.Movements> pages = new ArrayDeque<>();
        pages.push(provider.movements(from, null));
        while (pages.element().more()) {
            pages.push(
                    provider.movements(from, pages.element().items().getLast().id()));
        }
        pages.forEach(movements::see);
    }

    private record Pair(String what, Money booked, Money told) {
        boolean differs() {
            return !booked.equals(told);
        }

        Difference difference() {
            return new Difference(
                    ReconciliationRule.PROVIDER_BALANCE,
                    what,
                    null,
                    booked.currency().getCurrencyCode(),
                    booked.minor(),
                    told.minor(),
                    null);
        }
    }
}
