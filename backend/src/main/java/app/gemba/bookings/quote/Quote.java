package app.gemba.bookings.quote;

import app.gemba.bookings.BookingId;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A representative's price for a brief: fee (man-days x day rate), expenses, hours in the site's zone, expiry. */
public record Quote(
        QuoteId id,
        BookingId bookingId,
        RepresentativeId representativeId,
        String representativeName,
        Kind kind,
        BigDecimal manDays,
        Money dayRate,
        Money fee,
        List<Expense> expenses,
        Instant startAt,
        Instant endAt,
        ZoneId timeZone,
        Instant expiresAt,
        String message,
        Instant createdAt,
        State state) {

    /** QUOTE keeps to the days of the brief; COUNTER proposes others. */
    public enum Kind {
        QUOTE,
        COUNTER
    }

    /** EXPIRED is never kept: it is an open quote whose time has run out. */
    public enum State {
        OPEN,
        ACCEPTED,
        EXPIRED,
        WITHDRAWN,
        NOT_CHOSEN
    }

    public Money expensesTotal() {
        return sum(expenses);
    }

    /** What has been spent already. */
    public Money expensesBought() {
        return sum(expenses.stream().filter(Expense::bought).toList());
    }

    public Money total() {
        return fee.plus(expensesTotal());
    }

    public LocalDateTime startLocal() {
        return LocalDateTime.ofInstant(startAt, timeZone);
    }

    public LocalDateTime endLocal() {
        return LocalDateTime.ofInstant(endAt, timeZone);
    }

    public State stateAt(Instant now) {
        return state == State.OPEN && !now.isBefore(expiresAt) ? State.EXPIRED : state;
    }

    public boolean open(Instant now) {
        return stateAt(now) == State.OPEN;
    }

    Quote in(State next) {
        return copy(expenses, next);
    }

    /** With exactly these expense lines, by their position, marked as bought. */
    Quote bought(Set<Integer> lines) {
        return copy(
                IntStream.range(0, expenses.size())
                        .mapToObj(line -> expenses.get(line).bought(lines.contains(line)))
                        .toList(),
                state);
    }

    private Quote copy(List<Expense> lines, State next) {
        return new Quote(
                id,
                bookingId,
                representativeId,
                representativeName,
                kind,
                manDays,
                dayRate,
                fee,
                lines,
                startAt,
                endAt,
                timeZone,
                expiresAt,
                message,
                createdAt,
                next);
    }

    private Money sum(List<Expense> lines) {
        return lines.stream().map(Expense::amount).reduce(Money.zero(fee.currency()), Money::plus);
    }
}
