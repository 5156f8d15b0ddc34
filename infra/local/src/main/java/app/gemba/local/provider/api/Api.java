package app.gemba.local.provider.api;

import app.gemba.local.provider.api.Faults.Fault;
import app.gemba.local.provider.api.Faults.Trouble;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Everything below {@code /v1}: who asks, which operation, has this key been seen, what goes wrong on demand. */
public final class Api implements HttpHandler, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Api.class.getName());
    private static final Answer UNHEARD = new Answer(0, new JsonObject(), false);

    private final Store store;
    private final Router router;
    private final Resets resets;
    private final Set<String> keysInUse = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Breaks a connection the hard way. */
    @FunctionalInterface
    public interface Resets {
        /** Resets the connection that carries this exchange. */
        void reset(HttpExchange exchange);
    }

    /** Serves the given addresses from the given store. */
    public Api(Store store, Router router, Resets resets) {
        this.store = store;
        this.router = router;
        this.resets = resets;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String id = Ids.next("req_");
        try {
            Incoming in = Incoming.read(id, exchange);
            Fault fault = store.write(tx -> Faults.next(tx, in.method(), in.path()));
            Answer answer = answer(in, fault);
            if (fault == null || fault.trouble() == Trouble.STATUS || fault.trouble() == Trouble.SLOW) {
                if (fault != null && fault.shouldRetry() != null) {
                    exchange.getResponseHeaders().set("Stripe-Should-Retry", fault.shouldRetry());
                }
                send(exchange, in, answer);
            } else {
                breakOff(exchange, fault);
            }
        } catch (ApiError unreadable) {
            send(exchange, id, null, unreadable.answer());
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private Answer answer(Incoming in, @Nullable Fault fault) {
        try {
            authorise(in);
            if (!in.repeatable()) {
                return store.write(tx -> recorded(tx, in, fault, attempt(tx, in, fault, false)));
            }
            return once(in, fault);
        } catch (ApiError refused) {
            return store.write(tx -> recorded(tx, in, fault, refused.answer()));
        }
    }

    private Answer once(Incoming in, @Nullable Fault fault) {
        String scope = Idempotency.scope(in);
        if (!keysInUse.add(scope)) {
            throw ApiError.keyInUse(String.valueOf(in.idempotencyKey()));
        }
        try {
            if (fault != null && fault.trouble() == Trouble.SLOW) {
                pause(fault.seconds());
            }
            return store.write(tx -> {
                Answer known = Idempotency.known(tx, in, scope);
                if (known != null) {
                    return recorded(tx, in, fault, known);
                }
                boolean unheard = fault != null && fault.trouble() != Trouble.STATUS && !fault.performed();
                Answer answer = attempt(tx, in, fault, true);
                if (!unheard) {
                    Idempotency.keep(tx, in, scope, answer);
                }
                return recorded(tx, in, fault, answer);
            });
        } finally {
            keysInUse.remove(scope);
        }
    }

    /** Performs the operation. A refusal that is to be stored is returned as an answer, every other one is thrown. */
    private Answer attempt(Tx tx, Incoming in, @Nullable Fault fault, boolean keyed) {
        try {
            tx.causedBy(in.id(), in.idempotencyKey());
            return outcome(tx, in, fault);
        } catch (ApiError refused) {
            if (!keyed || !refused.stored()) {
                throw refused;
            }
            tx.undo();
            return refused.answer();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, in.method() + " " + in.path(), bug);
            tx.undo();
            return ApiError.broken().answer();
        }
    }

    private Answer outcome(Tx tx, Incoming in, @Nullable Fault fault) {
        if (fault == null || fault.trouble() == Trouble.SLOW) {
            return perform(tx, in);
        }
        boolean status = fault.trouble() == Trouble.STATUS;
        if (fault.performed()) {
            Answer done = perform(tx, in);
            return status ? ApiError.onDemand(fault.status(), fault.code()).answer() : done;
        }
        if (status) {
            throw ApiError.onDemand(fault.status(), fault.code());
        }
        return UNHEARD;
    }

    private Answer perform(Tx tx, Incoming in) {
        Router.Match match = router.find(in.method(), in.path());
        JsonObject params = match.route().shape().check(in.form());
        Call call = new Call(in.path(), match.variables(), params, in.account(), in.upload());
        JsonObject account = in.account() == null ? null : tx.get("account", in.account());
        if (in.account() != null && (account == null || Json.flag(account, "_gone"))) {
            throw ApiError.accountRefused(in.account());
        }
        JsonObject result = match.route().operation().run(tx, call);
        return new Answer(200, View.of(tx, result, call.expand()), false);
    }

    private static Answer recorded(Tx tx, Incoming in, @Nullable Fault fault, Answer answer) {
        Requests.record(tx, in, answer, fault == null ? null : fault.trouble().name());
        return answer;
    }

    private static void authorise(Incoming in) {
        String given = in.authorization();
        if (given == null || !given.startsWith("Bearer ")) {
            throw ApiError.unauthorised("You did not provide an API key.");
        }
        if (!given.startsWith("Bearer sk_") && !given.startsWith("Bearer rk_")) {
            throw ApiError.unauthorised("Invalid API Key provided.");
        }
    }

    private void breakOff(HttpExchange exchange, Fault fault) {
        switch (fault.trouble()) {
            case TIMEOUT -> {
                pause(fault.seconds());
                exchange.close();
            }
            case RESET -> resets.reset(exchange);
            case CLOSE, STATUS, SLOW -> exchange.close();
        }
    }

    private void pause(long seconds) {
        try {
            if (closed.await(seconds, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "Closed while a caller was kept waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Incoming in, Answer answer) throws IOException {
        if (in.idempotencyKey() != null) {
            exchange.getResponseHeaders().set("Idempotency-Key", in.idempotencyKey());
        }
        send(exchange, in.id(), in.version(), answer);
    }

    private static void send(HttpExchange exchange, String id, @Nullable String version, Answer answer)
            throws IOException {
        byte[] body = Json.pretty(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Request-Id", id);
        if (version != null) {
            exchange.getResponseHeaders().set("Stripe-Version", version);
        }
        if (answer.replayed()) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
