package app.gemba.local.provider.resources;

import app.gemba.local.provider.store.Json;
import com.google.gson.JsonObject;

/** Why a bank does not pay. */
enum Decline {
    GENERIC("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LIVE_CARD(
            "card_declined",
            "live_mode_test_card",
            "Your card was declined. Only test cards work here; a real card is never charged."),
    NOT_AUTHENTICATED(
            "payment_intent_authentication_failure",
            "authentication_required",
            "We are unable to authenticate your payment method. Please choose a different payment method and try again.");

    private final String code;
    private final String declineCode;
    private final String message;

    Decline(String code, String declineCode, String message) {
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    String message() {
        return message;
    }

    String failureCode() {
        return code;
    }

    String declineCode() {
        return declineCode;
    }

    JsonObject error(String charge) {
        boolean card = this != NOT_AUTHENTICATED;
        JsonObject error =
                Json.object("code", code, "message", message, "type", card ? "card_error" : "invalid_request_error");
        if (card) {
            error.addProperty("charge", charge);
            error.addProperty("decline_code", declineCode);
        }
        return error;
    }
}
