package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A refusal in the provider's error shape. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String INVALID_REQUEST = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final boolean stored;

    private ApiError(
            int status, String type, @Nullable String code, @Nullable String param, boolean stored, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.stored = stored;
    }

    /** 400 before the operation began: a parameter is missing, unknown or malformed. Never stored under an idempotency key. */
    public static ApiError malformed(@Nullable String code, String param, String message) {
        return new ApiError(400, INVALID_REQUEST, code, param, false, message);
    }

    /** 400 from the operation's own rules; replayed for the same idempotency key. */
    public static ApiError refused(@Nullable String code, @Nullable String param, String message) {
        return new ApiError(400, INVALID_REQUEST, code, param, true, message);
    }

    /** The object that the request names does not exist; 404 when it is the address, else 400. */
    public static ApiError missing(int status, String kind, String id, String param) {
        return new ApiError(
                status, INVALID_REQUEST, "resource_missing", param, false, "No such " + kind + ": '" + id + "'");
    }

    static ApiError unknownAddress(String method, String path) {
        return new ApiError(
                404, INVALID_REQUEST, null, null, false, "Unrecognized request URL (" + method + ": " + path + ").");
    }

    static ApiError unauthorised(String message) {
        return new ApiError(401, INVALID_REQUEST, null, null, false, message);
    }

    /** The account does not belong to the platform, or no longer. */
    public static ApiError accountRefused(String account) {
        return new ApiError(
                403,
                INVALID_REQUEST,
                "account_invalid",
                null,
                false,
                "The provided key does not have access to account '" + account + "' (or that account does not exist).");
    }

    static ApiError keyReused(String key) {
        return new ApiError(
                400,
                "idempotency_error",
                null,
                null,
                false,
                "Keys for idempotent requests can only be used with the same parameters they were first used with. "
                        + "Try using a key other than '" + key + "' if you meant to execute a different request.");
    }

    static ApiError keyInUse(String key) {
        return new ApiError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                null,
                false,
                "There is currently another in-progress request using the idempotency key '" + key
                        + "' (that probably means you submitted twice, and the other request is still going through).");
    }

    static ApiError onDemand(int status, @Nullable String code) {
        return switch (status) {
            case 409 ->
                new ApiError(
                        409, INVALID_REQUEST, "lock_timeout", null, false, "The object is being changed. Try again.");
            case 429 -> new ApiError(429, INVALID_REQUEST, "rate_limit", null, false, "Too many requests.");
            default ->
                status >= 500
                        ? new ApiError(status, "api_error", null, null, true, "Something went wrong on our end.")
                        : new ApiError(status, INVALID_REQUEST, code, null, true, "Refused on demand.");
        };
    }

    static ApiError broken() {
        return new ApiError(500, "api_error", null, null, true, "The simulator met an unexpected condition.");
    }

    int status() {
        return status;
    }

    /** Whether the same idempotency key gets this answer again. */
    boolean stored() {
        return stored;
    }

    Answer answer() {
        JsonObject error = Json.object("message", getMessage(), "type", type);
        if (code != null) {
            error.addProperty("code", code);
        }
        if (param != null) {
            error.addProperty("param", param);
        }
        return new Answer(status, Json.object("error", error), false);
    }
}
