package app.gemba.payments;

import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Operations operations;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    Payouts(
            PayoutRepository payouts,
            PayoutAccountRepository accounts,
            PaymentRepository payments,
            Operations operations,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.payments = payments;
        this.operations = operations;
        this.ledger = ledger;
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
                amount.currency().getCurrencyCode(),
                Payout.State.DUE,
                0,
                null,
                null,
                clock.instant().plus(TRY_AGAIN),
                clock.instant()));
        outbox.publish(new PayoutDue(payout.id()));
    }

    /** Sends it where the account is ready; otherwise it waits for the account. */
    @Transactional
    void start(UUID id) {
        Payout payout = payouts.lock(id).orElseThrow();
        if (payout.state() == Payout.State.ON_THE_WAY || payout.state() == Payout.State.PAID) {
            return;
        }
        payouts.lockAccount(payout.representativeId().toString());
        PayoutAccount account = accounts.findByRepresentativeId(payout.representativeId())
                .filter(PayoutAccount::ready)
                .orElse(null);
        if (account == null) {
            move(payout, Payout.State.WAITING_FOR_ACCOUNT, payout.generation(), null, null);
            return;
        }
        Payment payment = payments.findById(payout.paymentId()).orElseThrow();
        if (!payment.currency().equals(payout.currency())) {
            throw new IllegalStateException("Payout " + id + " is not in the currency of its payment");
        }
        int generation = payout.generation() + 1;
        UUID operation = operations.intend(
                new Operations.Purpose(
                        payout.bookingId(), payout.representativeId(), "payout/" + payout.decision(), generation),
                new ProviderCall.Transfer(payout.bookingId(), account.accountId(), payment.chargeId(), payout.money()));
        ledger.post(Postings.payoutSent(operation.toString(), payout.bookingId(), payout.money()));
        move(payout, Payout.State.ON_THE_WAY, generation, operation, null);
    }

    /** It is in the representative's account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirmed(UUID operation, String externalId) {
        Payout payout = payouts.ofOperation(operation).orElseThrow();
        ledger.post(Postings.payoutConfirmed(
                operation.toString(), payout.bookingId(), payout.representativeId(), payout.money()));
        move(payout, Payout.State.PAID, payout.generation(), operation, externalId);
    }

    /** It was not sent: it is owed again, and the next try is a new generation. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refused(UUID operation, String code) {
        Payout payout = payouts.ofOperation(operation).orElseThrow();
        LOG.error("Payout {} of booking {} was refused: {}", payout.id(), payout.bookingId(), code);
        ledger.post(Postings.payoutFailed(operation.toString(), payout.bookingId(), payout.money()));
        Payout.State state = ABOUT_THE_ACCOUNT.contains(code) ? Payout.State.WAITING_FOR_ACCOUNT : Payout.State.DUE;
        move(payout, state, payout.generation(), null, null);
    }

    /** The representative's account became ready. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accountReady(UUID representative) {
        payouts.lockAccount(representative.toString());
        payouts.waiting(representative).forEach(id -> outbox.publish(new PayoutDue(id)));
    }

    private void move(
            Payout payout, Payout.State state, int generation, @Nullable UUID operation, @Nullable String externalId) {
        Instant now = clock.instant();
        payouts.move(payout.id(), state.name(), generation, operation, externalId, now.plus(TRY_AGAIN), now);
    }
}
