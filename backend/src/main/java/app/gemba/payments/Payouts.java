package app.gemba.payments;

import app.gemba.ledger.ChargebackPostings;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.PayoutSource;
import app.gemba.ledger.Postings;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.chargebacks.OpenChargebacks;
import app.gemba.payments.rails.PayoutRail;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
import app.gemba.payments.receivables.Receivables;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Money on its way to representatives. */
@Singleton
class Payouts {
    private static final Logger LOG = LoggerFactory.getLogger(Payouts.class);
    private static final Duration TRY_AGAIN = Duration.ofHours(1);

    /** Refusals that say that the account is not ready; everything else is ours to put right. */
    private static final Set<String> ABOUT_THE_ACCOUNT = Set.of(
            "insufficient_capabilities_for_transfer",
            "transfers_not_allowed",
            "account_invalid",
            "payouts_not_allowed");

    private final PayoutRepository payouts;
    private final PayoutAccountRepository accounts;
    private final PaymentRepository payments;
    private final Receivables receivables;
    private final RailChoice choices;
    private final OpenChargebacks chargebacks;
    private final Ledger ledger;
    private final Alarms alarms;
    private final Outbox outbox;
    private final Clock clock;

    Payouts(
            PayoutRepository payouts,
            PayoutAccountRepository accounts,
            PaymentRepository payments,
            Receivables receivables,
            RailChoice choices,
            OpenChargebacks chargebacks,
            Ledger ledger,
            Alarms alarms,
            Outbox outbox,
            Clock clock) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.payments = payments;
        this.receivables = receivables;
        this.choices = choices;
        this.chargebacks = chargebacks;
        this.ledger = ledger;
        this.alarms = alarms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a decision earned; the ledger already owes it to the representative. Once per booking and decision. */
    @Transactional(Transactional.TxType.MANDATORY)
    void owe(Payment payment, UUID representative, String decision, Money fee, Money expenses, Money commission) {
        Money amount = fee.plus(expenses).minus(commission);
        if (!amount.positive() || payouts.decided(payment.bookingId(), decision).isPresent()) {
            return;
        }
        Payout payout = payouts.save(new Payout(
                Ids.next(),
                payment.bookingId(),
                representative,
                payment.id(),
                decision,
                fee.minor(),
                expenses.minor(),
                commission.minor(),
                amount.minor(),
                0,
                amount.currency().getCurrencyCode(),
                Payout.State.DUE,
                0,
                null,
                null,
                null,
                clock.instant().plus(TRY_AGAIN),
                clock.instant(),
                null,
                clock.instant(),
                null));
        outbox.publish(new PayoutDue(payout.id()));
    }

    /** Gives it to the rail that reaches the representative; otherwise it waits for what stops it. */
    @Transactional
    void start(UUID id) {
        Payout payout = payouts.lock(id).orElseThrow();
        if (!payout.state().unsent()) {
            return;
        }
        payouts.lockAccount(payout.representativeId().toString());
        Optional<UUID> chargeback = freezing(payout);
        if (chargeback.isPresent()) {
            freeze(payout, chargeback.get());
            return;
        }
        if (chargebacks.inquiry(payout.paymentId())) {
            move(payout, Payout.State.BLOCKED, payout.generation(), null, null, null);
            return;
        }
        Payout rest = setOff(payout);
        if (!rest.money().positive()) {
            return;
        }
        if (receivables.tooMuchOwed(rest.representativeId())) {
            move(rest, Payout.State.BLOCKED, rest.generation(), null, null, null);
            return;
        }
        send(rest);
    }

    /**
     * The chargeback for which this payout has to wait: that of its own payment, or one of another booking that was paid
     * out, until enough is frozen for it.
     */
    private Optional<UUID> freezing(Payout payout) {
        Optional<UUID> own = chargebacks.formal(payout.paymentId());
        return own.isPresent()
                ? own
                : chargebacks.against(payout.representativeId(), payout.money().currency()).stream()
                        .filter(each -> payouts.frozenElsewhere(each.chargeback(), each.booking())
                                < each.amount().minor())
                        .map(OpenChargebacks.AtRisk::chargeback)
                        .findFirst();
    }

