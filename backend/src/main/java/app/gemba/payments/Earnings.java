package app.gemba.payments;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
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
import java.util.Optional;
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
    private final PayoutRepository payouts;
    private final RailChoice choices;

    Earnings(
            EarningRepository earnings,
            Bookings bookings,
            Commission commission,
            PayoutRepository payouts,
            RailChoice choices) {
        this.payouts = payouts;
        this.choices = choices;
        this.earnings = earnings;
        this.bookings = bookings;
        this.commission = commission;
    }

    @Schema(name = "EarningState")
    enum State {
        HELD,
        DUE,
        FROZEN,
        WAITING_FOR_ACCOUNT,
        BLOCKED,
        ON_THE_WAY,
        PAID,
        KEPT
    }

    /**
     * One earning.
     *
     * @param keptBack not paid out: given back to the buyer, or set off against what was owed
     * @param at since when it is in this state: paid by the buyer, due, sent or arrived
     * @param dueAt when it was decided, or came back; null while it is held
     * @param stop what keeps it from leaving, and until when
     */
    @Serdeable
    @Schema(name = "Earning")
    record Earning(
            String id,
            BookingId bookingId,
            String title,
            String buyer,
            State state,
            Money gross,
            Money commission,
            Money keptBack,
            Money net,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable Rail rail,
            @Nullable PayoutStop stop) {}

    /** Net amounts. {@code due} includes what waits for the representative's account or for a person. */
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
        Money kept = row.money(row.kept());
        return new Earning(
                row.id(),
                id,
                booking.brief().title(),
                booking.organisationName(),
                row.state(),
                gross,
                ours,
                kept,
                gross.minus(ours).minus(kept),
                row.changedAt(),
                row.dueSince(),
                row.sentAt(),
                row.rail(),
                stop(row));
    }

    private @Nullable PayoutStop stop(EarningRow row) {
        return Optional.ofNullable(row.payoutId())
                .flatMap(payouts::findById)
                .filter(payout -> payout.state().unsent())
                .map(payout -> choices.of(payout).stop())
                .orElse(null);
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
                            sums.getOrDefault(State.DUE, none)
                                    .plus(sums.getOrDefault(State.WAITING_FOR_ACCOUNT, none))
                                    .plus(sums.getOrDefault(State.BLOCKED, none))
                                    .plus(sums.getOrDefault(State.FROZEN, none)),
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
