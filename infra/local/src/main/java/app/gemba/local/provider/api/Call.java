package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A checked API call: the parameters have been validated against the operation's {@link Shape}. */
public record Call(
        String path,
        Map<String, String> variables,
        JsonObject params,
        @Nullable String account,
        @Nullable Upload upload) {

    /** The part of the address with this name. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("No variable " + name);
        }
        return value;
    }

    /** The named text parameter, or null. */
    public @Nullable String text(String name) {
        return Json.text(params, name);
    }

    /** Whether the parameter was given. */
    public boolean has(String name) {
        return Json.has(params, name);
    }

    /** The properties to expand. */
    List<String> expand() {
        List<String> paths = new ArrayList<>();
        Json.items(params, "expand").forEach(each -> paths.add(each.getAsString()));
        return paths;
    }
}
