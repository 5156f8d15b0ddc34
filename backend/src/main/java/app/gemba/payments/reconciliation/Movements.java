package app.gemba.payments.reconciliation;

import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.Clocks;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Our copy of the provider's own list of movements. */
@Singleton
class Movements {
    private final MovementRepository movements;
    private final Clock clock;
    private final Clock providerTime = Clocks.real();

    Movements(MovementRepository movements, Clock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    /** From where the provider's list has to be read again. */
    @Transactional
    Instant from() {
        return movements.from().orElse(Instant.EPOCH);
    }

    /** Joins what is explained to its journal. */
    @Transactional
    void join() {
        movements.join();
    }

    /** How many movements there are. */
    @Transactional
    long count() {
        return movements.count();
    }

    /** What no journal, more than one, or one over another amount explains, and has had the time to be explained. */
    @Transactional
    List<Difference> unexplained(Duration grace) {
        return movements.unexplained(providerTime.instant().minus(grace));
    }

    /** Journals over money that the provider does not say was moved. */
    @Transactional
    List<Difference> unconfirmed(Instant before) {
        return movements.unconfirmed(before);
    }

    /** What left out of money that is not usable yet; zero or negative. */
    @Transactional
    Money pendingOut(Currency currency) {
        return new Money(movements.pendingOut(currency.getCurrencyCode()), currency);
    }

    /** Movements of objects that we may not have been told of. */
    @Transactional
    List<CatchUp.Unknown> unknown() {
        return movements.unknown();
    }

    @Transactional
    void see(ProviderFacts.Movements page) {
        Instant now = clock.instant();
        for (ProviderFacts.Movement movement : page.items()) {
            movements.see(
                    movement.id(),
                    movement.type(),
                    movement.source(),
                    movement.amount().minor(),
                    movement.fee().minor(),
                    movement.amount().currency().getCurrencyCode(),
                    movement.created(),
                    movement.available(),
                    now);
        }
    }
}
