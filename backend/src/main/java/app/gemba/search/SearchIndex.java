package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The index of vetted representatives behind an alias. The index's name carries a mark of its mapping, so a new mapping
 * means a new index, filled from the database before the alias moves to it.
 */
@Singleton
class SearchIndex {
    private static final int PAGE = 500;

    private final ElasticsearchClient client;
    private final Documents documents;
    private final String alias;
    private final String index;
    private final String mapping;

    SearchIndex(
            ElasticsearchClient client,
            Documents documents,
            @Value("${gemba.elasticsearch.index-prefix}") String prefix) {
        this.client = client;
        this.documents = documents;
        this.mapping = mapping();
        this.alias = prefix + "representatives";
        this.index = alias + "-" + Integer.toHexString(mapping.hashCode());
    }

    String name() {
        return index;
    }

    /** Whether the index with today's mapping is the one that is searched. */
    boolean present() throws IOException {
        return client.indices()
                .existsAlias(exists -> exists.name(alias).index(index))
                .value();
    }

    /** Makes the index where it is missing, without showing it yet. */
    void create() throws IOException {
        if (!client.indices().exists(exists -> exists.index(index)).value()) {
            try {
                client.indices().create(create -> create.index(index).withJson(new StringReader(mapping)));
            } catch (ElasticsearchException already) {
                if (!"resource_already_exists_exception".equals(already.error().type())) {
                    throw already;
                }
            }
        }
    }

    /** Shows this index under the alias, and drops those of older mappings. */
    void show() throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        List<String> older = client.indices().get(get -> get.index(alias + "-*")).indices().keySet().stream()
                .filter(name -> !name.equals(index))
                .toList();
        client.indices().updateAliases(update -> {
            update.actions(action -> action.add(add -> add.index(index).alias(alias)));
            older.forEach(name -> update.actions(action -> action.removeIndex(remove -> remove.index(name))));
            return update;
        });
    }

    /** Puts or takes out one person. An older state never replaces a newer one. */
    void put(Profile profile) throws IOException {
        String id = profile.id().value().toString();
        try {
            if (profile.vetted()) {
                Map<String, Object> document = documents.of(profile);
                client.index(write -> write.index(index)
                        .id(id)
                        .version(profile.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(document));
            } else {
                client.delete(delete ->
                        delete.index(index).id(id).version(profile.revision()).versionType(VersionType.ExternalGte));
            }
        } catch (ElasticsearchException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
        }
    }

    /** Takes out somebody who has no row any more. */
    void remove(RepresentativeId id) throws IOException {
        client.delete(delete -> delete.index(index).id(id.value().toString()));
    }

    /** What the index holds: everybody's id with the revision that was indexed. */
    Map<RepresentativeId, Long> revisions() throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        Map<RepresentativeId, Long> revisions = new LinkedHashMap<>();
        String last = "";
        while (true) {
            String after = last;
            List<Hit<Document>> hits = client.search(
                            search -> search.index(index)
                                    .size(PAGE)
                                    .source(source -> source.filter(filter -> filter.includes("id", "revision")))
                                    .sort(sort -> sort.field(
                                            field -> field.field("id").order(SortOrder.Asc)))
                                    .searchAfter(FieldValue.of(after)),
                            Document.class)
                    .hits()
                    .hits();
            for (Hit<Document> hit : hits) {
                Document document = Objects.requireNonNull(hit.source());
                revisions.put(new RepresentativeId(UUID.fromString(document.id())), document.revision());
                last = document.id();
            }
            if (hits.size() < PAGE) {
                return revisions;
            }
        }
    }

    SearchResponse<Document> search(SearchRequest.Builder request) throws IOException {
        return client.search(request.index(alias).build(), Document.class);
    }

    private static String mapping() {
        try (InputStream resource = SearchIndex.class.getResourceAsStream("/search/representatives.json")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
