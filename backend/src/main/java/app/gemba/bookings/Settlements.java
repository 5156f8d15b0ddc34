package app.gemba.bookings;

import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.shared.Money;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
        return settle(booking, quote, BigDecimal.valueOf(100), "accept", FundsReason.ACCEPTED);
    }

    /** Releases the accepted weight and holds on to all the rest. */
    Booking acceptPart(Booking booking, Quote quote, int acceptedWeight) {
        if (acceptedWeight == 0) {
            return booking;
        }
        Money fee = share(booking, quote, BigDecimal.valueOf(acceptedWeight));
        return decide(booking, "accept-part", fee, quote.expensesTotal(), booking.money(0), FundsReason.PART_ACCEPTED);
    }

    /** Ends a dispute: {@code percent} of the contested weight is accepted, the rest goes back. */
    Booking resolve(Booking booking, Quote quote, int contestedWeight, int percent, FundsReason reason) {
        BigDecimal weight = BigDecimal.valueOf(100L - contestedWeight)
                .add(BigDecimal.valueOf(contestedWeight)
                        .multiply(BigDecimal.valueOf(percent))
                        .movePointLeft(2));
        return settle(booking, quote, weight, "dispute", reason);
    }

    Booking cancel(Booking booking, Cancellation terms, FundsReason reason) {
        return decide(booking, "cancel", terms.representativeFee(), terms.expenses(), terms.refund(), reason);
    }

    Booking refund(Booking booking, String key, FundsReason reason) {
        Money nothing = booking.money(0);
        return decide(
                booking, key, nothing, nothing, booking.money(booking.purse().held()), reason);
    }

    boolean settled(BookingId booking) {
        return funds.get().settled(booking);
    }

    /** Decides upon everything that is held. */
    private Booking settle(Booking booking, Quote quote, BigDecimal weight, String key, FundsReason reason) {
        Purse purse = booking.purse();
        Money fee = share(booking, quote, weight).minus(booking.money(purse.fee()));
        Money expenses =
                weight.signum() > 0 ? quote.expensesTotal().minus(booking.money(purse.expenses())) : booking.money(0);
        Money refund = booking.money(purse.held()).minus(fee).minus(expenses);
        return decide(booking, key, fee, expenses, refund, reason);
    }

    private static Money share(Booking booking, Quote quote, BigDecimal weight) {
        return payable(quote, booking.agreedVisit().outcome()).times(weight.movePointLeft(2));
    }

    private static Money payable(Quote quote, @Nullable VisitOutcome outcome) {
        if (outcome == null) {
            return quote.fee();
        }
        return switch (outcome) {
            case COMPLETED -> quote.fee();
            case GATE_REFUSED, UNSAFE, CLOSED ->
                quote.dayRate().compareTo(quote.fee()) < 0 ? quote.dayRate() : quote.fee();
        };
    }

    private Booking decide(Booking booking, String key, Money fee, Money expenses, Money refund, FundsReason reason) {
        FundsDecision decision =
                new FundsDecision(booking.id(), booking.agreedRepresentative(), key, fee, expenses, refund, reason);
        Purse after = booking.purse().after(decision);
        funds.get().decide(decision);
        return booking.with(after);
    }
}
