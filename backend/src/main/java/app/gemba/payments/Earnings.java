package app.gemba.payments;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Money;
import app.gemba.shared.Page;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a representative earned: held, due, on its way and paid. */
@Singleton
class Earnings {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final EarningRepository earnings;
    private final Bookings bookings;
    private final Commission commission;

    Earnings(EarningRepository earnings, Bookings bookings, Commission commission) {
        this.earnings = earnings;
        this.bookings = bookings;
        this.commission = commission;
    }

    @Schema(name = "EarningState")
    enum State {
        HELD,
        DUE,
        WAITING_FOR_ACCOUNT,
        ON_THE_WAY,
        PAID
    }

    @Serdeable
    @Schema(name = "Earning")
    record Earning(
            BookingId bookingId,
            String title,
            String buyer,
            State state,
            Money gross,
            Money commission,
            Money net,
            Instant at) {}

    /** Net amounts. {@code due} includes what waits for the representative's account. */
    @Serdeable
    @Schema(name = "EarningTotals")
    record Totals(
            @Schema(type = "string", example = "USD") Currency currency,
            Money held,
            Money due,
            Money onTheWay,
            Money paid) {}

    @Serdeable
    @Schema(name = "Earnings")
    record View(
            List<Totals> totals,
            List<Earning> items,
            @Nullable String next) {}

    View of(Caller caller, @Nullable String after, int limit) {
        UUID representative = caller.representative().value();
        Cursor cursor = after == null ? new Cursor(END_OF_TIME, "") : Cursor.read(after);
        Page<EarningRow> page = Page.of(
                earnings.page(representative, commission.basisPoints(), cursor.at(), cursor.id(), limit + 1),
                limit,
                row -> new Cursor(row.changedAt(), row.id()).write());
        return new View(
                totals(representative),
                page.items().stream().map(row -> earning(caller, row)).toList(),
                page.next());
    }

    private Earning earning(Caller caller, EarningRow row) {
        BookingId id = new BookingId(row.bookingId());
        BookingAccess booking = bookings.access(caller, id);
        Money gross = row.money(row.gross());
        Money ours = row.money(row.commission());
        return new Earning(
                id,
                booking.brief().title(),
                booking.organisationName(),
                row.state(),
                gross,
                ours,
                gross.minus(ours),
                row.changedAt());
    }

    private List<Totals> totals(UUID representative) {
        Map<String, Map<State, Money>> byCurrency = new TreeMap<>();
        earnings.totals(representative, commission.basisPoints()).forEach(sum -> byCurrency
                .computeIfAbsent(sum.currency(), currency -> new EnumMap<>(State.class))
                .put(sum.state(), Money.of(sum.net(), sum.currency())));
        return byCurrency.entrySet().stream()
                .map(entry -> {
                    Currency currency = Currency.getInstance(entry.getKey());
                    Map<State, Money> sums = entry.getValue();
                    Money none = Money.zero(currency);
                    return new Totals(
                            currency,
                            sums.getOrDefault(State.HELD, none),
                            sums.getOrDefault(State.DUE, none).plus(sums.getOrDefault(State.WAITING_FOR_ACCOUNT, none)),
                            sums.getOrDefault(State.ON_THE_WAY, none),
                            sums.getOrDefault(State.PAID, none));
                })
                .toList();
    }

    private record Cursor(Instant at, String id) {
        static Cursor read(String text) {
            int split = text.indexOf('~');
            try {
                return new Cursor(Instant.parse(text.substring(0, Math.max(split, 0))), text.substring(split + 1));
            } catch (DateTimeException malformed) {
                throw CommonProblem.INVALID.problem().at(new FieldError("after", "is not a cursor of this list"));
            }
        }

        String write() {
            return at + "~" + id;
        }
    }
}
