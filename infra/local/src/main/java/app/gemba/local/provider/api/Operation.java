package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;

/** What one address of the API does. Throws {@link ApiError} to refuse; then nothing that it changed is kept. */
@FunctionalInterface
public interface Operation {

    /** The object to answer with. */
    JsonObject run(Tx tx, Call call);
}
