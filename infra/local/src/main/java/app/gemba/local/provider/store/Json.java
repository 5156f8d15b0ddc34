package app.gemba.local.provider.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short ways to build and read JSON objects. */
public final class Json {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final Gson PRETTY = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private Json() {}

    /** An object from alternating names and values; a null value is kept as JSON null. */
    public static JsonObject object(@Nullable Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add(String.valueOf(namesAndValues[i]), element(namesAndValues[i + 1]));
        }
        return object;
    }

    /** An array of the given values. */
    public static JsonArray array(@Nullable Object... values) {
        JsonArray array = new JsonArray();
        for (Object value : values) {
            array.add(element(value));
        }
        return array;
    }

    /** Any plain value as JSON. */
    public static JsonElement element(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement json -> json;
            case String text -> new JsonPrimitive(text);
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            case Collection<?> many -> array(many.toArray());
            case Map<?, ?> map -> {
                JsonObject object = new JsonObject();
                map.forEach((name, each) -> object.add(String.valueOf(name), element(each)));
                yield object;
            }
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        };
    }

    /** The named text, or null when it is absent or null. */
    public static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
    }

    /** The named text, or the fallback when it is absent or null. */
    public static String text(JsonObject object, String name, String fallback) {
        String value = text(object, name);
        return value == null ? fallback : value;
    }

    /** The named text, which must be there. */
    public static String need(JsonObject object, String name) {
        String value = text(object, name);
        if (value == null) {
            throw new IllegalStateException("No " + name + " in " + text(object, "id", "the object"));
        }
        return value;
    }

    /** The named number, or 0. */
    public static long number(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? 0 : value.getAsLong();
    }

    /** Whether the named number is there. */
    public static boolean has(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && !value.isJsonNull();
    }

    /** The named flag, or false. */
    public static boolean flag(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    /** The named object, or an empty one. */
    public static JsonObject child(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    /** The named array, or an empty one. */
    public static JsonArray items(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
    }

    /** A copy without the fields that begin with an underscore, at any depth: those are the simulator's own. */
    public static JsonObject published(JsonObject object) {
        JsonObject copy = new JsonObject();
        object.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("_"))
                .forEach(entry -> copy.add(entry.getKey(), published(entry.getValue())));
        return copy;
    }

    private static JsonElement published(JsonElement value) {
        if (value.isJsonObject()) {
            return published(value.getAsJsonObject());
        }
        if (value.isJsonArray()) {
            JsonArray copy = new JsonArray();
            value.getAsJsonArray().forEach(each -> copy.add(published(each)));
            return copy;
        }
        return value;
    }

    /** One line of JSON. */
    public static String write(JsonElement element) {
        return GSON.toJson(element);
    }

    /** Indented JSON. */
    public static String pretty(JsonElement element) {
        return PRETTY.toJson(element);
    }

    /** Reads one JSON object; throws {@link com.google.gson.JsonParseException} for anything else. */
    public static JsonObject read(String text) {
        JsonObject object = GSON.fromJson(text, JsonObject.class);
        return object == null ? new JsonObject() : object;
    }
}
