package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Busy;
import app.gemba.representatives.Calendar;
import app.gemba.representatives.Profile;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * What is done to indexes of representatives in Elasticsearch. One of them is searched, through an alias. Each has an
 * alias of its own to be written through, so that a lost index is missed and never made anew without its mapping.
 */
@Singleton
class SearchIndex {
    private static final int PAGE = 5000;
    private static final int LOST_TO_A_NEWER_ONE = 409;
    private static final Duration BACK = Duration.ofDays(365);
    private static final Duration AHEAD = Duration.ofDays(36_500);

    private final ElasticsearchClient client;
    private final ElasticsearchClient searching;
    private final Documents documents;
    private final Calendar calendar;
    private final Clock clock;
    private final String alias;
    private final String mapping;

    SearchIndex(
            ElasticsearchClient client,
            @Named(ElasticsearchClients.SEARCHING) ElasticsearchClient searching,
            Documents documents,
            Calendar calendar,
            Clock clock,
            @Value("${gemba.elasticsearch.index-prefix}") String prefix) {
        this.client = client;
        this.searching = searching;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
        this.mapping = resource();
        this.alias = prefix + "representatives";
    }

    /** A mark of the mapping and of the words that documents are written in: with others it needs another index. */
    String mapping() {
        return Integer.toHexString(31 * mapping.hashCode() + documents.mark());
    }

    String nameOf(long number) {
        return alias + "-" + mapping() + "-" + number;
    }

    /** Whether this index is the one that is searched. */
    boolean shown(String index) throws IOException {
        return client.indices()
                .existsAlias(exists -> exists.name(alias).index(index))
                .value();
    }

    /** Makes the index where it is missing, without showing it yet. */
    void create(String index) throws IOException {
        if (!client.indices().exists(exists -> exists.index(index)).value()) {
            try {
                client.indices().create(create -> create.index(index).withJson(new StringReader(mapping)));
            } catch (ElasticsearchException already) {
                if (!"resource_already_exists_exception".equals(already.error().type())) {
                    throw already;
                }
            }
        }
        client.indices()
                .updateAliases(update -> update.actions(
                        action -> action.add(add -> add.index(index).alias(door(index)))));
    }

