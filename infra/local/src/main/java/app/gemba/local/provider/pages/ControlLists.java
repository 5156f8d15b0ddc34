package app.gemba.local.provider.pages;

import app.gemba.local.provider.api.Currencies;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.util.List;

/** The newest objects on the control page, each with what somebody outside can do about it. */
final class ControlLists {

    private static final List<String> UNDER_WAY = List.of("pending", "in_transit");

    private ControlLists() {}

    static String payments(Tx tx) {
        return ControlPage.list("payments", "Payments", tx.list("charge"), charge -> {
            long left = Json.number(charge, "amount") - Json.number(charge, "amount_refunded");
            boolean open = Json.flag(charge, "paid") && left > 0 && !Json.flag(charge, "disputed");
            String said = money(charge) + ", " + Json.need(charge, "status")
                    + (Json.number(charge, "amount_refunded") > 0 ? ", partly refunded" : "")
                    + (Json.flag(charge, "disputed") ? ", disputed" : "");
            return item(
                    charge,
                    said,
                    open
                            ? Forms.order(
                                    "dispute/" + Json.need(charge, "id"),
                                    "The buyer's bank takes back " + Json.need(charge, "id"),
                                    Forms.choice("The buyer's bank opens a", "kind", ControlPage.disputes()),
                                    Forms.choice(
                                            "because it is",
                                            "reason",
                                            ControlPage.words(
                                                    "product_not_received", "not received",
                                                    "product_unacceptable", "unacceptable",
                                                    "fraudulent", "fraudulent",
                                                    "duplicate", "paid twice",
                                                    "general", "said in general")),
                                    Forms.number("Minor units, or all", "amount", ""),
                                    Forms.button("Open"))
                            : "");
        });
    }

    static String disputes(Tx tx) {
        return ControlPage.list("disputes", "Chargebacks and inquiries", tx.list("dispute"), dispute -> {
            String status = Json.need(dispute, "status");
            boolean inquiry = status.startsWith("warning_") && !status.equals("warning_closed");
            boolean open = inquiry || status.equals("needs_response") || status.equals("under_review");
            String decide = "decide/" + Json.need(dispute, "id");
            String label = "The bank decides " + Json.need(dispute, "id");
            String orders = !open
                    ? ""
                    : inquiry
                            ? Forms.order(
                                    decide,
                                    label,
                                    Forms.quiet("It becomes a chargeback", "status", "needs_response"),
                                    Forms.quiet("It is closed", "status", "warning_closed"))
                            : Forms.order(
                                    decide,
                                    label,
                                    Forms.tick("The fee comes back if it is won", "feeReturned"),
                                    Forms.quiet("We win", "status", "won"),
                                    Forms.quiet("We lose", "status", "lost"));
            return item(
                    dispute,
                    money(dispute) + ", " + words(status) + ", " + words(Json.need(dispute, "reason")),
                    orders);
        });
    }

    static String refunds(Tx tx) {
        return ControlPage.list("refunds", "Refunds", tx.list("refund"), refund -> {
            String status = Json.need(refund, "status");
            boolean waits = refund.has("pending_reason");
            return item(
                    refund,
                    money(refund) + ", " + words(status) + (waits ? ", waits for money" : ""),
                    status.equals("pending") && !waits ? order("arrive", refund, "It arrives") : "",
                    !waits && (status.equals("pending") || status.equals("succeeded"))
                            ? order("fail", refund, "The card's bank sends it back")
                            : "");
        });
    }

    static String transfers(Tx tx) {
        return ControlPage.list("transfers", "Transfers to representatives", tx.list("transfer"), transfer -> {
            long back = Json.number(transfer, "amount_reversed");
            String currency = Json.need(transfer, "currency");
            return item(
                    transfer,
                    money(transfer) + " to " + Json.need(transfer, "destination")
                            + (back > 0 ? ", " + Currencies.format(back, currency) + " taken back" : ""),
                    back < Json.number(transfer, "amount")
                            ? Forms.order(
                                    "reverse/" + Json.need(transfer, "id"),
                                    "Take back " + Json.need(transfer, "id"),
                                    Forms.number("Minor units, or all that is left", "amount", ""),
                                    Forms.quiet("Take back"))
                            : "");
        });
    }

    static String payouts(Tx tx) {
        return ControlPage.list("payouts", "Payouts to banks", tx.list("payout"), payout -> {
            String status = Json.need(payout, "status");
            boolean over = status.equals("failed") || status.equals("canceled");
            return item(
                    payout,
                    money(payout) + " of " + Json.text(payout, "_account", "the platform") + ", " + words(status),
                    UNDER_WAY.contains(status) ? order("arrive", payout, "It arrives") : "",
                    over
                            ? ""
                            : Forms.order(
                                    "fail/" + Json.need(payout, "id"),
                                    "The bank sends back " + Json.need(payout, "id"),
                                    Forms.choice(
                                            "The bank sends it back:",
                                            "reason",
                                            ControlPage.words(
                                                    "account_closed", "the account is closed",
                                                    "no_account", "there is no such account",
                                                    "invalid_account_number", "the number is wrong",
                                                    "could_not_process", "it could not be processed")),
                                    Forms.quiet("It fails")));
        });
    }

    static String accounts(Tx tx) {
        return ControlPage.list("accounts", "Accounts of representatives", tx.list("account"), account -> {
            if (Json.flag(account, "_gone")) {
                return item(account, "is gone");
            }
            String id = Json.need(account, "id");
            String transfers = Json.text(Json.child(account, "capabilities"), "transfers", "not asked for");
            return item(
                    account,
                    Json.text(account, "country", "") + ", transfers " + transfers,
                    Forms.order(
                            "require/" + id,
                            "Ask " + id + " for something",
                            Forms.text("The provider asks for", "due", "individual.verification.document"),
                            Forms.quiet("Ask")),
                    Forms.order(
                            "require/" + id,
                            "Ask " + id + " for nothing",
                            Forms.quiet("Nothing is asked for any more")),
                    order("reject", account, "It is rejected"),
                    order("deauthorize", account, "It leaves the platform"));
        });
    }

    static String order(String what, JsonObject row, String text) {
        String id = Json.need(row, "id");
        return Forms.order(what + "/" + id, text + ": " + id, Forms.quiet(text));
    }

    /** What is said of one object, and the orders about it. */
    static String item(JsonObject row, String said, String... orders) {
        String all = String.join("", orders);
        return "<li><p>" + Html.escape(said) + "<br><code>" + Html.escape(Json.need(row, "id")) + "</code></p>"
                + (all.isEmpty() ? "" : "<div class=\"orders\">" + all + "</div>") + "</li>";
    }

    private static String money(JsonObject object) {
        return Currencies.format(Json.number(object, "amount"), Json.need(object, "currency"));
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }
}
