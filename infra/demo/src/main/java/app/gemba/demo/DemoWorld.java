package app.gemba.demo;

import app.gemba.shared.ObjectStorage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demo world once, as soon as the application listens; a second start finds it there. */
@Singleton
@Requires(property = "gemba.demo", value = "true")
final class DemoWorld implements ApplicationEventListener<ServerStartupEvent>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger("demo");
    private static final String MARK = "demo/loaded";

    private final DemoClock clock;
    private final DemoSettings settings;
    private final ObjectStorage storage;
    private final ObjectMapper json;

    DemoWorld(DemoClock clock, DemoSettings settings, ObjectStorage storage, ObjectMapper json) {
        this.clock = clock;
        this.settings = settings;
        this.storage = storage;
        this.json = json;
    }

    /** After everybody else who waits for the start: the first admin among them. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        URI site = URI.create("http://localhost:" + event.getSource().getPort());
        Thread.ofVirtual().name("demo").start(() -> load(site));
    }

    private void load(URI site) {
        long started = System.nanoTime();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            if (storage.get(MARK).isPresent()) {
                LOG.info("demo: ready");
                return;
            }
            DemoPeople people = new DemoPeople(http, json, site, settings, clock);
            people.arrive();
            new DemoBookings(people, clock, settings, http).happen();
            storage.put(MARK, "loaded".getBytes(StandardCharsets.UTF_8));
            LOG.info("demo: ready after {} s", (System.nanoTime() - started) / 1_000_000_000);
        } catch (IOException | RuntimeException e) {
            LOG.error("demo: incomplete; start again with --reset", e);
        } finally {
            clock.release();
        }
    }

    static void progress(int done, int total, String what) {
        LOG.info("demo: {}/{} {}", done, total, what);
    }
}
