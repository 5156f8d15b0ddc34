package app.gemba.local.provider.webhooks;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

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
        DELAYED
    }

    private Deliveries() {}

    /** Chooses what happens to the notifications of events from now on. */
    public static void choose(Tx tx, Mode mode, long delaySeconds) {
        JsonObject setting = tx.setting(SETTING);
        setting.addProperty("mode", mode.name());
        setting.addProperty("delay_seconds", delaySeconds);
        tx.keepSetting(setting);
    }

    /** What happens to notifications now. */
    public static Mode mode(Tx tx) {
        return Mode.valueOf(Json.text(tx.setting(SETTING), "mode", Mode.NORMAL.name()));
    }

    /** Plans to tell about the event. */
    public static void plan(Tx tx, JsonObject event) {
        Mode mode = mode(tx);
        long delay = mode == Mode.DELAYED ? Json.number(tx.setting(SETTING), "delay_seconds") : 0;
        JsonObject row = Json.object(
                "id", Json.need(event, "id"),
                "type", Json.need(event, "type"),
                "about", Json.text(Json.child(Json.child(event, "data"), "object"), "id"),
                "state", mode == Mode.LOST ? "lost" : "waiting",
                "copies", mode == Mode.DUPLICATE ? 2 : 1,
                "next_attempt_at", tx.now().plusSeconds(delay).toEpochMilli(),
                "attempts", new JsonArray());
        tx.put(mode == Mode.LOST ? CLOSED : WAITING, row);
    }

    /** Whether the endpoint has taken the event. */
    public static boolean delivered(Tx tx, String event) {
        JsonObject row = tx.get(CLOSED, event);
        return row != null && Json.need(row, "state").equals("delivered");
    }

    static List<JsonObject> due(Tx tx) {
        long now = tx.now().toEpochMilli();
        return tx.list(WAITING)
                .filter(row -> Json.number(row, "next_attempt_at") <= now)
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
