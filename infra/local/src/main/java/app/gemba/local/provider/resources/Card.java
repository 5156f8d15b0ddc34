package app.gemba.local.provider.resources;

import app.gemba.local.provider.resources.DisputeCases.Begins;
import app.gemba.local.provider.store.Json;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A test card. Numbers that the provider publishes for tests have their published behaviour; every other one is declined. */
public record Card(String number, int expiryMonth, int expiryYear) {

    /** Succeeds. */
    public static final String GOOD = "4242424242424242";

    /** Is declined by the bank. */
    public static final String DECLINED = "4000000000000002";

    /** Asks for 3-D Secure. */
    public static final String CHALLENGED = "4000002500003155";

    private static final String SHORT_OF_FUNDS = "4000000000009995";
    private static final String SETTLES_AT_ONCE = "4000000000000077";
    private static final Map<String, Begins> DISPUTES = Map.of(
            "4000000000000259", Begins.FRAUDULENT,
            "4000000000002685", Begins.PRODUCT_NOT_RECEIVED,
            "4000000000001976", Begins.INQUIRY);
    private static final Map<String, String> REFUNDS =
            Map.of("4000000000007726", "succeeded", "4000000000005126", "failed");
    private static final Pattern DIGITS = Pattern.compile("\\d{13,19}");

    /** A test card with an expiry date far ahead, by its number with or without spaces. */
    public static Card of(String number) {
        return new Card(number.replaceAll("[ -]", ""), 12, 2099);
    }

    /** Whether the number is one that a card can have. */
    public boolean plausible() {
        if (!DIGITS.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum % 10 == 0;
    }

    boolean asksForChallenge() {
        return number.equals(CHALLENGED);
    }

    boolean settlesAtOnce() {
        return number.equals(SETTLES_AT_ONCE);
    }

    /** The dispute that the payer begins after the payment, or null. */
    @Nullable
    Begins disputes() {
        return DISPUTES.get(number);
    }

    /** How a refund to this card ends later: {@code succeeded}, {@code failed}, or null when it is done at once. */
    @Nullable
    String refundsLater() {
        return REFUNDS.get(number);
    }

    @Nullable
    Decline decline() {
        return switch (number) {
            case GOOD, CHALLENGED, SETTLES_AT_ONCE -> null;
            case SHORT_OF_FUNDS -> Decline.INSUFFICIENT_FUNDS;
            case DECLINED -> Decline.GENERIC;
            default -> disputes() == null && refundsLater() == null ? Decline.LIVE_CARD : null;
        };
    }

    String lastFour() {
        return number.substring(number.length() - 4);
    }

    JsonObject details() {
        return Json.object(
                "amount_authorized",
                null,
                "brand",
                "visa",
                "checks",
                Json.object("address_line1_check", null, "address_postal_code_check", null, "cvc_check", "pass"),
                "country",
                "US",
                "exp_month",
                expiryMonth,
                "exp_year",
                expiryYear,
                "funding",
                "credit",
                "last4",
                lastFour(),
                "network",
                "visa",
                "three_d_secure",
                asksForChallenge() ? Json.object("result", "authenticated", "version", "2.2.0") : null);
    }
}
