package app.gemba.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Payouts by bank in the demo: details that fit each country, batches, and a bank that says that money arrived. */
final class DemoBank {
    /** IBANs that are published as examples. */
    private static final Map<String, String> IBANS =
            Map.of("TR", "TR330006100519786457841326", "PK", "PK36SCBL0000001123456702");

    private static final Map<String, String> CLEARING_CODES = Map.of("IFSC", "DEMO0001234", "BD_ROUTING", "060261726");

    private final DemoPeople people;

    DemoBank(DemoPeople people) {
        this.people = people;
    }

    /** Whoever is paid by bank says where to; nothing for anybody else. */
    static void giveDetails(Visitor representative, String holder, int number, String password) {
        Answer account = representative.get("/api/representatives/me/payout-account");
        if (!account.has("bankForm")) {
            return;
        }
        Answer form = account.at("bankForm");
        String country = form.text("country");
        String where =
                switch (form.text("account")) {
                    case "IBAN" -> IBANS.getOrDefault(country, "");
                    case "CLABE" -> "032180000118359719";
                    default -> "%012d".formatted(400_000_000_000L + number);
                };
        if (where.isEmpty()) {
            return;
        }
        Map<String, Object> details = new HashMap<>(Map.of(
                "entityType",
                "INDIVIDUAL",
                "holder",
                holder,
                "bankName",
                "Demo Bank",
                "account",
                where,
                "bic",
                "DEMO" + country + "22",
                "password",
                password));
        if (form.has("clearing")) {
            String code = CLEARING_CODES.get(form.text("clearing"));
            if (code != null) {
                details.put("clearingCode", code);
            }
        }
        representative.put("/api/representatives/me/bank-details", details);
    }

    /** What the owners put in, by two admins: it covers the provider's fees until commissions are earned. */
    void putOwnMoneyIn() {
        Answer proposed = people.admin.post(
                "/api/admin/money/adjustments",
                Map.of(
                        "kind",
                        "OWN_MONEY_TO_BANK",
                        "amount",
                        Map.of("minor", 20_000_00, "currency", "USD"),
                        "reason",
                        "What the owners put in to begin with"));
        people.secondAdmin.post("/api/admin/money/adjustments/" + proposed.text("id") + "/release", Map.of());
    }

    /** Everything that is due is gathered, released by both admins, and arrives. */
    void payAll() {
        Answer released = release(people.secondAdmin, release(people.admin, gather()));
        people.admin.upload("/api/admin/payout-status-reports", "demo-bank.xml", report(released), Map.of());
    }

    /** A batch that waits for the second admin. */
    void gatherForTheSecondAdmin() {
        release(people.admin, gather());
    }

    private Answer gather() {
        Waiting.until(
                "a payout to be due by bank",
                () -> people.admin
                                .get("/api/admin/due-payouts")
                                .list("currencies")
                                .isEmpty()
                        ? null
                        : "due");
        return people.admin.post("/api/admin/payout-batches", Map.of("currency", "USD"));
    }

    private static Answer release(Visitor admin, Answer batch) {
        return admin.post(
                "/api/admin/payout-batches/" + batch.text("id") + "/release",
                Map.of("version", batch.number("version")));
    }

    private static byte[] report(Answer batch) {
        List<Answer> payments = batch.list("payments");
        StringBuilder lines = new StringBuilder();
        payments.forEach(payment -> lines.append("<TxInfAndSts><OrgnlEndToEndId>")
                .append(payment.text("endToEndId"))
                .append("</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>"));
        String message = batch.text("id").replace("-", "");
        return ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>DEMO-"
                        + batch.number("number") + "</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" + message
                        + "</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>" + lines
                        + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
