package app.gemba.bookings;

import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.shared.Money;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/**
 * How much of the held money goes where. The fee follows the accepted weight, half-even, and whatever is decided last
 * gets the remainder. Expenses follow the work: paid in full with the first accepted weight, refunded when none is.
 * Where the gate stayed shut one day's fee stands for the whole of it and the rest goes back.
 */
@Singleton
class Settlements {
    private final BeanProvider<Funds> funds;

    Settlements(BeanProvider<Funds> funds) {
        this.funds = funds;
    }

    /** The whole report is accepted. */
    Booking accept(Booking booking, Quote quote) {
        return settle(booking, quote, 100, "accept", FundsReason.ACCEPTED);
    }

    /** Releases the accepted weight and holds on to all the rest. */
    Booking acceptPart(Booking booking, Quote quote, int acceptedWeight) {
        return acceptedWeight == 0
                ? booking
                : decide(booking, part(booking, quote, acceptedWeight), "accept-part", FundsReason.PART_ACCEPTED);
    }

    /** Ends a dispute: so much of the whole weight is accepted, the rest goes back. */
    Booking resolve(Booking booking, Quote quote, int acceptedWeight, FundsReason reason) {
        return settle(booking, quote, acceptedWeight, "dispute", reason);
    }

    /** Ends what was held for too long in the same way. */
    Booking decideHeld(Booking booking, Quote quote, int acceptedWeight) {
        return settle(booking, quote, acceptedWeight, "held", FundsReason.HELD_TOO_LONG);
    }

    /** What accepting so much of the whole weight would do. */
    Settlement outlook(Booking booking, Quote quote, int acceptedWeight, boolean restIsHeld) {
        Shares shares = fitting(
                booking, restIsHeld ? part(booking, quote, acceptedWeight) : whole(booking, quote, acceptedWeight));
        Money held = booking.money(booking.purse().held());
        return new Settlement(
                shares.fee(),
                shares.expenses(),
                shares.refund(),
                restIsHeld ? booking.money(0) : penalty(booking, quote).times(BigDecimal.valueOf(acceptedWeight, 2)),
                held.minus(shares.fee()).minus(shares.expenses()).minus(shares.refund()));
    }

    Booking cancel(Booking booking, Cancellation terms, FundsReason reason) {
        return decide(
                booking, new Shares(terms.representativeFee(), terms.expenses(), terms.refund()), "cancel", reason);
    }

    Booking refund(Booking booking, String key, FundsReason reason) {
        Money nothing = booking.money(0);
        return decide(
                booking,
                new Shares(nothing, nothing, booking.money(booking.purse().held())),
                key,
                reason);
    }

    boolean settled(BookingId booking) {
        return funds.get().settled(booking);
    }

    /** Who gets what of the money that is held. */
    private record Shares(Money fee, Money expenses, Money refund) {}

    private Booking settle(Booking booking, Quote quote, int weight, String key, FundsReason reason) {
        return decide(booking, whole(booking, quote, weight), key, reason);
    }

    /** Everything that is held. */
    private static Shares whole(Booking booking, Quote quote, int weight) {
        Purse purse = booking.purse();
        Money fee = share(booking, quote, weight).minus(booking.money(purse.fee()));
        Money expenses = weight > 0 ? quote.expensesTotal().minus(booking.money(purse.expenses())) : booking.money(0);
        return new Shares(fee, expenses, booking.money(purse.held()).minus(fee).minus(expenses));
    }

    private static Shares part(Booking booking, Quote quote, int weight) {
        Money nothing = booking.money(0);
        return weight == 0
                ? new Shares(nothing, nothing, nothing)
                : new Shares(share(booking, quote, weight), quote.expensesTotal(), nothing);
    }

    /** The fee that is due for so much of the weight, less the penalty for a late report. */
    private static Money share(Booking booking, Quote quote, int weight) {
        return payable(booking, quote).minus(penalty(booking, quote)).times(BigDecimal.valueOf(weight, 2));
    }

    private static Money penalty(Booking booking, Quote quote) {
        LatePenalty late = booking.latePenalty();
        return late == null ? booking.money(0) : late.of(payable(booking, quote));
    }

    private static Money payable(Booking booking, Quote quote) {
        VisitOutcome outcome = booking.agreedVisit().outcome();
        if (outcome == null) {
            return quote.fee();
        }
        return switch (outcome) {
            case COMPLETED -> quote.fee();
            case GATE_REFUSED, UNSAFE, CLOSED ->
                quote.dayRate().compareTo(quote.fee()) < 0 ? quote.dayRate() : quote.fee();
        };
    }

    /**
     * Where the buyer's bank has taken a part of the held money back, less is there than was agreed: the buyer has that
     * part already, so that the refund gets smaller first, then the fee, and last the expenses.
     */
    private static Shares fitting(Booking booking, Shares agreed) {
        Money none = booking.money(0);
        Money held = booking.money(booking.purse().held());
        Money expenses = least(agreed.expenses(), held);
        Money fee = least(agreed.fee(), held.minus(expenses));
        Money left = held.minus(expenses).minus(fee);
        return new Shares(fee, expenses, agreed.refund().negative() ? none : least(agreed.refund(), left));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Booking decide(Booking booking, Shares agreed, String key, FundsReason reason) {
        Shares shares = fitting(booking, agreed);
        FundsDecision decision = new FundsDecision(
                booking.id(),
                booking.agreedRepresentative(),
                key,
                shares.fee(),
                shares.expenses(),
                shares.refund(),
                reason);
        Purse after = booking.purse().after(decision);
        funds.get().decide(decision);
        return booking.with(after);
    }
}
