package app.gemba.local.provider.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All objects of the simulator. One transaction at a time; what a transaction changed is written as one line before it is seen. */
public final class Store implements AutoCloseable {

    private static final int SMALL_ENOUGH = 20_000;

    private final Map<String, LinkedHashMap<String, JsonObject>> tables = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final @Nullable Log log;

    /**
     * Opens the store.
     *
     * @param place a file, a folder for it, or null to keep everything in memory
     */
    public Store(@Nullable Path place, Clock clock) {
        this.clock = clock;
        this.log = place == null ? null : Log.open(place, this::replay);
        tidy();
    }

    /** Runs the work alone; its changes are kept when it returns and dropped when it throws. */
    public <T extends @Nullable Object> T write(Function<Tx, T> work) {
        lock.lock();
        try {
            Tx tx = new Tx(this, clock);
            T result = work.apply(tx);
            commit(tx.changes());
            return result;
        } finally {
            lock.unlock();
        }
    }

    SequencedMap<String, JsonObject> table(String name) {
        return tables.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        tables.forEach((name, rows) -> sizes.put(name, rows.size()));
        return sizes;
    }

    private void commit(JsonObject changes) {
        if (changes.isEmpty()) {
            return;
        }
        if (log != null) {
            log.append(changes);
        }
        replay(changes);
        tidy();
    }

    private void replay(JsonObject changes) {
        for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
            SequencedMap<String, JsonObject> table = table(change.getKey());
            for (JsonElement row : change.getValue().getAsJsonArray()) {
                if (row.isJsonObject()) {
                    table.put(Json.need(row.getAsJsonObject(), "id"), row.getAsJsonObject());
                } else {
                    table.remove(row.getAsString());
                }
            }
        }
    }

    private void tidy() {
        if (log == null || log.lines() < SMALL_ENOUGH) {
            return;
        }
        int rows = tables.values().stream().mapToInt(Map::size).sum();
        if (log.lines() > 4 * rows) {
            List<JsonObject> snapshot = new ArrayList<>();
            tables.forEach((name, table) -> table.values().forEach(row -> {
                JsonArray one = new JsonArray();
                one.add(row);
                snapshot.add(Json.object(name, one));
            }));
            log.rewrite(snapshot);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (log != null) {
                log.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