    /** Makes what was written so far visible to searches at once. */
    void refresh(String index) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
    }

    /** Moves the search from whatever it is on to this index, in one step. */
    void show(String index) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        client.indices().updateAliases(update -> {
            update.actions(action -> action.remove(
                    remove -> remove.index(alias + "-*").alias(alias).mustExist(false)));
            return update.actions(action -> action.add(add -> add.index(index).alias(alias)));
        });
    }

    /** Throws away every index that is not in the list. */
    void keepOnly(Collection<String> kept) throws IOException {
        List<String> others = client.indices().get(get -> get.index(alias + "-*")).indices().keySet().stream()
                .filter(name -> !kept.contains(name))
                .toList();
        if (!others.isEmpty()) {
            client.indices().delete(delete -> delete.index(others));
        }
    }

    /** Puts in those who are vetted and takes out the others, at once. An older state never replaces a newer one. */
    void write(Collection<String> indexes, Collection<Profile> people) throws IOException {
        List<BulkOperation> operations = new ArrayList<>();
        // read after the rows: a calendar that changes meanwhile comes with a later revision
        Map<RepresentativeId, List<Busy>> busy = calendars(people);
        for (Profile person : people) {
            Map<String, Object> document =
                    person.vetted() ? documents.of(person, busy.getOrDefault(person.id(), List.of())) : Map.of();
            indexes.forEach(index -> operations.add(operation(index, person, document)));
        }
        send(operations);
    }

    private Map<RepresentativeId, List<Busy>> calendars(Collection<Profile> people) {
        Instant now = clock.instant();
        return calendar.busy(people.stream().map(Profile::id).toList(), now.minus(BACK), now.plus(AHEAD));
    }

    /** Takes out people who have no row any more. */
    void remove(String index, Collection<RepresentativeId> unknown) throws IOException {
        send(unknown.stream()
                .map(id -> BulkOperation.of(operation -> operation.delete(
                        delete -> delete.index(door(index)).id(id.value().toString()))))
                .toList());
    }

    private static BulkOperation operation(String index, Profile person, Map<String, Object> document) {
        String id = person.id().value().toString();
        return BulkOperation.of(operation -> person.vetted()
                ? operation.index(write -> write.index(door(index))
                        .id(id)
                        .version(person.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(document))
                : operation.delete(delete -> delete.index(door(index))
                        .id(id)
                        .version(person.revision())
                        .versionType(VersionType.ExternalGte)));
    }

    private void send(List<BulkOperation> operations) throws IOException {
        if (operations.isEmpty()) {
            return;
        }
        BulkResponse response = client.bulk(bulk -> bulk.operations(operations).requireAlias(true));
        for (BulkResponseItem item : response.items()) {
            if (item.error() != null && item.status() != LOST_TO_A_NEWER_ONE) {
                throw new IOException("Elasticsearch refused to write " + item.index() + "/" + item.id() + ": "
                        + item.error().reason());
            }
        }
    }

    /** What an index holds: everybody's id with the revision that was indexed. */
    Map<RepresentativeId, Long> revisions(String index) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        Map<RepresentativeId, Long> revisions = new LinkedHashMap<>();
        String last = "";
        while (true) {
            String after = last;
            List<Hit<Void>> hits = client.search(
                            search -> search.index(index)
                                    .size(PAGE)
                                    .source(source -> source.fetch(false))
                                    .docvalueFields(revision -> revision.field("revision"))
                                    .trackTotalHits(track -> track.enabled(false))
                                    .sort(sort -> sort.field(
                                            field -> field.field("id").order(SortOrder.Asc)))
                                    .searchAfter(FieldValue.of(after)),
                            Void.class)
                    .hits()
                    .hits();
            for (Hit<Void> hit : hits) {
                JsonData revision = Objects.requireNonNull(hit.fields().get("revision"));
                revisions.put(person(hit), revision.to(long[].class)[0]);
                last = hit.sort().getLast().stringValue();
            }
            if (hits.size() < PAGE) {
                return revisions;
            }
        }
    }

    /**
     * Who has a name that begins like this, those with the most visits first. The index is kept in that order, so the
     * first ones are read and no others.
     */
    List<RepresentativeId> named(String start, int limit) throws IOException {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(Queries.all(List.of(Queries.term("nameStarts", start))))
                .size(limit)
                .trackTotalHits(track -> track.enabled(false))
                .sort(sort -> sort.field(field -> field.field("visits").order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)));
        return search(request).hits().hits().stream().map(SearchIndex::person).toList();
    }

    /** Every search is sorted by the id in the end. */
    static RepresentativeId person(Hit<?> hit) {
        return new RepresentativeId(UUID.fromString(hit.sort().getLast().stringValue()));
    }

    /**
     * Hits come without their documents, and without what would have to be unpacked of them: the id is all that is
     * needed, the rest is read from the database.
     */
    SearchResponse<Void> search(SearchRequest.Builder request) throws IOException {
        try {
            return searching.search(
                    request.index(alias)
                            .allowPartialSearchResults(false)
                            .storedFields("_none_")
                            .source(source -> source.fetch(false))
                            .build(),
                    Void.class);
        } catch (RuntimeException failed) {
            // so the client says that no connection became free in time
            if (failed.getCause() instanceof TimeoutException) {
                throw new IOException("Elasticsearch has no connection free", failed);
            }
            throw failed;
        }
    }

    private static String door(String index) {
        return index + "-in";
    }

    private static String resource() {
        try (InputStream resource = SearchIndex.class.getResourceAsStream("/search/representatives.json")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
