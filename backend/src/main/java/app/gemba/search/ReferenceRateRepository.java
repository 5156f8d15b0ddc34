package app.gemba.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReferenceRateRepository extends GenericRepository<ReferenceRateRow, String> {
    @Query("""
            select distinct on (currency) currency, on_date, per_euro from reference_rate
            order by currency, on_date desc
            """)
    List<ReferenceRateRow> newest();

    @Query("""
            insert into reference_rate (currency, on_date, per_euro) values (:currency, :onDate, :perEuro)
            on conflict (currency, on_date) do update set per_euro = excluded.per_euro
            """)
    void put(String currency, LocalDate onDate, BigDecimal perEuro);
}
