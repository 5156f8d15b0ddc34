package app.gemba.local.provider.webhooks;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Which events are still to be told, and how telling them went. A row waits in {@value #WAITING} until the endpoint takes it,
 * all tries are used up, or it was to be lost; then it stands in {@value #CLOSED}.
 */
public final class Deliveries {

    /** The table of events that are still to be told. */
    public static final String WAITING = "delivery";

    /** The table of events that have been told, lost or given up. */
    public static final String CLOSED = "delivery_closed";

    private static final String SETTING = "webhooks";
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12));

    /** What happens to notifications. */
    public enum Mode {
        /** Each is sent once it has happened. */
        NORMAL,
        /** None is sent. */
        LOST,
        /** Each is sent twice. */
        DUPLICATE,
        /** Each is sent late. */
        DELAYED,
        /** Each is sent after a random part of the delay, so that they overtake each other. */
        REORDERED,
        /** Each waits until it is released. */
        HELD
    }

    private Deliveries() {}

    /** Chooses what happens to the notifications of events from now on, and forgets every exception. */
    public static void choose(Tx tx, Mode mode, long delaySeconds) {
        JsonObject setting = tx.setting(SETTING);
        setting.addProperty("mode", mode.name());
        setting.addProperty("delay_seconds", delaySeconds);
        setting.remove("exceptions");
        tx.keepSetting(setting);
    }

    /** Makes an exception for the next events of these types: names, or beginnings that end with {@code *}. */
    public static void except(Tx tx, Mode mode, long delaySeconds, List<String> types, long times) {
        JsonObject setting = tx.setting(SETTING);
        JsonArray exceptions = Json.items(setting, "exceptions");
        exceptions.add(Json.object("mode", mode.name(), "delay_seconds", delaySeconds, "types", types, "left", times));
        setting.add("exceptions", exceptions);
        tx.keepSetting(setting);
    }

    /** What happens to notifications now. */
    public static Mode mode(Tx tx) {
        return mode(tx.setting(SETTING));
    }

    private static Mode mode(JsonObject rule) {
        return Mode.valueOf(Json.text(rule, "mode", Mode.NORMAL.name()));
    }

    /** Whether an event's type is one of those: names, or beginnings that end with {@code *}. */
    public static boolean matches(String type, String pattern) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }

    private static JsonObject rule(Tx tx, String type) {
        JsonObject setting = tx.setting(SETTING);
        for (JsonElement each : Json.items(setting, "exceptions")) {
            JsonObject exception = each.getAsJsonObject();
            boolean meant = Json.items(exception, "types").asList().stream()
                    .anyMatch(pattern -> matches(type, pattern.getAsString()));
            long left = Json.number(exception, "left");
            if (meant && left > 0) {
                exception.addProperty("left", left - 1);
                tx.keepSetting(setting);
                return exception;
            }
        }
        return setting;
    }

    /** Plans to tell about the event. */
    public static void plan(Tx tx, JsonObject event) {
        JsonObject rule = rule(tx, Json.need(event, "type"));
        Mode mode = mode(rule);
        long delay = Duration.ofSeconds(Json.number(rule, "delay_seconds")).toMillis();
        long wait =
                switch (mode) {
                    case DELAYED -> delay;
                    case REORDERED -> ThreadLocalRandom.current().nextLong(delay + 1);
                    default -> 0;
                };
        JsonObject row = Json.object(
                "id",
                Json.need(event, "id"),
                "type",
                Json.need(event, "type"),
                "about",
                Json.text(Json.child(Json.child(event, "data"), "object"), "id"),
                "state",
                mode == Mode.LOST ? "lost" : mode == Mode.HELD ? "held" : "waiting",
                "copies",
                mode == Mode.DUPLICATE ? 2 : 1,
                "next_attempt_at",
                tx.now().toEpochMilli() + wait,
                "attempts",
                new JsonArray());
        tx.put(mode == Mode.LOST ? CLOSED : WAITING, row);
    }

    /**
     * Sends the events that are held, one after another.
     *
     * @param order the ids in the wished order; those that it leaves out stay held. Null takes all, newest first.
     */
    public static List<String> release(Tx tx, @Nullable List<String> order) {
        List<String> held = tx.list(WAITING)
                .filter(row -> Json.need(row, "state").equals("held"))
                .map(row -> Json.need(row, "id"))
                .toList();
        List<String> released =
                order == null ? held : order.stream().filter(held::contains).toList();
        String before = null;
        for (String each : released) {
            JsonObject row = Objects.requireNonNull(tx.get(WAITING, each));
            row.addProperty("state", "waiting");
            row.addProperty("after", before);
            row.addProperty("next_attempt_at", tx.now().toEpochMilli());
            tx.put(WAITING, row);
            before = each;
        }
        return released;
    }

    /** Whether the endpoint has taken the event. */
    public static boolean delivered(Tx tx, String event) {
        JsonObject row = tx.get(CLOSED, event);
        return row != null && Json.need(row, "state").equals("delivered");
    }

    static List<JsonObject> due(Tx tx) {
        long now = tx.now().toEpochMilli();
        return tx.list(WAITING)
                .filter(row -> Json.need(row, "state").equals("waiting"))
                .filter(row -> Json.number(row, "next_attempt_at") <= now)
                .filter(row -> !Json.has(row, "after") || tx.get(WAITING, Json.need(row, "after")) == null)
                .toList()
                .reversed();
    }

    /** Notes how a try went: the status that came back, or 0 and why there was none. */
    static void tried(Tx tx, String event, int status, String remark) {
        JsonObject row = tx.get(WAITING, event);
        if (row == null) {
            return;
        }
        JsonArray attempts = Json.items(row, "attempts");
        attempts.add(Json.object("at", tx.now().toString(), "status", status, "remark", remark));
        if (status >= 200 && status < 300) {
            row.addProperty("copies", Json.number(row, "copies") - 1);
            if (Json.number(row, "copies") == 0) {
                close(tx, row, "delivered");
                return;
            }
        } else if (attempts.size() > PAUSES.size()) {
            close(tx, row, "given_up");
            return;
        } else {
            Duration pause = PAUSES.get(attempts.size() - 1);
            row.addProperty("next_attempt_at", tx.now().plus(pause).toEpochMilli());
        }
        tx.put(WAITING, row);
    }

    /** Sends an event again, whatever became of it; false when there is no such event. */
    public static boolean resend(Tx tx, String event) {
        JsonObject closed = tx.get(CLOSED, event);
        JsonObject row = closed == null ? tx.get(WAITING, event) : closed;
        if (row == null) {
            return false;
        }
        tx.remove(CLOSED, event);
        row.addProperty("state", "waiting");
        row.addProperty("copies", 1);
        row.addProperty("next_attempt_at", tx.now().toEpochMilli());
        tx.put(WAITING, row);
        return true;
    }

    private static void close(Tx tx, JsonObject row, String state) {
        row.addProperty("state", state);
        tx.remove(WAITING, Json.need(row, "id"));
        tx.put(CLOSED, row);
    }
}
