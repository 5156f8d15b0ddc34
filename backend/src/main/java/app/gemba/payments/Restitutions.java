package app.gemba.payments;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.UserId;
import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.ledger.Shares;
import app.gemba.payments.chargebacks.ChargebackProblem;
import app.gemba.payments.chargebacks.OpenChargebacks;
import app.gemba.payments.receivables.Receivables;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives money back after the report was accepted. The buyer's refund goes first; what the representative was paid
 * already is taken back afterwards, by an operation of its own.
 */
@Singleton
class Restitutions {
    private final RestitutionRepository restitutions;
    private final PaymentRepository payments;
    private final PayoutRepository payouts;
    private final Payouts paying;
    private final RefundRepository refunded;
    private final Refunds refunds;
    private final Receivables receivables;
    private final OpenChargebacks chargebacks;
    private final Bookings bookings;
    private final Accounts accounts;
    private final Ledger ledger;
    private final MoneyWords words;
    private final Clock clock;

    Restitutions(
            RestitutionRepository restitutions,
            PaymentRepository payments,
            PayoutRepository payouts,
            Payouts paying,
            RefundRepository refunded,
            Refunds refunds,
            Receivables receivables,
            OpenChargebacks chargebacks,
            Bookings bookings,
            Accounts accounts,
            Ledger ledger,
            MoneyWords words,
            Clock clock) {
        this.restitutions = restitutions;
        this.payments = payments;
        this.payouts = payouts;
        this.paying = paying;
        this.refunded = refunded;
        this.refunds = refunds;
        this.receivables = receivables;
        this.chargebacks = chargebacks;
        this.bookings = bookings;
        this.accounts = accounts;
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    RestitutionController.Overview of(Caller admin, BookingId id) {
        BookingAccess booking = bookings.access(admin, id);
        List<Restitution> before = restitutions.of(id.value());
        Released released = released(booking, payouts.findByBookingId(id.value()), before);
        boolean open = over(booking.status());
        return new RestitutionController.Overview(
                open ? released.gross() : Money.zero(booking.brief().currency()),
                before.stream().map(this::view).toList());
    }

    @Transactional
    RestitutionController.SharesView preview(Caller admin, BookingId id, long minor, Bearer bearer) {
        BookingAccess booking = bookings.access(admin, id);
        Money amount = new Money(minor, booking.brief().currency());
        Released released = released(booking, payouts.findByBookingId(id.value()), restitutions.of(id.value()));
        check(booking, released, amount);
        return view(amount, released.split(amount, bearer));
    }

    /** The same key again is the same restitution; with another content it is refused. */
    @Transactional
    void order(Caller admin, BookingId id, UUID key, Money amount, Bearer bearer, String reason) {
        BookingAccess booking = bookings.access(admin, id);
        UUID uuid = id.value();
        bookings.lock(id);
        Optional<Restitution> known = restitutions.findByBookingIdAndKey(uuid, key);
        if (known.isPresent()) {
            if (!known.get().money().equals(amount)
                    || known.get().bearer() != bearer
                    || !known.get().reason().equals(reason)) {
                throw PaymentProblem.KEY_USED.problem();
            }
            return;
        }
        List<Payout> paid = payouts.lockOfBooking(uuid);
        Released released = released(booking, paid, restitutions.of(uuid));
        check(booking, released, amount);
        Payment payment = payments.held(uuid).orElseThrow(PaymentProblem.NOTHING_HELD::problem);
        checkBank(payment, paid);
        Released.Split split = released.split(amount, bearer);
        Restitution restitution = restitutions.save(new Restitution(
                Ids.next(),
                uuid,
                payment.id(),
                paid.getFirst().representativeId(),
                key,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                bearer,
                reason,
                split.kept().minor(),
                split.owed().minor(),
                split.commission().minor(),
                split.losses().minor(),
                admin.user().value(),
                clock.instant()));
        post(restitution);
        keep(paid, split.kept());
        claim(restitution, paid, split.owed());
        refunds.owe(payment, restitution.decision(), amount);
        words.givenBack(restitution);
    }

    private Released released(BookingAccess booking, List<Payout> paid, List<Restitution> before) {
        List<Loss> lost = payments.held(booking.id().value())
                .map(payment -> chargebacks.lost(payment.id()))
                .orElse(List.of());
        return Released.of(booking.brief().currency(), paid, before, lost);
    }

    /** What a bank may take back is not given back by us at the same time. */
    private void checkBank(Payment payment, List<Payout> paid) {
        boolean frozen = paid.stream().anyMatch(payout -> payout.state() == Payout.State.FROZEN);
        if (frozen || chargebacks.unrefundable(payment.id())) {
            throw ChargebackProblem.CHARGEBACK_OPEN.problem();
        }
    }

    private void check(BookingAccess booking, Released released, Money amount) {
        if (!over(booking.status())) {
            throw PaymentProblem.NOT_ACCEPTED_YET.problem();
        }
        if (!amount.currency().equals(released.gross().currency())) {
            throw PaymentProblem.OTHER_CURRENCY
                    .problem()
                    .at(new FieldError(
                            "amount.currency", "must be " + released.gross().currency()));
        }
        if (!amount.positive() || amount.compareTo(released.gross()) > 0) {
            throw PaymentProblem.MORE_THAN_RELEASED
                    .problem()
                    .at(new FieldError(
                            "amount.minor",
                            "must be from 1 to " + released.gross().minor()));
        }
    }

    private void post(Restitution restitution) {
        UUID booking = restitution.bookingId();
        UUID representative = restitution.representativeId();
        Shares before = restitution.beforePayout();
        Shares after = restitution.afterPayout();
        if (before.total().positive()) {
            ledger.post(Postings.earningRefunded(booking, restitution.decision(), representative, before));
        }
        if (after.total().positive()) {
            ledger.post(Postings.paidEarningRefunded(booking, restitution.decision(), representative, after));
        }
    }

    private void keep(List<Payout> paid, Money all) {
        Money left = all;
        for (Payout payout : paid) {
            if (payout.state().unsent() && left.positive()) {
                Money part = least(left, payout.money());
                paying.keep(payout, part);
                left = left.minus(part);
            }
        }
    }

    private void claim(Restitution restitution, List<Payout> paid, Money all) {
        Money left = all;
        for (Payout payout : paid) {
            Money claimable = payout.money().minus(restitution.money(receivables.claimedOn(payout.id())));
            if (!payout.state().unsent() && left.positive() && claimable.positive()) {
                Money part = least(left, claimable);
                receivables.claimAfterRefund(
                        restitution.decision(),
                        new Receivables.Paid(
                                payout.id(), payout.bookingId(), payout.representativeId(), payout.operationId()),
                        part);
                left = left.minus(part);
            }
        }
    }

    private static boolean over(BookingStatus status) {
        return switch (status) {
            case ACCEPTED, CLOSED -> true;
            case DRAFT, OPEN, AGREED, FUNDED, ON_SITE, REPORTING, DELIVERED, REVISION, DISPUTED -> false;
            case CANCELLED, EXPIRED, NO_SHOW -> false;
        };
    }

    private RestitutionController.View view(Restitution restitution) {
        Refund refund = refunded.decided(restitution.paymentId(), restitution.decision())
                .orElseThrow();
        return new RestitutionController.View(
                restitution.id(),
                restitution.bearer(),
                restitution.reason(),
                accounts.contact(new UserId(restitution.orderedBy()))
                        .map(Accounts.Contact::name)
                        .orElse(""),
                restitution.orderedAt(),
                view(
                        restitution.money(),
                        new Released.Split(
                                restitution.money(restitution.kept()),
                                restitution.money(restitution.owed()),
                                restitution.money(restitution.commission()),
                                restitution.money(restitution.losses()))),
                refund.state());
    }

    private static RestitutionController.SharesView view(Money amount, Released.Split split) {
        return new RestitutionController.SharesView(
                amount, split.kept(), split.owed(), split.commission(), split.losses());
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
