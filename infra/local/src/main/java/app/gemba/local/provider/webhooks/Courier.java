package app.gemba.local.provider.webhooks;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends what is due, in the background, and does whatever else falls due by the simulator's clock. */
public final class Courier implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration ROUND = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 32;

    private final Store store;
    private final Clock clock;
    private final String secret;
    private final Consumer<Tx> chores;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Thread rounds;
    private volatile @Nullable URI endpoint;
    private volatile boolean closed;

    /** A courier that signs with the secret and also does the chores on every round. */
    public Courier(Store store, Clock clock, String secret, @Nullable URI endpoint, Consumer<Tx> chores) {
        this.store = store;
        this.clock = clock;
        this.secret = secret;
        this.endpoint = endpoint;
        this.chores = chores;
        this.rounds = Thread.ofPlatform().daemon().name("provider-webhooks").unstarted(this::makeRounds);
    }

    /** Begins the rounds. */
    public void start() {
        rounds.start();
    }

    /** Where notifications go; null keeps them waiting. */
    public void deliverTo(@Nullable URI url) {
        endpoint = url;
    }

    private void makeRounds() {
        while (!closed) {
            try {
                round();
                Thread.sleep(ROUND);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A round failed", e);
            }
        }
    }

    private void round() {
        URI to = endpoint;
        List<Parcel> parcels = store.write(tx -> {
            chores.accept(tx);
            return to == null ? List.of() : pick(tx);
        });
        if (to != null) {
            parcels.forEach(parcel -> Thread.ofVirtual().start(() -> deliver(to, parcel)));
        }
    }

    private record Parcel(String event, String body) {}

    private List<Parcel> pick(Tx tx) {
        return Deliveries.due(tx).stream()
                .map(row -> Json.need(row, "id"))
                .filter(id -> underway.size() < AT_ONCE && underway.add(id))
                .map(id -> {
                    JsonObject event = tx.get("event", id);
                    return new Parcel(id, event == null ? "{}" : Json.pretty(event));
                })
                .toList();
    }

    private void deliver(URI to, Parcel parcel) {
        int status = 0;
        String remark = "";
        try {
            HttpRequest request = HttpRequest.newBuilder(to)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                    .header(
                            "Stripe-Signature",
                            Signature.header(secret, clock.instant().getEpochSecond(), parcel.body()))
                    .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
                    .build();
            status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            remark = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            remark = "stopped";
        }
        note(parcel, status, remark);
    }

    private void note(Parcel parcel, int status, String remark) {
        try {
            if (!closed) {
                store.<@Nullable Void>write(tx -> {
                    Deliveries.tried(tx, parcel.event(), status, remark);
                    return null;
                });
            }
        } finally {
            underway.remove(parcel.event());
        }
    }

    @Override
    public void close() {
        closed = true;
        rounds.interrupt();
        http.shutdownNow();
        try {
            rounds.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
