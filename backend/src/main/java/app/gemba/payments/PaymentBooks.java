package app.gemba.payments;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.PostedLine;
import app.gemba.ledger.Posting;
import app.gemba.payments.chargebacks.OpenChargebacks;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds what payments believes against what the ledger says; nothing may differ, ever. */
@Singleton
class PaymentBooks {
    private final Ledger ledger;
    private final PaymentRepository payments;
    private final RefundRepository refunds;
    private final PayoutRepository payouts;
    private final OpenChargebacks chargebacks;

    PaymentBooks(
            Ledger ledger,
            PaymentRepository payments,
            RefundRepository refunds,
            PayoutRepository payouts,
            OpenChargebacks chargebacks) {
        this.ledger = ledger;
        this.payments = payments;
        this.refunds = refunds;
        this.payouts = payouts;
        this.chargebacks = chargebacks;
    }

    /** Every rule that is broken, in words; empty is right. */
    @Transactional(isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    List<String> violations() {
        List<String> broken = new ArrayList<>();
        if (ledger.brokenAccounts() > 0) {
            broken.add("a balance is not the sum of its lines, or is below zero");
        }
        ledger.unbalanced().forEach(currency -> broken.add("the trial balance in " + currency + " is not zero"));
        payments.bookings().forEach(booking -> broken.addAll(violations(booking)));
        return broken;
    }

    @Transactional(isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    List<String> violations(UUID booking) {
        List<PostedLine> lines = ledger.ofBooking(booking);
        List<Payment> paid = payments.findByBookingId(booking).stream()
                .filter(payment -> payment.state() != Payment.State.PARKED)
                .toList();
        List<Refund> back = refunds.findByBookingId(booking);
        List<Payout> out = payouts.findByBookingId(booking);
        long received = paid.stream().mapToLong(Payment::amount).sum();
        long released = out.stream()
                .mapToLong(payout -> payout.fee() + payout.expenses())
                .sum();
        long lostHeld = paid.stream()
                .flatMap(payment -> chargebacks.lost(payment.id()).stream())
                .mapToLong(loss -> loss.held().minor())
                .sum();
        long refunded = back.stream()
                .filter(refund -> !restitution(refund))
                .mapToLong(Refund::amount)
                .sum();
        return Stream.of(
                        new Rule(
                                "paid",
                                received,
                                credited(lines, line -> line.posting() == Posting.CHARGED && held(line))),
                        new Rule(
                                "held", received - released - refunded - lostHeld, credited(lines, PaymentBooks::held)),
                        new Rule(
                                "earned",
                                out.stream().mapToLong(Payout::amount).sum(),
                                credited(lines, line -> line.posting() == Posting.DECIDED && earned(line))),
                        new Rule(
                                "owed to the representative",
                                out.stream()
                                        .filter(payout -> payout.state() != Payout.State.PAID)
                                        .mapToLong(payout -> payout.money().minor())
                                        .sum(),
                                credited(lines, PaymentBooks::earned)),
                        new Rule(
                                "given back",
                                back.stream()
                                        .filter(PaymentBooks::restitution)
                                        .mapToLong(Refund::amount)
                                        .sum(),
                                credited(lines, line -> refund(line) && afterAcceptance(line.posting()))),
                        new Rule(
                                "refund owed",
                                back.stream()
                                        .filter(PaymentBooks::owed)
                                        .mapToLong(refund -> refund.money().minor())
                                        .sum(),
                                credited(lines, PaymentBooks::refund)),
                        new Rule(
                                "withdrawn and undecided",
                                chargebacks.undecided(booking),
                                -credited(lines, line -> line.kind() == AccountKind.CHARGEBACK_SUSPENSE)))
                .filter(rule -> rule.expected() != rule.posted())
                .map(rule -> "booking " + booking + ": " + rule)
                .toList();
    }

    /** An amount as payments has it in its own tables, and as the ledger has it. */
    private record Rule(String what, long expected, long posted) {}

    /** Money that nothing explains, in one currency. */
    long unexplained(Currency currency) {
        return ledger.balance(AccountRef.platform(AccountKind.SUSPENSE, currency))
                .minor();
    }

    private static boolean owed(Refund refund) {
        return switch (refund.state()) {
            case WAITING, DUE, FAILED -> true;
            case PENDING, DONE, COVERED -> false;
        };
    }

    private static boolean restitution(Refund refund) {
        return refund.decision().startsWith(Restitution.DECISION);
    }

    private static boolean afterAcceptance(Posting posting) {
        return posting == Posting.EARNING_REFUNDED || posting == Posting.PAID_EARNING_REFUNDED;
    }

    private static boolean refund(PostedLine line) {
        return line.kind() == AccountKind.REFUND_PAYABLE;
    }

    private static boolean held(PostedLine line) {
        return line.kind() == AccountKind.BUYER_FUNDS_HELD;
    }

    private static boolean earned(PostedLine line) {
        return line.kind() == AccountKind.REPRESENTATIVE_PAYABLE || line.kind() == AccountKind.REPRESENTATIVE_HOLD;
    }

    private static long credited(List<PostedLine> lines, Predicate<PostedLine> which) {
        return -lines.stream().filter(which).mapToLong(PostedLine::amount).sum();
    }
}
