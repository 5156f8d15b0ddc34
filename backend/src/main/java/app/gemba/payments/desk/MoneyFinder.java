package app.gemba.payments.desk;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.ledger.Journals;
import app.gemba.payments.operations.OperationDesk;
import app.gemba.shared.Money;
import io.micronaut.context.annotation.Property;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds money by what somebody has in hand: a booking, an id of the provider's, an operation, a journal or an amount. */
@Singleton
class MoneyFinder {
    private static final int MOST = 25;
    private static final Pattern AMOUNT = Pattern.compile(
            "([A-Za-z]{3})?\\s*(?:\\p{Sc}|zł)?\\s*([0-9][0-9,' ]*(?:\\.[0-9]{1,3})?)\\s*([A-Za-z]{3})?");

    private final Bookings bookings;
    private final Journals journals;
    private final OperationDesk operations;
    private final FindRepository objects;
    private final List<String> currencies;

    MoneyFinder(
            Bookings bookings,
            Journals journals,
            OperationDesk operations,
            FindRepository objects,
            @Property(name = "gemba.currencies") List<String> currencies) {
        this.bookings = bookings;
        this.journals = journals;
        this.operations = operations;
        this.objects = objects;
        this.currencies = currencies;
    }

    @Serdeable
    @Schema(name = "FoundBooking")
    record FoundBooking(
            BookingId id,
            String title,
            String buyer,
            @Nullable String representative,
            BookingStatus status) {}

    /** Up to 25 bookings, and the operations that were meant themselves. */
    @Serdeable
    @Schema(name = "MoneyFound")
    record Found(List<FoundBooking> bookings, List<OperationViews.View> operations) {}

    @Transactional
    Found find(Caller caller, String text) {
        String wanted = text.strip();
        Set<UUID> found = new LinkedHashSet<>();
        List<OperationDesk.OpenOperation> meant = new ArrayList<>(operations.named(wanted.toLowerCase(Locale.ROOT)));
        uuid(wanted).filter(objects::hasMoney).ifPresent(found::add);
        found.addAll(objects.byObject(wanted));
        found.addAll(journals.bookingsOf(wanted));
        for (Money amount : amounts(wanted)) {
            found.addAll(objects.byAmount(amount.minor(), amount.currency().getCurrencyCode(), MOST));
            meant.addAll(operations.over(amount, MOST));
        }
        return new Found(
                found.stream().limit(MOST).map(id -> booking(caller, id)).toList(),
                meant.stream().limit(MOST).map(OperationViews::view).toList());
    }

    private FoundBooking booking(Caller caller, UUID id) {
        BookingAccess booking = bookings.access(caller, new BookingId(id));
        return new FoundBooking(
                booking.id(),
                booking.brief().title(),
                booking.organisationName(),
                booking.representativeName(),
                booking.status());
    }

    /** "700.50", "USD 700.50", "1,200 JPY" and, as pages write it, "$700.50 USD"; without a currency it may be any of ours that can hold it. */
    private List<Money> amounts(String text) {
        Matcher parts = AMOUNT.matcher(text);
        if (!parts.matches()) {
            return List.of();
        }
        BigDecimal amount = new BigDecimal(parts.group(2).replaceAll("[,' ]", ""));
        String named = parts.group(1) == null ? parts.group(3) : parts.group(1);
        return currencies.stream()
                .filter(currency -> named == null || currency.equalsIgnoreCase(named))
                .flatMap(currency -> money(amount, Currency.getInstance(currency)).stream())
                .toList();
    }

    private static Optional<Money> money(BigDecimal amount, Currency currency) {
        try {
            return Optional.of(new Money(
                    amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency));
        } catch (ArithmeticException doesNotFit) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
