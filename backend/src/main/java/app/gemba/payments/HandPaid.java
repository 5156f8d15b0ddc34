package app.gemba.payments;

import app.gemba.ledger.Ledger;
import app.gemba.ledger.PayoutSource;
import app.gemba.ledger.Postings;
import app.gemba.payments.rails.PayoutBook;
import app.gemba.payments.rails.Rail;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payouts that people send: out of our own bank, by a file. */
@Singleton
class HandPaid implements PayoutBook {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final PayoutRepository payouts;
    private final Payouts starts;
    private final RailChoice choices;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    HandPaid(PayoutRepository payouts, Payouts starts, RailChoice choices, Ledger ledger, Outbox outbox, Clock clock) {
        this.payouts = payouts;
        this.starts = starts;
        this.choices = choices;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Due> due(Rail rail, String currency, int limit) {
        return payouts.queued(rail.name(), currency, limit).stream()
                .map(HandPaid::due)
                .toList();
    }

    @Override
    @Transactional
    public List<String> currenciesDue(Rail rail) {
        return payouts.currenciesQueued(rail.name());
    }

    @Override
    @Transactional
    public List<Stopped> stopped(int limit) {
        return payouts.stopped(limit).stream()
                .flatMap(payout -> Optional.ofNullable(choices.of(payout).stop()).stream()
                        .map(stop -> new Stopped(due(payout), stop)))
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookAgain(UUID payout) {
        starts.start(payout);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Due> lock(UUID id, Rail rail) {
        return payouts.lock(id)
                .filter(payout -> payout.state() == Payout.State.DUE && payout.rail() == rail)
                .filter(payout -> choices.of(payout).stop() == null)
                .map(HandPaid::due);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void sent(Due due, String reference) {
        Payout payout = payouts.lock(due.payout()).orElseThrow();
        ledger.post(Postings.payoutSent(reference, payout.bookingId(), payout.money(), PayoutSource.BANK));
        move(payout, Payout.State.ON_THE_WAY, payout.generation() + 1, reference);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirmed(UUID id, String reference) {
        Payout payout = sentAs(id, reference);
        ledger.post(Postings.payoutConfirmed(reference, payout.bookingId(), payout.representativeId(), payout.money()));
        move(payout, Payout.State.PAID, payout.generation(), reference);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(UUID id, String reference) {
        Payout payout = sentAs(id, reference);
        ledger.post(Postings.payoutFailed(reference, payout.bookingId(), payout.money(), PayoutSource.BANK));
        dueAgain(payout);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void returned(UUID id, String reference) {
        Payout payout = sentAs(id, reference);
        ledger.post(Postings.payoutReturned(
                reference, payout.bookingId(), payout.representativeId(), payout.money(), PayoutSource.BANK));
        dueAgain(payout);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void detailsChanged(UUID representative) {
        starts.accountReady(representative);
    }

    private Payout sentAs(UUID id, String reference) {
        Payout payout = payouts.lock(id).orElseThrow();
        if (!reference.equals(payout.externalId())) {
            throw new IllegalStateException("Payout " + id + " was not sent as " + reference);
        }
        return payout;
    }

    private void dueAgain(Payout payout) {
        move(payout, Payout.State.DUE, payout.generation(), null);
        payouts.dueAgain(payout.id(), clock.instant());
        outbox.publish(new PayoutDue(payout.id()));
    }

    private void move(Payout payout, Payout.State state, int generation, @Nullable String reference) {
        Instant now = clock.instant();
        payouts.move(
                payout.id(),
                state.name(),
                generation,
                Rail.MANUAL_BANK.name(),
                null,
                reference,
                now.plus(LOOK_AGAIN),
                now);
    }

    private static Due due(Payout payout) {
        return new Due(
                payout.id(),
                payout.bookingId(),
                payout.representativeId(),
                payout.money(),
                payout.generation(),
                payout.dueSince());
    }
}
