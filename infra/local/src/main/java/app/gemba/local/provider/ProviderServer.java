package app.gemba.local.provider;

import app.gemba.local.provider.api.Api;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.pages.Control;
import app.gemba.local.provider.pages.ControlPage;
import app.gemba.local.provider.pages.FrontPage;
import app.gemba.local.provider.pages.OnboardingPage;
import app.gemba.local.provider.pages.PayPage;
import app.gemba.local.provider.resources.BankTransit;
import app.gemba.local.provider.resources.CheckoutSessions;
import app.gemba.local.provider.resources.DisputeCases;
import app.gemba.local.provider.resources.PayoutSchedules;
import app.gemba.local.provider.resources.Refunds;
import app.gemba.local.provider.resources.Resource;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import app.gemba.local.provider.webhooks.Courier;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A running payment-provider simulator on this machine. */
public final class ProviderServer implements AutoCloseable {

    private final Doorway doorway;
    private final HttpServer http;
    private final ExecutorService threads;
    private final Store store;
    private final Api api;
    private final Courier courier;

    /**
     * How to run it.
     *
     * @param port the port on the loopback address, or 0 for any free one
     * @param state a file, or a folder for it, that keeps everything across restarts; null keeps it in memory
     * @param webhookUrl where notifications go; null keeps them waiting until {@link #setWebhookUrl}
     * @param webhookSecret what notifications are signed with
     * @param clock the time, to which the control page can add
     */
    public record Config(
            int port, @Nullable Path state, @Nullable URI webhookUrl, String webhookSecret, Clock clock) {}

    private ProviderServer(
            Doorway doorway, HttpServer http, ExecutorService threads, Store store, Api api, Courier courier) {
        this.doorway = doorway;
        this.http = http;
        this.threads = threads;
        this.store = store;
        this.api = api;
        this.courier = courier;
    }

    /**
     * Starts the simulator.
     *
     * @throws UncheckedIOException when the port is taken or the state can't be read or is in use
     */
    public static ProviderServer start(Config config) {
        Store store = new Store(config.state(), config.clock());
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Doorway doorway = doorway(config.port(), http);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            Router router = new Router();
            Resource.all().forEach(resource -> resource.addTo(router));
            Api api = new Api(store, router, doorway::reset);
            Courier courier = new Courier(
                    store, config.clock(), config.webhookSecret(), config.webhookUrl(), ProviderServer::chores);
            http.setExecutor(threads);
            http.createContext("/v1/", api);
            http.createContext("/pay/", new PayPage(store));
            http.createContext("/connect/onboard/", new OnboardingPage(store));
            http.createContext("/control/", new Control(store));
            http.createContext("/control", new ControlPage(store));
            http.createContext("/", new FrontPage(store));
            ProviderServer server = new ProviderServer(doorway, http, threads, store, api, courier);
            store.<@Nullable Void>write(tx -> {
                CheckoutSessions.servedAt(tx, server.url().toString());
                return null;
            });
            http.start();
            courier.start();
            return server;
        } catch (IOException e) {
            store.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Doorway doorway(int port, HttpServer http) throws IOException {
        try {
            return Doorway.open(port, http.getAddress());
        } catch (IOException e) {
            http.stop(0);
            throw e;
        }
    }

    private static void chores(Tx tx) {
        CheckoutSessions.expireDue(tx);
        Refunds.payWaiting(tx);
        Refunds.endLater(tx);
        DisputeCases.decideDue(tx);
        BankTransit.move(tx);
        PayoutSchedules.payOutDue(tx);
    }

    /** Where it is, without a slash at the end; also the base address for the provider's client library. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + doorway.port());
    }

    /** Something that happened. */
    public record Happened(String id, String type, JsonObject event) {
        /** As notifications tell it. */
        public String body() {
            return Json.pretty(event);
        }
    }

    /**
     * What happened after that event, or ever, oldest first: for whoever shares its process and asks often.
     *
     * @param event the id of one that is known, or null for all
     */
    public List<Happened> happenedAfter(@Nullable String event) {
        return store.write(tx -> tx.list("event")
                .takeWhile(each -> !Json.need(each, "id").equals(event))
                .map(each -> new Happened(Json.need(each, "id"), Json.need(each, "type"), each))
                .toList()
                .reversed());
    }

    /** Sends notifications there from now on, those that wait included. */
    public void setWebhookUrl(URI url) {
        courier.deliverTo(url);
    }

    @Override
    public void close() {
        doorway.close();
        api.close();
        courier.close();
        http.stop(0);
        threads.shutdownNow();
        store.close();
    }
}
