package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Faults on demand: the next matching API requests meet them. */
public final class Faults {

    /** The table. */
    public static final String TABLE = "fault";

    /** What goes wrong. */
    enum Trouble {
        /** No answer until the caller gives up. */
        TIMEOUT,
        /** The connection is reset. */
        RESET,
        /** The connection is closed without an answer. */
        CLOSE,
        /** The given status is answered instead. */
        STATUS,
        /** The operation begins late; meanwhile its idempotency key is in use. */
        SLOW
    }

    /** One fault that a request has met; {@code performed} says whether the operation is done all the same. */
    record Fault(
            Trouble trouble,
            int status,
            boolean performed,
            long seconds,
            @Nullable String shouldRetry,
            @Nullable String code) {}

    private Faults() {}

    /**
     * Orders a fault.
     *
     * @param order {@code method} (or absent for any), {@code pathPrefix}, {@code kind}, {@code status}, {@code times} (1),
     *     {@code performed} (true unless the kind is status), {@code seconds} for timeout (120) and slow (1),
     *     {@code code} of the error that comes with the status, {@code shouldRetry} (true or false, for the header Stripe-Should-Retry; absent for none)
     */
    public static JsonObject order(Tx tx, JsonObject order) {
        Trouble trouble = Trouble.valueOf(Json.text(order, "kind", "").toUpperCase(Locale.ROOT));
        JsonObject fault = Json.object(
                "id",
                Ids.next("fault_"),
                "method",
                Json.text(order, "method"),
                "pathPrefix",
                Json.text(order, "pathPrefix", "/"),
                "kind",
                trouble.name().toLowerCase(Locale.ROOT),
                "status",
                Json.has(order, "status") ? Json.number(order, "status") : 500,
                "times",
                Json.has(order, "times") ? Json.number(order, "times") : 1,
                "performed",
                Json.has(order, "performed") ? Json.flag(order, "performed") : trouble != Trouble.STATUS,
                "seconds",
                Json.has(order, "seconds") ? Json.number(order, "seconds") : trouble == Trouble.TIMEOUT ? 120 : 1,
                "code",
                Json.text(order, "code"),
                "shouldRetry",
                Json.has(order, "shouldRetry") ? String.valueOf(Json.flag(order, "shouldRetry")) : null);
        tx.put(TABLE, fault);
        return fault;
    }

    static @Nullable Fault next(Tx tx, String method, String path) {
        JsonObject fault = tx.list(TABLE)
                .filter(each -> method.equals(Json.text(each, "method", method))
                        && path.startsWith(Json.need(each, "pathPrefix")))
                .reduce((newer, older) -> older)
                .map(JsonObject::deepCopy)
                .orElse(null);
        if (fault == null) {
            return null;
        }
        long left = Json.number(fault, "times") - 1;
        if (left > 0) {
            fault.addProperty("times", left);
            tx.put(TABLE, fault);
        } else {
            tx.remove(TABLE, Json.need(fault, "id"));
        }
        return new Fault(
                Trouble.valueOf(Json.need(fault, "kind").toUpperCase(Locale.ROOT)),
                (int) Json.number(fault, "status"),
                Json.flag(fault, "performed"),
                Json.number(fault, "seconds"),
                Json.text(fault, "shouldRetry"),
                Json.text(fault, "code"));
    }
}
