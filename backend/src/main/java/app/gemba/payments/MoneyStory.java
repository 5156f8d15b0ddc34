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
import org.jspecify.annotations.Nullable;

/** Reads a booking's money out of its ledger lines and payouts. */
record MoneyStory(
        Currency currency,
        List<PostedLine> lines,
        List<Payout> payouts,
        List<Refund> refunds,
        BookingMoney.@Nullable ChargebackNote chargeback) {

    BookingMoney view(BookingAccess booking, boolean confirming) {
        Money funded = credited(line -> line.kind() == AccountKind.BUYER_FUNDS_HELD && paid(line));
        Money held = credited(line -> line.kind() == AccountKind.BUYER_FUNDS_HELD);
        Money released = credited(line -> theirs(line.kind()) && decided(line));
        Money ours =
                credited(line -> line.kind() == AccountKind.COMMISSION || line.kind() == AccountKind.CANCELLATION_FEE);
        Money pending = credited(line -> line.kind() == AccountKind.REFUND_PAYABLE);
        Money sentBack = debited(line -> line.kind() == AccountKind.REFUND_PAYABLE && !decided(line));
        Money chargedBack = credited(
                line -> line.kind() == AccountKind.CHARGEBACK_SUSPENSE && line.posting() == Posting.CHARGEBACK_LOST);
        return new BookingMoney(
                state(
                        booking.status(),
                        funded,
                        held,
                        released,
                        sentBack.plus(pending).plus(chargedBack),
                        confirming),
                currency,
                funded,
                held,
                released,
                ours,
                sentBack,
                pending,
                refunds.stream()
                        .filter(refund -> refund.state() == Refund.State.PENDING)
                        .map(Refund::money)
                        .reduce(Money.zero(currency), Money::plus),
                debited(line -> line.kind() == AccountKind.LOSSES && decided(line)),
                chargedBack,
                debited(line -> line.kind() == AccountKind.CHARGEBACK_SUSPENSE),
                progress(),
                chargeback,
                lines.stream().flatMap(line -> entry(line).stream()).toList());
    }

    private static boolean paid(PostedLine line) {
        return line.posting() == Posting.CHARGED || line.posting() == Posting.PARKED_ASSIGNED;
    }

    private static boolean decided(PostedLine line) {
        return switch (line.posting()) {
            case DECIDED, EARNING_REFUNDED, PAID_EARNING_REFUNDED, CHARGEBACK_LOST -> true;
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
                    RECEIVABLE_NETTED,
                    CHARGEBACK_WITHDRAWN,
                    EARNING_FROZEN,
                    EARNING_UNFROZEN,
                    CHARGEBACK_WON,
                    SHARE_RECOVERED,
                    OWN_PAYOUT_SENT,
                    OWN_PAYOUT_ARRIVED,
                    OWN_PAYOUT_FAILED,
                    RECEIVABLE_WRITTEN_OFF,
                    FINANCIAL_ACCOUNT_FUNDED,
                    RAIL_FEE_PAID,
                    ADJUSTED,
                    PARKED_ASSIGNED,
                    REFUND_PAID_BY_HAND -> false;
        };
    }

    private static boolean theirs(AccountKind kind) {
        return kind == AccountKind.REPRESENTATIVE_PAYABLE
                || kind == AccountKind.REPRESENTATIVE_HOLD
                || kind == AccountKind.REPRESENTATIVE_RECEIVABLE;
    }

    private Money debited(Predicate<PostedLine> which) {
        return Money.zero(currency).minus(credited(which));
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
                    case CHARGED, PARKED_ASSIGNED ->
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
                                    FINANCIAL_ACCOUNT,
                                    BANK,
                                    BANK_IN_TRANSIT,
                                    PAYOUT_IN_TRANSIT,
                                    CHARGEBACK_SUSPENSE,
                                    REPRESENTATIVE_RECEIVABLE,
                                    REPRESENTATIVE_HOLD,
                                    BUYER_FUNDS_HELD,
                                    SUSPENSE,
                                    OWN_FUNDS,
                                    PROVIDER_FEES,
                                    CHARGEBACK_FEES,
                                    PAYOUT_FEES,
                                    LOSSES -> null;
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
                    case CHARGEBACK_WITHDRAWN ->
                        line.kind() == AccountKind.CHARGEBACK_SUSPENSE ? "Taken back by the buyer's bank" : null;
                    case EARNING_FROZEN ->
                        line.kind() == AccountKind.REPRESENTATIVE_HOLD ? "Kept until the bank has decided" : null;
                    case EARNING_UNFROZEN ->
                        line.kind() == AccountKind.REPRESENTATIVE_HOLD ? "Due to the representative again" : null;
                    case CHARGEBACK_LOST ->
                        line.kind() == AccountKind.CHARGEBACK_SUSPENSE ? "The bank decided for the buyer" : null;
                    case CHARGEBACK_WON ->
                        line.kind() == AccountKind.CHARGEBACK_SUSPENSE ? "The bank gave the payment back" : null;
                    case SHARE_RECOVERED -> line.kind() == AccountKind.REPRESENTATIVE_HOLD ? "Payout taken back" : null;
                    case PARKED,
                            FUNDS_AVAILABLE,
                            OWN_PAYOUT_SENT,
                            OWN_PAYOUT_ARRIVED,
                            OWN_PAYOUT_FAILED,
                            RECEIVABLE_WRITTEN_OFF,
                            FINANCIAL_ACCOUNT_FUNDED,
                            RAIL_FEE_PAID -> null;
                    case ADJUSTED -> null;
                    case REFUND_PAID_BY_HAND ->
                        line.kind() == AccountKind.REFUND_PAYABLE ? "Refund paid from our bank" : null;
                });
    }
}
