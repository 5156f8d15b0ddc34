package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What came in, for people and for tests. The newest {@value #KEPT} are kept. */
public final class Requests {

    /** The table. */
    public static final String TABLE = "request";

    private static final int KEPT = 5_000;

    private Requests() {}

    static void record(Tx tx, Incoming in, Answer answer, @Nullable String fault) {
        JsonArray params = new JsonArray();
        in.form().pairs().forEach(pair -> params.add(Json.array(pair.name(), pair.value())));
        JsonObject row = Json.object(
                "id",
                in.id(),
                "at",
                tx.now().toString(),
                "method",
                in.method(),
                "path",
                in.path(),
                "params",
                params,
                "headers",
                in.headers(),
                "idempotency_key",
                in.idempotencyKey(),
                "stripe_account",
                in.account(),
                "stripe_version",
                in.version(),
                "status",
                answer.status(),
                "replayed",
                answer.replayed(),
                "fault",
                fault,
                "error",
                answer.status() >= 400 ? Json.text(Json.child(answer.body(), "error"), "message") : null);
        tx.put(TABLE, row);
        if (tx.sizes().getOrDefault(TABLE, 0) >= KEPT) {
            tx.oldest(TABLE)
                    .limit(1)
                    .map(each -> Json.need(each, "id"))
                    .toList()
                    .forEach(id -> tx.remove(TABLE, id));
        }
    }
}
