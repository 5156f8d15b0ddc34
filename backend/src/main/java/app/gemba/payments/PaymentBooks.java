package app.gemba.payments;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import app.gemba.ledger.Ledger;
import app.gemba.ledger.PostedLine;
import app.gemba.ledger.Posting;
import app.gemba.payments.chargebacks.OpenChargebacks;
import app.gemba.payments.reconciliation.BookingBooks;
import app.gemba.payments.reconciliation.Difference;
import app.gemba.payments.reconciliation.ReconciliationRule;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what payments believe about a booking against what the ledger says; nothing may differ, ever. */
@Singleton
class PaymentBooks implements BookingBooks {
    private final Bookings bookings;
    private final Ledger ledger;
    private final PaymentRepository payments;
    private final RefundRepository refunds;
    private final PayoutRepository payouts;
    private final OpenChargebacks chargebacks;

    PaymentBooks(
            Bookings bookings,
            Ledger ledger,
            PaymentRepository payments,
            RefundRepository refunds,
            PayoutRepository payouts,
            OpenChargebacks chargebacks) {
        this.bookings = bookings;
        this.ledger = ledger;
        this.payments = payments;
        this.refunds = refunds;
        this.payouts = payouts;
        this.chargebacks = chargebacks;
    }

    @Override
    @Transactional
    public List<UUID> bookings(@Nullable UUID after, int limit) {
        return payments.bookings(after, limit);
    }

    @Override
    @Transactional(isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public List<Difference> differences(UUID booking) {
        // What people adjusted stands beside what payments did by itself, with its own reason.
        List<PostedLine> lines = ledger.ofBooking(booking).stream()
                .filter(line -> line.posting() != Posting.ADJUSTED)
                .toList();
        List<Payment> all = payments.findByBookingId(booking);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Payment> paid = all.stream().filter(PaymentBooks::ofItsBooking).toList();
        String currency = (paid.isEmpty() ? all : paid).getFirst().currency();
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
        Stream<Difference> tables = Stream.of(
                        new Rule("paid", received, credited(lines, line -> paid(line) && held(line))),
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
                .map(rule -> rule.of(booking, ReconciliationRule.PAYMENTS_DIFFER, currency));
        Stream<Difference> bounds = Stream.of(
                        new Bound(
                                ReconciliationRule.REFUNDED_TOO_MUCH,
                                "refunded",
                                received,
                                back.stream()
                                        .filter(refund -> refund.state() != Refund.State.FAILED)
                                        .mapToLong(refund -> refund.money().minor())
                                        .sum()),
                        new Bound(
                                ReconciliationRule.PAID_OUT_TOO_MUCH,
                                "paid out",
                                credited(lines, line -> line.posting() == Posting.DECIDED && earned(line)),
                                -credited(lines, line -> paidOut(line.posting()) && earned(line))),
                        new Bound(
                                ReconciliationRule.HELD_AFTER_END,
                                "still held",
                                over(booking) ? 0 : Long.MAX_VALUE,
                                credited(lines, PaymentBooks::held)),
                        new Bound(
                                ReconciliationRule.COMMISSION_TOO_EARLY,
                                "commission",
                                worked(booking, paid) ? Long.MAX_VALUE : 0,
                                credited(lines, line -> line.kind() == AccountKind.COMMISSION)))
                .filter(bound -> bound.found() > bound.most())
                .map(bound -> bound.of(booking, currency));
        return Stream.concat(tables, bounds).toList();
    }

    private boolean over(UUID booking) {
        return bookings.status(new BookingId(booking))
                .map(status -> switch (status) {
                    case ACCEPTED, CLOSED, CANCELLED, EXPIRED, NO_SHOW -> true;
                    case DRAFT, OPEN, AGREED, FUNDED, ON_SITE, REPORTING, DELIVERED, REVISION, DISPUTED -> false;
                })
                .orElse(true);
    }

    /**
     * Something was accepted: all of it, or what was not contested. What was accepted stays so when the buyer's bank takes
     * back the rest and that ends the booking.
     */
    private boolean worked(UUID booking, List<Payment> paid) {
        return bookings.status(new BookingId(booking))
                .map(status -> switch (status) {
                    case DISPUTED, ACCEPTED, CLOSED -> true;
                    case CANCELLED ->
                        paid.stream()
                                .anyMatch(payment ->
                                        !chargebacks.lost(payment.id()).isEmpty());
                    case DRAFT, OPEN, AGREED, FUNDED, ON_SITE, REPORTING, DELIVERED, REVISION, EXPIRED, NO_SHOW ->
                        false;
                })
                .orElse(false);
    }

    /** An amount as payments has it in its own tables, or a bound for it, and as the ledger has it. */
    private record Rule(String what, long expected, long posted) {
        Difference of(UUID booking, ReconciliationRule rule, String currency) {
            return new Difference(rule, booking + " " + what, booking, currency, expected, posted, what);
        }
    }

    /** What an amount must not exceed. */
    private record Bound(ReconciliationRule rule, String what, long most, long found) {
        Difference of(UUID booking, String currency) {
            return new Difference(rule, booking.toString(), booking, currency, most, found, what);
        }
    }

    /** Money that nothing explains, in one currency. */
    long unexplained(Currency currency) {
        return ledger.balance(AccountRef.platform(AccountKind.SUSPENSE, currency))
                .minor();
    }

    private static boolean ofItsBooking(Payment payment) {
        return switch (payment.state()) {
            case HELD, SENT_BACK -> true;
            case PARKED, SETTLED_BY_HAND -> false;
        };
    }

    private static boolean owed(Refund refund) {
        return switch (refund.state()) {
            case WAITING, DUE, FAILED -> true;
            case PENDING, DONE, COVERED, PAID_BY_HAND -> false;
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

    private static boolean paidOut(Posting posting) {
        return posting == Posting.PAYOUT_CONFIRMED || posting == Posting.PAYOUT_RETURNED;
    }

    private static boolean paid(PostedLine line) {
        return line.posting() == Posting.CHARGED || line.posting() == Posting.PARKED_ASSIGNED;
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
