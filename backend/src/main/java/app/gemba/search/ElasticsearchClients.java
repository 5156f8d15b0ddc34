package app.gemba.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The connection to Elasticsearch. Making it does not connect, so the application starts without. */
@Factory
class ElasticsearchClients {
    @Singleton
    @Bean(preDestroy = "close")
    ElasticsearchClient client(@Value("${gemba.elasticsearch.url}") String url) {
        return ElasticsearchClient.of(config -> config.host(url));
    }
}