    /** It is still owed, and cannot be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    void freeze(Payout payout, UUID chargeback) {
        ledger.post(ChargebackPostings.earningFrozen(
                chargeback, payout.id(), payout.bookingId(), payout.representativeId(), payout.money()));
        payouts.freeze(payout.id(), Payout.State.FROZEN.name(), chargeback, clock.instant());
    }

    /** The bank has decided, and what is left of it can be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    void unfreeze(UUID chargeback) {
        for (Payout payout : payouts.lockFrozen(chargeback)) {
            if (payout.money().positive()) {
                ledger.post(ChargebackPostings.earningUnfrozen(
                        chargeback, payout.id(), payout.bookingId(), payout.representativeId(), payout.money()));
                payouts.freeze(payout.id(), Payout.State.DUE.name(), null, clock.instant());
                outbox.publish(new PayoutDue(payout.id()));
            }
        }
    }

    /** A bank's question is over: what waited for it starts again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void retry(UUID booking) {
        payouts.lockOfBooking(booking).stream()
                .filter(payout -> payout.state() == Payout.State.BLOCKED)
                .forEach(payout -> outbox.publish(new PayoutDue(payout.id())));
    }

    /** What the representative owes us stays with us; the rest is sent. */
    private Payout setOff(Payout payout) {
        Money taken = receivables.setOff(
                payout.bookingId(),
                "payout/" + payout.decision() + "/" + payout.kept(),
                payout.representativeId(),
                payout.money());
        if (taken.positive()) {
            keep(payout, taken);
        }
        return payouts.lock(payout.id()).orElseThrow();
    }

    /** From now on that much less of it is sent, or nothing any more. The ledger has it already. */
    void keep(Payout payout, Money more) {
        Payout.State state = more.equals(payout.money()) ? Payout.State.KEPT : payout.state();
        payouts.keep(payout.id(), more.minor(), state.name(), clock.instant());
    }

    private void send(Payout payout) {
        RailChoice.Choice choice = choices.of(payout);
        Rail rail = choice.rail();
        if (rail == null || choice.stop() != null) {
            keepWaiting(payout, rail, choice.stop());
            return;
        }
        Payment payment = payments.findById(payout.paymentId()).orElseThrow();
        if (!payment.currency().equals(payout.currency())) {
            alarms.raise(
                    AlarmKind.PAYOUT_CURRENCY,
                    payout.id().toString(),
                    "The payout of " + payout.money() + " for booking " + payout.bookingId()
                            + " is not sent: its payment was settled in " + payment.currency()
                            + ". Look at the currency in which the provider settles.");
            move(payout, Payout.State.BLOCKED, payout.generation(), null, null, null);
            return;
        }
        alarms.clear(AlarmKind.PAYOUT_CURRENCY, payout.id().toString());
        int generation = payout.generation() + 1;
        PayoutRail.Taken taken = choices.rail(rail)
                .take(new PayoutRail.Order(
                        payout.id(),
                        payout.bookingId(),
                        payout.representativeId(),
                        payment.chargeId(),
                        payout.decision(),
                        generation,
                        payout.money()));
        switch (taken) {
            case PayoutRail.Taken.Sent sent ->
                move(payout, Payout.State.ON_THE_WAY, generation, rail, sent.operation(), null);
            case PayoutRail.Taken.Queued queued ->
                move(payout, Payout.State.DUE, payout.generation(), rail, null, null);
        }
    }

    /** What is too little has no rail yet, so that nobody gathers it. */
    private void keepWaiting(Payout payout, @Nullable Rail rail, @Nullable PayoutStop stop) {
        boolean little = stop != null && stop.reason() == PayoutStop.Reason.BELOW_MINIMUM;
        Payout.State state = little ? Payout.State.DUE : Payout.State.WAITING_FOR_ACCOUNT;
        move(payout, state, payout.generation(), little ? null : rail, null, null);
    }

    /** It is in the representative's account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirmed(UUID operation, String externalId) {
        Payout payout = payouts.ofOperation(operation).orElseThrow();
        ledger.post(Postings.payoutConfirmed(
                operation.toString(), payout.bookingId(), payout.representativeId(), payout.money()));
        move(payout, Payout.State.PAID, payout.generation(), payout.rail(), operation, externalId);
    }

    /** It was not sent: it is owed again, and the next try is a new generation. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refused(UUID operation, String code) {
        Payout payout = payouts.ofOperation(operation).orElseThrow();
        LOG.error("Payout {} of booking {} was refused: {}", payout.id(), payout.bookingId(), code);
        ledger.post(
                Postings.payoutFailed(operation.toString(), payout.bookingId(), payout.money(), PayoutSource.PROVIDER));
        boolean account = ABOUT_THE_ACCOUNT.contains(code);
        if (account) {
            accounts.doubt(payout.representativeId(), clock.instant());
        }
        Payout.State state = account ? Payout.State.WAITING_FOR_ACCOUNT : Payout.State.DUE;
        move(payout, state, payout.generation(), payout.rail(), null, null);
    }

    /** The representative's account became ready, or the bank details are others now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accountReady(UUID representative) {
        payouts.lockAccount(representative.toString());
        payouts.waiting(representative).forEach(id -> outbox.publish(new PayoutDue(id)));
    }

    private void move(
            Payout payout,
            Payout.State state,
            int generation,
            @Nullable Rail rail,
            @Nullable UUID operation,
            @Nullable String externalId) {
        Instant now = clock.instant();
        payouts.move(
                payout.id(),
                state.name(),
                generation,
                rail == null ? null : rail.name(),
                operation,
                externalId,
                now.plus(TRY_AGAIN),
                now);
    }
}
