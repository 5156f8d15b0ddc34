package app.gemba.payments;

import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.shared.Money;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;

/**
 * What is left of the money that was released with a booking, and how a part of it is given back.
 *
 * @param gross fee and expenses that were released and that nobody has given back yet
 * @param commission our part of it
 * @param unsent what of the representative's part has not left
 */
record Released(Money gross, Money commission, Money unsent) {

    static Released of(Currency currency, List<Payout> payouts, List<Restitution> before, List<Loss> lost) {
        long gross = payouts.stream()
                        .mapToLong(payout -> payout.fee() + payout.expenses())
                        .sum()
                - before.stream().mapToLong(Restitution::amount).sum()
                - lost.stream().mapToLong(Released::ofReleased).sum();
        long commission = payouts.stream().mapToLong(Payout::commission).sum()
                - before.stream().mapToLong(Restitution::commission).sum()
                - lost.stream().mapToLong(loss -> loss.ours().minor()).sum();
        long unsent = payouts.stream()
                .filter(payout -> payout.state().unsent())
                .mapToLong(payout -> payout.money().minor())
                .sum();
        return new Released(
                new Money(Math.max(gross, 0), currency), new Money(commission, currency), new Money(unsent, currency));
    }

    /** What the buyer's bank gave back of it, whoever bore that. */
    private static long ofReleased(Loss loss) {
        return loss.frozen()
                .plus(loss.receivable())
                .plus(loss.ours())
                .plus(loss.losses())
                .minor();
    }

    /** Who bears how much of an amount that is not more than {@link #gross}. */
    Split split(Money amount, Bearer bearer) {
        Money nothing = Money.zero(amount.currency());
        return switch (bearer) {
            case SHARED -> {
                // What is over stays with the representative, as when it was earned.
                Money ours = new Money(
                        BigInteger.valueOf(amount.minor())
                                .multiply(BigInteger.valueOf(commission.minor()))
                                .divide(BigInteger.valueOf(gross.minor()))
                                .longValueExact(),
                        amount.currency());
                Money theirs = amount.minus(ours);
                Money kept = least(theirs, unsent);
                yield new Split(kept, theirs.minus(kept), ours, nothing);
            }
            case PLATFORM -> {
                Money ours = least(amount, commission);
                yield new Split(nothing, nothing, ours, amount.minus(ours));
            }
        };
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** As in {@link Restitution}. */
    record Split(Money kept, Money owed, Money commission, Money losses) {}
}
