package app.gemba.local.provider.api;

import com.google.gson.JsonObject;

/** What goes back over the wire. */
record Answer(int status, JsonObject body, boolean replayed) {}
