package app.gemba.payments;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.ledger.Ledger;
import app.gemba.payments.chargebacks.DisputedMoney;
import app.gemba.payments.chargebacks.OpenChargebacks;
import app.gemba.payments.receivables.Receivables;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a chargeback does to the money of its booking: held, refunded, earned and paid. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class ChargedBack implements DisputedMoney {
    private final PaymentRepository payments;
    private final CheckoutRepository checkouts;
    private final Refunds refunds;
    private final PayoutRepository payouts;
    private final Payouts paying;
    private final RestitutionRepository restitutions;
    private final Receivables receivables;
    private final OpenChargebacks chargebacks;
    private final Bookings bookings;
    private final Ledger ledger;

    ChargedBack(
            PaymentRepository payments,
            CheckoutRepository checkouts,
            Refunds refunds,
            PayoutRepository payouts,
            Payouts paying,
            RestitutionRepository restitutions,
            Receivables receivables,
            OpenChargebacks chargebacks,
            Bookings bookings,
            Ledger ledger) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.refunds = refunds;
        this.payouts = payouts;
        this.paying = paying;
        this.restitutions = restitutions;
        this.receivables = receivables;
        this.chargebacks = chargebacks;
        this.bookings = bookings;
        this.ledger = ledger;
    }

    @Override
    public Optional<Paid> lock(String paymentOrCharge) {
        return payments.named(paymentOrCharge).map(payment -> {
            bookings.lock(new BookingId(payment.bookingId()));
            Checkout checkout = checkouts.findById(payment.checkoutId()).orElseThrow();
            return new Paid(
                    payment.id(),
                    payment.bookingId(),
                    checkout.organisationId(),
                    checkout.representativeId(),
                    payment.money(),
                    revenue(payouts.lockOfBooking(payment.bookingId())));
        });
    }

    @Override
    public Money refunded(Paid paid) {
        return refunds.sent(payments.findById(paid.id()).orElseThrow());
    }

    @Override
    public void freeze(UUID chargeback, Paid paid) {
        payouts.lockOfBooking(paid.booking()).stream()
                .filter(payout ->
                        payout.paymentId().equals(paid.id()) && payout.state().unsent())
                .forEach(payout -> paying.freeze(payout, chargeback));
    }

    @Override
    public void resume(UUID chargeback, Paid paid) {
        paying.unfreeze(chargeback);
        paying.retry(paid.booking());
        refunds.resume(paid.id());
    }

    @Override
    public Money atRisk(Paid paid, Money amount, @Nullable Bearer bearer) {
        return loss(paid, amount, bearer == null ? Bearer.SHARED : bearer).receivable();
    }

    @Override
    public boolean released(Paid paid, Money amount) {
        Loss loss = loss(paid, amount, Bearer.SHARED);
        return loss.frozen().plus(loss.receivable()).plus(loss.ours()).positive();
    }

    @Override
    public Loss loss(Paid paid, Money amount, Bearer bearer) {
        Currency currency = amount.currency();
        Money held = least(amount, held(paid));
        Money refund = least(amount.minus(held), refunds.unsent(paid.id(), currency));
        Money rest = amount.minus(held).minus(refund);
        List<Payout> ofPayment = payouts.lockOfBooking(paid.booking()).stream()
                .filter(payout -> payout.paymentId().equals(paid.id()))
                .toList();
        Released released =
                Released.of(currency, ofPayment, restitutions.of(paid.booking()), chargebacks.lost(paid.id()));
        Money shared = least(rest, released.gross());
        Money none = Money.zero(currency);
        if (bearer == Bearer.PLATFORM || !shared.positive()) {
            return new Loss(held, refund, none, none, none, rest);
        }
        Released.Split split = released.split(shared, Bearer.SHARED);
        Money theirs = split.kept().plus(split.owed());
        Money frozen = least(theirs, sum(ofPayment, currency, Payout.State.FROZEN));
        Money receivable = least(theirs.minus(frozen), claimable(ofPayment, currency));
        return new Loss(
                held,
                refund,
                frozen,
                receivable,
                split.commission(),
                rest.minus(frozen).minus(receivable).minus(split.commission()));
    }

    @Override
    public void lose(UUID chargeback, Paid paid, Loss loss) {
        if (loss.held().positive()) {
            bookings.chargedBack(new BookingId(paid.booking()), loss.held());
        }
        refunds.cover(paid.id(), loss.refund());
        Money frozen = loss.frozen();
        Money receivable = loss.receivable();
        for (Payout payout : payouts.lockOfBooking(paid.booking())) {
            if (payout.state() == Payout.State.FROZEN && frozen.positive()) {
                Money part = least(frozen, payout.money());
                paying.keep(payout, part);
                frozen = frozen.minus(part);
            } else if (sent(payout) && receivable.positive()) {
                Money part = least(receivable, claimable(payout));
                if (part.positive()) {
                    receivables.claim(
                            "chargeback/" + chargeback,
                            new Receivables.Paid(
                                    payout.id(), payout.bookingId(), payout.representativeId(), payout.operationId()),
                            part);
                    receivable = receivable.minus(part);
                }
            }
        }
    }

    /** Another payment of the same booking was sent back, and nothing is held of it. */
    private Money held(Paid paid) {
        boolean first = payments.findById(paid.id()).orElseThrow().state() == Payment.State.HELD;
        Currency currency = paid.amount().currency();
        return first
                ? ledger.balance(AccountRef.ofBooking(AccountKind.BUYER_FUNDS_HELD, currency, paid.booking()))
                : Money.zero(currency);
    }

    private Money claimable(List<Payout> all, Currency currency) {
        return all.stream().filter(ChargedBack::sent).map(this::claimable).reduce(Money.zero(currency), Money::plus);
    }

    private Money claimable(Payout payout) {
        Money sent = payout.money();
        return sent.minus(new Money(receivables.claimedOn(payout.id()), sent.currency()));
    }

    private static boolean sent(Payout payout) {
        return payout.state() == Payout.State.PAID || payout.state() == Payout.State.ON_THE_WAY;
    }

    private static Money sum(List<Payout> all, Currency currency, Payout.State state) {
        return all.stream()
                .filter(payout -> payout.state() == state)
                .map(Payout::money)
                .reduce(Money.zero(currency), Money::plus);
    }

    private static AccountKind revenue(List<Payout> all) {
        boolean cancelled = !all.isEmpty()
                && all.stream().allMatch(payout -> payout.decision().equals("cancel"));
        return cancelled ? AccountKind.CANCELLATION_FEE : AccountKind.COMMISSION;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
