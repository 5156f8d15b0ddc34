package app.gemba.payments.treasury;

import app.gemba.identity.Caller;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.TreasuryPostings;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.reconciliation.Coverages;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** P17: sends our own money from the provider to our bank, and follows it until it is there. */
@Singleton
public class Treasury {
    static final Duration CHECK_EVERY = Duration.ofHours(6);

    private final OwnPayoutRepository payouts;
    private final Operations operations;
    private final Coverages coverages;
    private final Ledger ledger;
    private final Alarms alarms;
    private final Clock clock;

    Treasury(
            OwnPayoutRepository payouts,
            Operations operations,
            Coverages coverages,
            Ledger ledger,
            Alarms alarms,
            Clock clock) {
        this.payouts = payouts;
        this.operations = operations;
        this.coverages = coverages;
        this.ledger = ledger;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * One currency: how much of what lies at the provider is ours to take out.
     *
     * @param available what the provider lets us use
     * @param pending what it does not yet
     * @param owed what belongs to buyers and representatives, or to nobody we know
     * @param asked what was asked for and has not left
     * @param may what may leave now
     */
    @Serdeable
    @Schema(name = "OwnMoney")
    record Room(Money available, Money pending, Money owed, Money asked, Money may) {}

    /**
     * One per currency in which anything was ever posted, all as of one instant: what has just left would else be counted
     * neither as asked for nor as gone.
     */
    @io.micronaut.transaction.annotation.Transactional(isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    List<Room> rooms() {
        return read();
    }

    private List<Room> read() {
        return coverages.all().stream().map(this::room).toList();
    }

    private Room room(Coverages.Coverage all) {
        Money available = all.has(AccountKind.PROVIDER_AVAILABLE);
        Money pending = all.has(AccountKind.PROVIDER_PENDING);
        Money asked = new Money(payouts.asked(all.currency().getCurrencyCode()), all.currency());
        Money beyond = available.plus(pending).minus(all.owesTotal());
        Money may = (beyond.compareTo(available) < 0 ? beyond : available).minus(asked);
        return new Room(available, pending, all.owesTotal(), asked, may.positive() ? may : Money.zero(all.currency()));
    }

    /** Asked under the lock, which whatever leaves takes too. */
    private Money may(Currency currency) {
        return read().stream()
                .map(Room::may)
                .filter(may -> may.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    @Transactional
    List<OwnPayout> newest(int rows) {
        return payouts.newest(rows);
    }

    /** Asks for it; the same key again is the same payout, with another content it is refused. */
    @Transactional
    void send(Caller admin, UUID key, Money amount, String reason) {
        payouts.lock();
        Optional<OwnPayout> known = payouts.findById(key);
        if (known.isPresent()) {
            if (!known.get().money().equals(amount)
                    || !reason.equals(known.get().reason())) {
                throw TreasuryProblem.OWN_PAYOUT_KEY_USED.problem();
            }
            return;
        }
        Money may = may(amount.currency());
        if (!amount.positive() || amount.compareTo(may) > 0) {
            throw TreasuryProblem.OWN_PAYOUT_TOO_MUCH
                    .problem()
                    .at(new FieldError(
                            "amount.minor",
                            may.positive() ? "must be from 1 to " + may.minor() : "nothing may leave now"));
        }
        UUID operation = operations.intend(
                new Operations.Purpose(null, null, key.toString(), 1), new ProviderCall.OwnPayout(amount));
        payouts.save(asked(key, amount, operation, admin.user().value(), reason));
    }

    /** The provider took it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sent(UUID operation, String externalId) {
        payouts.lock();
        take(payouts.findByOperationId(operation).orElseThrow(), externalId);
    }

    /** The provider did not take it, or it is proven that it never did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(UUID operation, String code) {
        OwnPayout payout = payouts.findByOperationId(operation).orElseThrow();
        payouts.move(payout.id(), OwnPayout.State.REFUSED.name(), null, code);
        alarms.raise(
                AlarmKind.OWN_PAYOUT_FAILED,
                payout.id().toString(),
                "The provider did not send " + payout.money() + " to our bank (" + code
                        + "). Nothing moved: it can be sent again once the cause is gone.");
    }

    /**
     * What the provider says of one, whoever made us ask and however often. One that was made in the provider's own
     * pages has moved our money just the same.
     */
    @Transactional
    public void told(ProviderFacts.OwnPayout fact) {
        payouts.lock();
        OwnPayout known = payouts.findByExternalId(fact.id())
                .or(() -> Optional.ofNullable(fact.operation()).flatMap(payouts::findByOperationId))
                .orElseGet(() -> payouts.save(asked(Ids.next(), fact.amount(), null, null, null)));
        OwnPayout.State before = take(known, fact.id());
        OwnPayout.State now =
                switch (fact.state()) {
                    case ON_THE_WAY -> OwnPayout.State.ON_THE_WAY;
                    case ARRIVED -> OwnPayout.State.ARRIVED;
                    case FAILED -> OwnPayout.State.FAILED;
                };
        if (before == OwnPayout.State.FAILED || before == now) {
            return;
        }
        if (now == OwnPayout.State.ARRIVED) {
            ledger.post(TreasuryPostings.ownPayoutArrived(fact.id(), known.money()));
        }
        if (now == OwnPayout.State.FAILED) {
            ledger.post(TreasuryPostings.ownPayoutFailed(fact.id(), known.money(), before == OwnPayout.State.ARRIVED));
            alarms.raise(
                    AlarmKind.OWN_PAYOUT_FAILED,
                    known.id().toString(),
                    known.money()
                            + " came back from our bank to our balance at the provider. Look at the bank account that"
                            + " the provider has of us, then send it again.");
        }
        payouts.move(known.id(), now.name(), fact.id(), fact.error());
    }

    @Transactional
    void checkAgain(OwnPayout payout) {
        payouts.checked(payout.id(), clock.instant().plus(CHECK_EVERY));
    }

    /** Books that it left, once; returns how far it is. */
    private OwnPayout.State take(OwnPayout payout, String externalId) {
        return switch (payout.state()) {
            case ASKED, REFUSED -> {
                ledger.post(TreasuryPostings.ownPayoutSent(externalId, payout.money()));
                payouts.move(payout.id(), OwnPayout.State.ON_THE_WAY.name(), externalId, null);
                alarms.clear(AlarmKind.OWN_PAYOUT_FAILED, payout.id().toString());
                yield OwnPayout.State.ON_THE_WAY;
            }
            case ON_THE_WAY, ARRIVED, FAILED -> payout.state();
        };
    }

    private OwnPayout asked(
            UUID id, Money amount, @Nullable UUID operation, @Nullable UUID by, @Nullable String reason) {
        return new OwnPayout(
                id,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                OwnPayout.State.ASKED,
                null,
                operation,
                by,
                reason,
                null,
                clock.instant(),
                clock.instant().plus(CHECK_EVERY));
    }
}
