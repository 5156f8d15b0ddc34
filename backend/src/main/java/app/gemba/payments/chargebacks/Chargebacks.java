package app.gemba.payments.chargebacks;

import app.gemba.identity.Caller;
import app.gemba.ledger.ChargebackPostings;
import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.ledger.Ledger;
import app.gemba.payments.Bearer;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.chargebacks.DisputedMoney.Paid;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.provider.ProviderFacts.ChargebackStatus;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings our side to what the provider says of a chargeback, whatever it said before. */
@Singleton
public class Chargebacks {
    private static final Logger LOG = LoggerFactory.getLogger(Chargebacks.class);
    private static final Duration CHECK_EVERY = Duration.ofHours(1);

    private final ChargebackRepository chargebacks;
    private final DisputedMoney money;
    private final Ledger ledger;
    private final ChargebackWords words;
    private final Alarms alarms;
    private final Clock clock;

    Chargebacks(
            ChargebackRepository chargebacks,
            DisputedMoney money,
            Ledger ledger,
            ChargebackWords words,
            Alarms alarms,
            Clock clock) {
        this.chargebacks = chargebacks;
        this.money = money;
        this.ledger = ledger;
        this.words = words;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Order, repeats and losses of notices do not matter: each time everything that the object implies is made true.
     *
     * @return false when it is about no payment of ours
     */
    @Transactional
    public boolean told(ProviderFacts.Chargeback fact) {
        Paid paid = money.lock(fact.charge()).orElse(null);
        if (paid == null) {
            return false;
        }
        // what we answer is written under this lock, too, and must not be undone by what was read before it
        Optional<Chargeback> before = chargebacks.lockExternal(fact.id());
        boolean fresh = before.isEmpty();
        Chargeback known = before.orElseGet(() -> open(fact, paid));
        if (known.settled()) {
            afterTheEnd(known, fact);
            return true;
        }
        String trouble = trouble(known, fact, paid);
        long withdrawn = known.withdrawn();
        long fee = known.fee();
        if (withdrawn == 0 && fact.withdrawn().positive() && sameCurrency(fact, paid)) {
            ledger.post(ChargebackPostings.withdrawn(known.id(), paid.booking(), fact.withdrawn(), fact.fee()));
            withdrawn = fact.withdrawn().minor();
            fee = fact.fee().minor();
        }
        chargebacks.tell(
                known.id(),
                fact.status().name(),
                fact.providerStatus(),
                fact.amount().minor(),
                withdrawn,
                fee,
                fact.reinstated().minor(),
                fact.refundable(),
                fact.dueBy(),
                answered(known, fact).name(),
                trouble,
                known.atRisk(),
                clock.instant(),
                clock.instant().plus(CHECK_EVERY));
        Chargeback now = chargebacks.findByExternalId(fact.id()).orElseThrow();
        if (trouble == null) {
            alarms.clear(AlarmKind.CHARGEBACK_TROUBLE, fact.id());
        } else if (!trouble.equals(known.trouble())) {
            trouble(now, trouble);
        }
        if (now.formal() && !known.formal()) {
            words.opened(now);
        } else if (fresh) {
            words.asked(now);
        }
        act(now, fact, paid);
        return true;
    }

    /** A person says on whom the released part falls. What is lost already is settled at once. */
    @Transactional
    void bear(Caller admin, UUID id, Bearer bearer) {
        Chargeback chargeback = chargebacks.findById(id).orElseThrow(ChargebackProblem.CHARGEBACK_NOT_FOUND::problem);
        Paid paid = paid(chargeback);
        Chargeback locked = chargebacks.lock(id).orElseThrow();
        if (locked.settled()) {
            if (locked.bearer() == bearer) {
                return;
            }
            throw ChargebackProblem.CHARGEBACK_OVER.problem();
        }
        LOG.info("Admin {} lets chargeback {} be borne by {}", admin.user().value(), id, bearer);
        Money atRisk = money.atRisk(paid, locked.money(locked.amount()), bearer);
        chargebacks.bear(id, bearer, atRisk.minor(), clock.instant());
        Chargeback now = chargebacks.lock(id).orElseThrow();
        if (now.trouble() == null && now.lostToTheBank() && now.withdrawn() > 0) {
            lose(now, paid);
        }
    }

    /**
     * What would fall on whom, at this moment.
     *
     * @param released whether a part was released, so that it matters who bears that part
     */
    record Outlook(boolean released, Loss shared, Loss platform) {}

    @Transactional
    Outlook outlook(Chargeback chargeback) {
        Paid paid = paid(chargeback);
        Money amount = chargeback.money(chargeback.withdrawn() > 0 ? chargeback.withdrawn() : chargeback.amount());
        return new Outlook(
                money.released(paid, amount),
                money.loss(paid, amount, Bearer.SHARED),
                money.loss(paid, amount, Bearer.PLATFORM));
    }

    @Transactional
    Money refunded(Chargeback chargeback) {
        return money.refunded(paid(chargeback));
    }

    private Paid paid(Chargeback chargeback) {
        return money.lock(chargeback.paymentId()).orElseThrow();
    }

    /** Somebody may have answered it at the provider's own desk. */
    private static Chargeback.Evidence answered(Chargeback known, ProviderFacts.Chargeback fact) {
        return fact.answered() ? Chargeback.Evidence.SENT : known.evidence();
    }

    private void act(Chargeback now, ProviderFacts.Chargeback fact, Paid paid) {
        if (now.formal()) {
            money.freeze(now.id(), paid);
            Money atRisk = money.atRisk(paid, now.money(now.amount()), now.bearer());
            chargebacks.risk(now.id(), atRisk.minor());
        }
        if (now.trouble() != null) {
            return;
        }
        switch (now.status()) {
            case INQUIRY, INQUIRY_UNDER_REVIEW, NEEDS_RESPONSE, UNDER_REVIEW, UNKNOWN -> {}
            case INQUIRY_CLOSED -> settle(now, paid, nothing(now));
            case WON -> win(now, fact, paid);
            case LOST -> loseOrWait(now, paid);
            case PREVENTED -> {
                if (now.withdrawn() == 0) {
                    settle(now, paid, nothing(now));
                } else {
                    loseOrWait(now, paid);
                }
            }
        }
    }

    /** What was withdrawn may come back later than the decision. */
    private void win(Chargeback now, ProviderFacts.Chargeback fact, Paid paid) {
        if (fact.reinstated().minor() < now.withdrawn()) {
            return;
        }
        if (now.withdrawn() > 0) {
            ledger.post(
                    ChargebackPostings.won(now.id(), paid.booking(), now.money(now.withdrawn()), fact.feeReturned()));
            chargebacks.feeReturned(now.id(), fact.feeReturned().minor());
        }
        settle(now, paid, nothing(now));
        words.won(now);
    }

    private void loseOrWait(Chargeback now, Paid paid) {
        if (now.bearer() == null && money.released(paid, now.money(now.withdrawn()))) {
            words.bearerWanted(now);
        } else {
            lose(now, paid);
        }
    }

    private void lose(Chargeback now, Paid paid) {
        Bearer bearer = now.bearer();
        Loss loss = money.loss(paid, now.money(now.withdrawn()), bearer == null ? Bearer.PLATFORM : bearer);
        ledger.post(ChargebackPostings.lost(now.id(), paid.booking(), paid.representative(), loss, paid.revenue()));
        money.lose(now.id(), paid, loss);
        settle(now, paid, loss);
        words.lost(now, loss);
    }

    private void settle(Chargeback now, Paid paid, Loss loss) {
        alarms.clear(AlarmKind.CHARGEBACK_DUE, now.externalId());
        chargebacks.settle(
                now.id(),
                loss.held().minor(),
                loss.refund().minor(),
                loss.frozen().minor(),
                loss.receivable().minor(),
                loss.ours().minor(),
                loss.losses().minor(),
                clock.instant());
        money.resume(now.id(), paid);
    }

    /** Once it was over nothing may change any more. */
    private void afterTheEnd(Chargeback known, ProviderFacts.Chargeback fact) {
        boolean same = known.status() == fact.status()
                && (known.withdrawn() == fact.withdrawn().minor())
                && known.reinstated() == fact.reinstated().minor();
        if (!same && known.trouble() == null) {
            String trouble =
                    "It was over as " + known.providerStatus() + ", and the provider says " + fact.providerStatus()
                            + " with " + fact.withdrawn() + " withdrawn and " + fact.reinstated() + " given back";
            chargebacks.trouble(known.id(), trouble, clock.instant());
            trouble(known, trouble);
        }
    }

    private void trouble(Chargeback chargeback, String trouble) {
        alarms.raise(
                AlarmKind.CHARGEBACK_TROUBLE,
                chargeback.externalId(),
                trouble + ". Nothing more is booked for the chargeback of booking " + chargeback.bookingId()
                        + " until it is right.");
    }

    private static @Nullable String trouble(Chargeback known, ProviderFacts.Chargeback fact, Paid paid) {
        if (fact.status() == ChargebackStatus.UNKNOWN) {
            return "The provider's status " + fact.providerStatus() + " is not known here";
        }
        if (!sameCurrency(fact, paid)) {
            return "It is in " + fact.withdrawn().currency() + ", the payment in "
                    + paid.amount().currency();
        }
        if (known.withdrawn() > 0 && known.withdrawn() != fact.withdrawn().minor()) {
            return "More than " + known.money(known.withdrawn()) + " was withdrawn: " + fact.withdrawn();
        }
        if (fact.status() == ChargebackStatus.LOST && !fact.withdrawn().positive()) {
            return "It is lost, and nothing was withdrawn";
        }
        if (fact.status() == ChargebackStatus.LOST && fact.reinstated().positive()) {
            return "It is lost, and " + fact.reinstated() + " was given back";
        }
        return null;
    }

    private static boolean sameCurrency(ProviderFacts.Chargeback fact, Paid paid) {
        return fact.withdrawn().currency().equals(paid.amount().currency())
                && fact.amount().currency().equals(paid.amount().currency());
    }

    private static Loss nothing(Chargeback chargeback) {
        Money none = chargeback.money(0);
        return new Loss(none, none, none, none, none, none);
    }

    private Chargeback open(ProviderFacts.Chargeback fact, Paid paid) {
        Instant now = clock.instant();
        return chargebacks.save(new Chargeback(
                Ids.next(),
                fact.id(),
                paid.id(),
                paid.booking(),
                paid.organisation(),
                paid.representative(),
                ChargebackStatus.INQUIRY,
                fact.providerStatus(),
                fact.reason(),
                fact.amount().minor(),
                paid.amount().currency().getCurrencyCode(),
                0,
                0,
                0,
                0,
                fact.refundable(),
                fact.dueBy(),
                Chargeback.Evidence.NONE,
                0,
                null,
                null,
                null,
                null,
                false,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                now,
                now,
                now));
    }
}
