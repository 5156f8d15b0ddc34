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
import java.time.ZoneId;
import java.util.List;

/** A quote as it is kept: one currency for all its amounts. */
@MappedEntity("quote")
record QuoteRow(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        QuoteId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        String representativeName,
        Quote.Kind kind,
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
        Quote.State state) {

    static QuoteRow of(Quote quote) {
        return new QuoteRow(
                quote.id(),
                quote.bookingId(),
                quote.representativeId(),
                quote.representativeName(),
                quote.kind(),
                quote.fee().currency().getCurrencyCode(),
                quote.manDays(),
                quote.dayRate().minor(),
                quote.fee().minor(),
                quote.expenses(),
                quote.startAt(),
                quote.endAt(),
                quote.timeZone().getId(),
                quote.expiresAt(),
                quote.message(),
                quote.createdAt(),
                quote.state());
    }

    Quote quote() {
        return new Quote(
                id,
                bookingId,
                representativeId,
                representativeName,
                kind,
                manDays,
                Money.of(dayRateMinor, currency),
                Money.of(feeMinor, currency),
                expenses,
                startAt,
                endAt,
                ZoneId.of(timeZone),
                expiresAt,
                message,
                createdAt,
                state);
    }
}
