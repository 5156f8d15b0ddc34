package app.gemba.payments.documents;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DocumentRepository extends GenericRepository<Document, UUID> {
    Document save(Document document);

    Optional<Document> findById(UUID id);

    /** One document of a kind is issued at a time, so that later numbers never have earlier dates. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('document/' || :series, 0)) as text)")
    Optional<String> lock(String series);

    @Query("select * from document where kind = :kind and subject = :subject")
    Optional<Document> about(DocumentKind kind, String subject);

    @Query("select coalesce(sum(total), 0) from document where corrects = :invoice")
    long credited(UUID invoice);

    @Query("select id from document where sha256 is null order by id limit :limit")
    List<UUID> undrawn(int limit);

    /** Only the first one who has drawn it is heard. */
    @Query("update document set sha256 = :sha256, size = :size where id = :id and sha256 is null")
    void drawn(UUID id, String sha256, int size);

    @Query("select * from document where id = :id and organisation_id = :organisation")
    Optional<Document> ofOrganisation(UUID id, UUID organisation);

    @Query("select * from document where id = :id and representative_id = :representative")
    Optional<Document> ofRepresentative(UUID id, UUID representative);

    @Query("""
            select * from document where organisation_id = :organisation and year between :first and :last and id < :after
            order by id desc limit :limit
            """)
    List<Document> pageOfOrganisation(UUID organisation, int first, int last, UUID after, int limit);

    @Query("""
            select * from document
            where representative_id = :representative and year between :first and :last and id < :after
            order by id desc limit :limit
            """)
    List<Document> pageOfRepresentative(UUID representative, int first, int last, UUID after, int limit);

    @Query("select distinct year from document where organisation_id = :organisation order by year desc")
    List<Integer> yearsOfOrganisation(UUID organisation);

    @Query("select distinct year from document where representative_id = :representative order by year desc")
    List<Integer> yearsOfRepresentative(UUID representative);

    @Query("select * from document where booking_id = :booking and organisation_id = :organisation order by id")
    List<Document> ofBookingAndOrganisation(UUID booking, UUID organisation);

    @Query("select * from document where booking_id = :booking and representative_id = :representative order by id")
    List<Document> ofBookingAndRepresentative(UUID booking, UUID representative);

    @Query("select * from document where booking_id = :booking order by id")
    List<Document> ofBooking(UUID booking);

    @Query("""
            select * from document where organisation_id = :organisation and year = :year and id > :after
            order by id limit :limit
            """)
    List<Document> yearOfOrganisation(UUID organisation, int year, UUID after, int limit);
}
