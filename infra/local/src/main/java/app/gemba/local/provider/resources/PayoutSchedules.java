package app.gemba.local.provider.resources;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Automatic payouts at the beginning of a day, for those who did not choose to say when. */
public final class PayoutSchedules {

    /** Who stands for the platform itself. */
    public static final String PLATFORM = "platform";

    private static final String SETTING = "payout_schedule";
    private static final String MANUAL = "manual";
    private static final List<String> INTERVALS = List.of(MANUAL, "daily", "weekly", "monthly");

    private PayoutSchedules() {}

    /** How the platform's own money goes to its bank. */
    static String ofPlatform(Tx tx) {
        return Json.text(tx.setting(SETTING), "interval", MANUAL);
    }

    /** Chooses the interval for an account or for the {@value #PLATFORM}. The simulator pays at most once a day. */
    public static JsonObject choose(Tx tx, String whose, String interval) {
        if (!INTERVALS.contains(interval)) {
            throw new IllegalArgumentException("No such interval: " + interval);
        }
        JsonObject setting = tx.setting(SETTING);
        setting.addProperty("day", today(tx));
        if (whose.equals(PLATFORM)) {
            setting.addProperty("interval", interval);
        } else {
            JsonObject account = Resource.find(tx, Accounts.TABLE, whose, "account");
            JsonObject payouts = Json.child(Json.child(account, "settings"), "payouts");
            Json.child(payouts, "schedule").addProperty("interval", interval);
            account.addProperty("_automatic", !interval.equals(MANUAL));
            tx.put(account);
        }
        tx.keepSetting(setting);
        return Json.object("whose", whose, "interval", interval);
    }

    /** Pays out everywhere where a new day has begun and the money goes by itself. */
    public static void payOutDue(Tx tx) {
        JsonObject setting = tx.setting(SETTING);
        if (!setting.has("day") || Json.number(setting, "day") >= today(tx)) {
            return;
        }
        setting.addProperty("day", today(tx));
        tx.keepSetting(setting);
        if (!ofPlatform(tx).equals(MANUAL)) {
            BankTransit.payOutAll(tx, null);
        }
        List<String> accounts = tx.list(Accounts.TABLE)
                .filter(each -> Json.flag(each, "_automatic") && Json.flag(each, "payouts_enabled"))
                .map(each -> Json.need(each, "id"))
                .toList();
        accounts.forEach(each -> BankTransit.payOutAll(tx, each));
    }

    private static long today(Tx tx) {
        return TimeUnit.SECONDS.toDays(tx.seconds());
    }
}
