package app.gemba.payments;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingStatus;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.PostedLine;
import app.gemba.ledger.Posting;
import app.gemba.shared.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a booking's money out of its ledger lines and payouts. */
record MoneyStory(Currency currency, List<PostedLine> lines, List<Payout> payouts) {

    BookingMoney view(BookingAccess booking, boolean confirming) {
        Money funded =
                credited(line -> line.kind() == AccountKind.BUYER_FUNDS_HELD && line.posting() == Posting.CHARGED);
        Money held = credited(line -> line.kind() == AccountKind.BUYER_FUNDS_HELD);
        Money released = credited(line -> line.kind() == AccountKind.REPRESENTATIVE_PAYABLE && decided(line));
        Money ours =
                credited(line -> line.kind() == AccountKind.COMMISSION || line.kind() == AccountKind.CANCELLATION_FEE);
        Money pending = credited(line -> line.kind() == AccountKind.REFUND_PAYABLE);
        Money refunded = credited(line -> line.kind() == AccountKind.REFUND_PAYABLE && !decided(line));
        Money sentBack = Money.zero(currency).minus(refunded);
        return new BookingMoney(
                state(booking.status(), funded, held, released, sentBack.plus(pending), confirming),
                currency,
                funded,
                held,
                released,
                ours,
                sentBack,
                pending,
                progress(),
                lines.stream().flatMap(line -> entry(line).stream()).toList());
    }

    private static boolean decided(PostedLine line) {
        return switch (line.posting()) {
            case DECIDED, EARNING_REFUNDED, PAID_EARNING_REFUNDED -> true;
            case CHARGED,
                    PARKED,
                    FUNDS_AVAILABLE,
                    PAYOUT_SENT,
                    PAYOUT_CONFIRMED,
                    PAYOUT_FAILED,
                    PAYOUT_RETURNED,
                    REFUND_SENT,
                    REFUND_FAILED,
                    TRANSFER_REVERSED,
                    RECEIVABLE_NETTED -> false;
        };
    }

    private Money credited(Predicate<PostedLine> which) {
        return new Money(
                -lines.stream().filter(which).mapToLong(PostedLine::amount).reduce(0, Math::addExact), currency);
    }

    private static BookingMoney.State state(
            BookingStatus status, Money funded, Money held, Money released, Money back, boolean confirming) {
        if (!funded.positive()) {
            return confirming ? BookingMoney.State.CONFIRMING : BookingMoney.State.UNPAID;
        }
        if (held.positive() && status == BookingStatus.DISPUTED) {
            return BookingMoney.State.DISPUTED;
        }
        if (held.positive()) {
            return released.positive()
                    ? BookingMoney.State.PART_RELEASED
                    : back.positive() ? BookingMoney.State.PART_REFUNDED : BookingMoney.State.HELD;
        }
        if (!released.positive()) {
            return BookingMoney.State.REFUNDED;
        }
        return back.positive() ? BookingMoney.State.PART_REFUNDED : BookingMoney.State.RELEASED;
    }

    /** The payout that is least far speaks for all of them. */
    private BookingMoney.PayoutProgress progress() {
        Money amount = payouts.stream().map(Payout::money).reduce(Money.zero(currency), Money::plus);
        Set<Payout.State> states = EnumSet.noneOf(Payout.State.class);
        payouts.forEach(payout -> states.add(payout.state()));
        Instant at = payouts.stream()
                .map(Payout::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        BookingMoney.PayoutState state = states.stream()
                .findFirst()
                .map(least -> BookingMoney.PayoutState.valueOf(least.name()))
                .orElse(BookingMoney.PayoutState.NONE);
        return new BookingMoney.PayoutProgress(state, amount, at);
    }

    private Optional<BookingMoney.Entry> entry(PostedLine line) {
        return text(line)
                .map(text -> new BookingMoney.Entry(
                        line.postedAt(), text, new Money(Math.absExact(line.amount()), currency)));
    }

    /** The one line of each entry that tells what happened; the others say the same from another side. */
    private static Optional<String> text(PostedLine line) {
        return Optional.ofNullable(
                switch (line.posting()) {
                    case CHARGED ->
                        line.kind() == AccountKind.BUYER_FUNDS_HELD
                                ? "Paid by the buyer, held until the report is accepted"
                                : null;
                    case DECIDED ->
                        switch (line.kind()) {
                            case REPRESENTATIVE_PAYABLE -> "Released to the representative";
                            case COMMISSION -> "Commission";
                            case CANCELLATION_FEE -> "Commission on the cancelled visit";
                            case REFUND_PAYABLE -> "Refund decided";
                            case PROVIDER_PENDING,
                                    PROVIDER_AVAILABLE,
                                    PAYOUT_IN_TRANSIT,
                                    REPRESENTATIVE_RECEIVABLE,
                                    BUYER_FUNDS_HELD,
                                    SUSPENSE,
                                    PROVIDER_FEES -> null;
                        };
                    case REFUND_SENT -> line.kind() == AccountKind.REFUND_PAYABLE ? "Refund sent to the card" : null;
                    case REFUND_FAILED -> line.kind() == AccountKind.REFUND_PAYABLE ? "Refund came back" : null;
                    case PAYOUT_SENT -> line.kind() == AccountKind.PAYOUT_IN_TRANSIT ? "Payout on its way" : null;
                    case PAYOUT_CONFIRMED ->
                        line.kind() == AccountKind.PAYOUT_IN_TRANSIT ? "Paid out to the representative" : null;
                    case PAYOUT_FAILED ->
                        line.kind() == AccountKind.PAYOUT_IN_TRANSIT ? "Payout could not be sent" : null;
                    case PAYOUT_RETURNED ->
                        line.kind() == AccountKind.REPRESENTATIVE_PAYABLE ? "Payout came back" : null;
                    case EARNING_REFUNDED, PAID_EARNING_REFUNDED ->
                        line.kind() == AccountKind.REFUND_PAYABLE ? "Refund decided after acceptance" : null;
                    case RECEIVABLE_NETTED ->
                        line.kind() == AccountKind.REPRESENTATIVE_PAYABLE ? "Set off against an earlier refund" : null;
                    case TRANSFER_REVERSED ->
                        line.kind() == AccountKind.PROVIDER_AVAILABLE ? "Payout taken back" : null;
                    case PARKED, FUNDS_AVAILABLE -> null;
                });
    }
}
