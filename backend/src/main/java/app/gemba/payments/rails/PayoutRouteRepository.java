package app.gemba.payments.rails;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PayoutRouteRepository extends GenericRepository<PayoutRoute, UUID> {
    PayoutRoute save(PayoutRoute route);

    @Query("""
            select * from payout_route
            where country = :country and entity_type = :entityType and currency = :currency
              and valid_from <= :on and (valid_to is null or valid_to > :on)
            """)
    Optional<PayoutRoute> on(String country, String entityType, String currency, LocalDate on);

    @Query("""
            select * from payout_route where country = :country
            order by currency, entity_type, valid_from
            """)
    List<PayoutRoute> of(String country);

    @Query("""
            select country, string_agg(distinct rail, ',' order by rail) as rails,
                   cast(count(distinct currency) as int) as currencies, max(checked_on) as checked_on
            from payout_route where valid_from <= :on and (valid_to is null or valid_to > :on)
            group by country order by country
            """)
    List<ReachedCountry> reached(LocalDate on);

    /** Only one transaction at a time changes a country's routes. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('payout routes of ' || :country, 0)) as text)")
    Optional<String> lock(String country);

    /** Routes that begin on this day or later, and would be overtaken. */
    @Query("""
            select count(*) from payout_route
            where country = :country and entity_type = :entityType and currency = :currency and valid_from >= :from
            """)
    int beginningFrom(String country, String entityType, String currency, LocalDate from);

    @Query("""
            update payout_route set valid_to = :from
            where country = :country and entity_type = :entityType and currency = :currency
              and valid_from < :from and (valid_to is null or valid_to > :from)
            """)
    int endBy(String country, String entityType, String currency, LocalDate from);
}
