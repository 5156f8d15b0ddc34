package app.gemba.payments;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Funds;
import app.gemba.bookings.FundsDecision;
import app.gemba.bookings.FundsReason;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import app.gemba.ledger.JournalEntry;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.Postings;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Turns a booking's decision about its money into ledger entries, refunds and payouts, in the booking's transaction. */
@Singleton
class HeldFunds implements Funds {
    private final PaymentRepository payments;
    private final Refunds refunds;
    private final RefundRepository refunded;
    private final Payouts payouts;
    private final PayoutRepository paidOut;
    private final Ledger ledger;
    private final Commission commission;

    HeldFunds(
            PaymentRepository payments,
            Refunds refunds,
            RefundRepository refunded,
            Payouts payouts,
            PayoutRepository paidOut,
            Ledger ledger,
            Commission commission) {
        this.payments = payments;
        this.refunds = refunds;
        this.refunded = refunded;
        this.payouts = payouts;
        this.paidOut = paidOut;
        this.ledger = ledger;
        this.commission = commission;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(FundsDecision decision) {
        Money released = decision.fee().plus(decision.expenses());
        if (!released.plus(decision.refund()).positive()) {
            return;
        }
        UUID booking = decision.booking().value();
        Payment payment = payments.held(booking).orElseThrow(PaymentProblem.NOTHING_HELD::problem);
        Money ours = commission.on(decision.fee());
        ledger.post(entry(decision, released.minus(ours), ours));
        refunds.owe(payment, decision.key(), decision.refund());
        payouts.owe(
                payment, decision.representative().value(), decision.key(), decision.fee(), decision.expenses(), ours);
    }

    @Override
    @Transactional
    public boolean settled(BookingId booking) {
        Optional<Payment> payment = payments.held(booking.value());
        return payment.map(held -> !held(held).positive()).orElse(true)
                && refunded.findByBookingId(booking.value()).stream()
                        .allMatch(refund -> refund.state() == Refund.State.DONE
                                || refund.state() == Refund.State.COVERED
                                || refund.state() == Refund.State.PAID_BY_HAND)
                && paidOut.findByBookingId(booking.value()).stream()
                        .allMatch(payout -> payout.state() == Payout.State.PAID || payout.state() == Payout.State.KEPT);
    }

    private Money held(Payment payment) {
        return ledger.balance(AccountRef.ofBooking(
                AccountKind.BUYER_FUNDS_HELD, payment.money().currency(), payment.bookingId()));
    }

    private static JournalEntry entry(FundsDecision decision, Money earned, Money ours) {
        UUID booking = decision.booking().value();
        UUID representative = decision.representative().value();
        return afterWork(decision.reason())
                ? Postings.released(booking, decision.key(), representative, earned, ours, decision.refund())
                : Postings.cancelled(booking, decision.key(), representative, earned, ours, decision.refund());
    }

    private static boolean afterWork(FundsReason reason) {
        return switch (reason) {
            case ACCEPTED, PART_ACCEPTED, SPLIT_AGREED, SPLIT_DECIDED, HELD_TOO_LONG -> true;
            case CANCELLED_BY_BUYER, CANCELLED_BY_REPRESENTATIVE, REPORT_LATE, NO_SHOW -> false;
        };
    }
}
