package app.gemba.local.provider.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one transaction reads and changes. Rows have a text {@code id}; the table of a provider object is its {@code object}. */
public final class Tx {

    private static final String SETTING = "setting";

    private final Store store;
    private final Clock clock;
    private final Map<String, LinkedHashMap<String, @Nullable JsonObject>> changed = new LinkedHashMap<>();
    private @Nullable String requestId;
    private @Nullable String idempotencyKey;

    Tx(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The simulator's time: the given clock plus what the control page has added. */
    public Instant now() {
        JsonObject setting = row(SETTING, "clock");
        return setting == null ? clock.instant() : clock.instant().plusSeconds(Json.number(setting, "offset_seconds"));
    }

    /** The simulator's time in whole seconds. */
    public long seconds() {
        return now().getEpochSecond();
    }

    /** Says which request causes the changes that follow. */
    public void causedBy(String request, @Nullable String key) {
        requestId = request;
        idempotencyKey = key;
    }

    /** The request that causes the changes, as events name it. */
    public JsonObject cause() {
        return Json.object("id", requestId, "idempotency_key", idempotencyKey);
    }

    /** A copy of the row, free to change, or null. */
    public @Nullable JsonObject get(String table, String id) {
        JsonObject row = row(table, id);
        return row == null ? null : row.deepCopy();
    }

    private @Nullable JsonObject row(String table, String id) {
        LinkedHashMap<String, @Nullable JsonObject> mine = changed.get(table);
        return mine != null && mine.containsKey(id)
                ? mine.get(id)
                : store.table(table).get(id);
    }

    /** The rows of a table, newest first, for reading only. */
    public Stream<JsonObject> list(String table) {
        LinkedHashMap<String, @Nullable JsonObject> mine = changed.getOrDefault(table, new LinkedHashMap<>());
        SequencedMap<String, JsonObject> committed = store.table(table);
        if (mine.isEmpty()) {
            return committed.sequencedValues().reversed().stream();
        }
        List<JsonObject> fresh = new ArrayList<>();
        mine.forEach((id, row) -> {
            if (row != null && !committed.containsKey(id)) {
                fresh.add(row);
            }
        });
        Stream<JsonObject> known = committed.sequencedEntrySet().reversed().stream()
                .flatMap(entry -> {
                    JsonObject row = mine.containsKey(entry.getKey()) ? mine.get(entry.getKey()) : entry.getValue();
                    return Stream.ofNullable(row);
                });
        return Stream.concat(fresh.reversed().stream(), known);
    }

    /** The rows of a table that were there before this transaction, oldest first, for reading only. */
    public Stream<JsonObject> oldest(String table) {
        return store.table(table).values().stream();
    }

    /** How many rows each table has, without this transaction's changes. */
    public Map<String, Integer> sizes() {
        return store.sizes();
    }

    /** Keeps a provider object in the table that its {@code object} names. */
    public void put(JsonObject object) {
        put(Json.need(object, "object"), object);
    }

    /** Keeps a row. */
    public void put(String table, JsonObject row) {
        changed.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(Json.need(row, "id"), row.deepCopy());
    }

    /** Forgets a row. */
    public void remove(String table, String id) {
        changed.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(id, null);
    }

    /** Drops everything that this transaction has changed so far. */
    public void undo() {
        changed.clear();
    }

    /** A named setting of the simulator; empty until it is kept with {@link #keepSetting}. */
    public JsonObject setting(String name) {
        JsonObject row = get(SETTING, name);
        return row == null ? Json.object("id", name) : row;
    }

    /** Keeps a setting. */
    public void keepSetting(JsonObject setting) {
        put(SETTING, setting);
    }

    JsonObject changes() {
        JsonObject changes = new JsonObject();
        changed.forEach((table, rows) -> {
            JsonArray list = new JsonArray();
            rows.forEach((id, row) -> {
                if (row == null) {
                    list.add(id);
                } else {
                    list.add(row);
                }
            });
            changes.add(table, list);
        });
        return changes;
    }
}
