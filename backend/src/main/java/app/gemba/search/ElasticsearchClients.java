package app.gemba.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.util.Timeout;

/** The connections to Elasticsearch. Making them does not connect, so the application starts without. */
@Factory
class ElasticsearchClients {
    static final String SEARCHING = "searching";

    @Primary
    @Singleton
    @Bean(preDestroy = "close")
    ElasticsearchClient client(@Value("${gemba.elasticsearch.url}") String url) {
        return ElasticsearchClient.of(config -> config.host(url));
    }

    /**
     * People wait for a search, and the database can answer too: it gives up where the rest would go on waiting. No more
     * searches are on their way at once than Elasticsearch works on; who comes then waits in the order of coming, which
     * is shorter for nearly all than a crowd that gets in each other's way.
     */
    @Named(SEARCHING)
    @Singleton
    @Bean(preDestroy = "close")
    ElasticsearchClient searching(
            ElasticsearchClient client,
            @Value("${gemba.elasticsearch.url}") URI url,
            @Value("${gemba.elasticsearch.patience}") Duration patience,
            @Value("${gemba.elasticsearch.searches-at-once}") int searchesAtOnce) {
        Timeout timeout = Timeout.of(patience);
        Rest5Client connections = Rest5Client.builder(url)
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(searchesAtOnce).setMaxConnTotal(searchesAtOnce))
                .setRequestConfigCallback(
                        request -> request.setConnectionRequestTimeout(timeout).setResponseTimeout(timeout))
                .build();
        return new ElasticsearchClient(new Rest5ClientTransport(connections, client._jsonpMapper()));
    }
}
