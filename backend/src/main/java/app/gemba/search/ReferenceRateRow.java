package app.gemba.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What one euro was worth on a day. */
@MappedEntity("reference_rate")
record ReferenceRateRow(@Id String currency, LocalDate onDate, BigDecimal perEuro) {}
