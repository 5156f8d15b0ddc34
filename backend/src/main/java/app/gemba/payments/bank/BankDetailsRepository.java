package app.gemba.payments.bank;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BankDetailsRepository extends GenericRepository<BankDetails, UUID> {
    BankDetails save(BankDetails details);

    Optional<BankDetails> findById(UUID id);

    @Query("select * from bank_details where representative_id = :representative and state <> 'REPLACED'")
    Optional<BankDetails> current(UUID representative);

    /** Only one transaction at a time changes somebody's details. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('bank details of ' || :representative, 0)) as text)")
    Optional<String> lock(String representative);

    @Query("update bank_details set state = 'REPLACED' where id = :id")
    void replaced(UUID id);

    @Query("update bank_details set state = 'REFUSED', refused_reason = :reason where id = :id and state = 'USABLE'")
    int refuse(UUID id, String reason);

    @Query("select id from bank_details where key_id <> :key order by id")
    List<UUID> underOtherKeys(String key);

    @Query("select * from bank_details where id = :id for update")
    Optional<BankDetails> lockRow(UUID id);

    @Query("update bank_details set key_id = :key, sealed = :sealed where id = :id")
    void resealed(UUID id, String key, String sealed);
}
