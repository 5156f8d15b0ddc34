package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers kept under the caller's keys for 24 hours of the simulator's clock. */
final class Idempotency {

    private static final String TABLE = "idempotency";
    private static final long KEPT_SECONDS = Duration.ofHours(24).toSeconds();
    private static final int LONGEST_KEY = 255;

    private Idempotency() {}

    static String scope(Incoming in) {
        String key = Objects.requireNonNull(in.idempotencyKey());
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ApiError.malformed(null, "Idempotency-Key", "Idempotency keys must have 1 to 255 characters.");
        }
        return Objects.requireNonNullElse(in.account(), "platform") + "|" + key;
    }

    /** The answer that this key got before, or null; throws when the key belongs to another request. */
    static @Nullable Answer known(Tx tx, Incoming in, String scope) {
        JsonObject row = tx.get(TABLE, scope);
        if (row == null || expired(tx, row)) {
            return null;
        }
        if (!Json.need(row, "fingerprint").equals(fingerprint(in))) {
            throw ApiError.keyReused(String.valueOf(in.idempotencyKey()));
        }
        return new Answer((int) Json.number(row, "status"), Json.child(row, "body"), true);
    }

    static void keep(Tx tx, Incoming in, String scope, Answer answer) {
        tx.oldest(TABLE)
                .takeWhile(row -> expired(tx, row))
                .map(row -> Json.need(row, "id"))
                .toList()
                .forEach(old -> tx.remove(TABLE, old));
        tx.put(
                TABLE,
                Json.object(
                        "id",
                        scope,
                        "fingerprint",
                        fingerprint(in),
                        "status",
                        answer.status(),
                        "body",
                        answer.body(),
                        "created",
                        tx.seconds()));
    }

    private static boolean expired(Tx tx, JsonObject row) {
        return Json.number(row, "created") + KEPT_SECONDS <= tx.seconds();
    }

    private static String fingerprint(Incoming in) {
        String canonical = in.form().pairs().stream()
                .sorted(Comparator.comparing(Form.Pair::name).thenComparing(Form.Pair::value))
                .map(pair -> pair.name() + "\u0000" + pair.value())
                .collect(Collectors.joining("\u0001", in.method() + " " + in.path() + "\u0001", ""));
        return Digests.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
