package app.gemba.bookings.quote;

import app.gemba.bookings.BookingId;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.IdColumn;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A representative's price for a brief: fee (man-days x day rate), expenses, hours in the site's zone, expiry. */
@MappedEntity("quote")
public record Quote(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        QuoteId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        String representativeName,
        Kind kind,
        String currency,
        BigDecimal manDays,
        long dayRateMinor,
        long feeMinor,
        @TypeDef(type = DataType.JSON) List<Expense> expenses,
        Instant startAt,
        Instant endAt,
        String timeZone,
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

    public Money dayRate() {
        return money(dayRateMinor);
    }

    public Money fee() {
        return money(feeMinor);
    }

    public Money expensesTotal() {
        return sum(expenses);
    }

    /** What has been spent already. */
    public Money expensesBought() {
        return sum(expenses.stream().filter(Expense::bought).toList());
    }

    public Money total() {
        return fee().plus(expensesTotal());
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
        List<Expense> marked = java.util.stream.IntStream.range(0, expenses.size())
                .mapToObj(line -> expenses.get(line).bought(lines.contains(line)))
                .toList();
        return copy(marked, state);
    }

    private Quote copy(List<Expense> lines, State next) {
        return new Quote(
                id,
                bookingId,
                representativeId,
                representativeName,
                kind,
                currency,
                manDays,
                dayRateMinor,
                feeMinor,
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
        return lines.stream().map(Expense::amount).reduce(money(0), Money::plus);
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
