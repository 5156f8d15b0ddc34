package app.gemba.demo;

import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVRecord;

/** Everybody in the demo: they sign up, open the link in their mail, fill in who they are, and are vetted. */
final class DemoPeople {
    private static final List<String> ORGANISATIONS = List.of(
            "Nordlicht Outdoor GmbH",
            "Fjell & Fjord AS",
            "Maple Ridge Home Inc.",
            "Casa Lumière SARL",
            "Hearth & Field Ltd",
            "Kita Design K.K.");
    private static final List<String> BUYERS = List.of(
            "Bettina Nordlicht", "Ingrid Solberg", "Marcus Chen", "Camille Laurent", "Oliver Hughes", "Yuki Tanaka");
    private static final List<String> DECLARATIONS =
            List.of("CONFLICT_OF_INTEREST", "ANTI_BRIBERY", "CONFIDENTIALITY", "TRUTH", "SAFETY_AND_LAW", "DATA");
    private static final List<String> WEEK =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");
    private static final int CROWD = 6;

    private final HttpClient http;
    final ObjectMapper json;
    private final URI site;
    private final DemoSettings settings;
    private final DemoClock clock;

    final Visitor admin;
    final Visitor secondAdmin;
    final Map<Integer, Visitor> buyers = new ConcurrentHashMap<>();
    final List<String> factories = new ArrayList<>();
    /** By row number, from 1. */
    final Map<Integer, Visitor> representatives = new ConcurrentHashMap<>();

    final Map<Integer, String> representativeIds = new ConcurrentHashMap<>();

    DemoPeople(HttpClient http, ObjectMapper json, URI site, DemoSettings settings, DemoClock clock) {
        this.http = http;
        this.json = json;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
        this.admin = visitor();
        this.secondAdmin = visitor();
    }

    void arrive() {
        clock.setTo(Instant.now().minus(Duration.ofDays(60)));
        admin.post("/api/session", Map.of("email", "admin@demo.example", "password", "gemba demo admin"));
        secondAdmin.post("/api/session", Map.of("email", "admin2@demo.example", "password", "gemba demo admin"));
        List<CSVRecord> rows = Rows.of("representatives.csv");
        AtomicInteger done = new AtomicInteger();
        try (Crowd crowd = new Crowd(CROWD)) {
            for (int i = 0; i < BUYERS.size(); i++) {
                int number = i;
                crowd.does(() -> buyers.put(number, buyer(number)));
            }
            for (int i = 0; i < rows.size(); i++) {
                int number = i + 1;
                CSVRecord row = rows.get(i);
                crowd.does(() -> {
                    representative(number, row);
                    if (done.incrementAndGet() % 10 == 0) {
                        DemoWorld.progress(done.get(), rows.size(), "representatives");
                    }
                });
            }
        }
        Rows.of("factories.csv").forEach(row -> factories.add(factory(buyer(row), row)));
    }

    private Visitor buyer(CSVRecord factory) {
        return Objects.requireNonNull(buyers.get(Integer.valueOf(factory.get("buyer"))));
    }

    private Visitor buyer(int number) {
        String email = number == 0 ? "buyer@demo.example" : "buyer" + (number + 1) + "@demo.example";
        return signUp(Map.of(
                "role",
                "BUYER",
                "name",
                BUYERS.get(number),
                "organisationName",
                ORGANISATIONS.get(number),
                "email",
                email,
                "password",
                "gemba demo buyer",
                "acceptTerms",
                true));
    }

    /** An applicant whose level is 0 still waits for the admins. */
    private void representative(int number, CSVRecord row) {
        String email = "rep%02d@demo.example".formatted(number);
        Visitor visitor = signUp(Map.of(
                "role",
                "REPRESENTATIVE",
                "name",
                row.get("name"),
                "email",
                email,
                "password",
                "gemba demo representative",
                "acceptTerms",
                true));
        Answer profile = visitor.get("/api/representatives/me");
        Answer place = visitor.get("/api/places?country=" + row.get("country") + "&q=" + encode(row.get("place")))
                .list("items")
                .get(0);
        List<Map<String, Object>> languages = new ArrayList<>();
        for (String spoken : Rows.list(row, "languages")) {
            String[] parts = spoken.split(":", -1);
            languages.add(Map.of("code", parts[0], "cefr", parts[1], "interpreter", Boolean.valueOf(parts[2])));
        }
        visitor.put(
                "/api/representatives/me",
                Map.ofEntries(
                        Map.entry("headline", headline(row)),
                        Map.entry(
                                "about",
                                "I have walked factory floors around " + row.get("place") + " for " + row.get("years")
                                        + " years. I write down what I see, what I was told, and what I was not shown."),
                        Map.entry("homePlaceId", place.text("id")),
                        Map.entry("travelRadiusKm", Integer.valueOf(row.get("travelKm"))),
                        Map.entry(
                                "overnightRadiusKm",
                                Math.max(
                                        Integer.parseInt(row.get("overnightKm")),
                                        Integer.parseInt(row.get("travelKm")))),
                        Map.entry("languages", languages),
                        Map.entry("categories", Rows.list(row, "categories")),
                        Map.entry("services", Rows.list(row, "services")),
                        Map.entry("processes", Trade.processes(row)),
                        Map.entry("skills", Trade.skills(row)),
                        Map.entry(
                                "dayRate",
                                Map.of(
                                        "minor",
                                        Long.valueOf(row.get("dayRateMinor")),
                                        "currency",
                                        row.get("currency"))),
                        Map.entry("workingDays", WEEK.subList(0, number % 3 == 0 ? 6 : 5)),
                        Map.entry("version", profile.number("version"))));
        Answer application = visitor.post(
                "/api/representatives/me/application",
                Map.of(
                        "declarations",
                        DECLARATIONS,
                        "references",
                        List.of(
                                Map.of(
                                        "name", "Former client",
                                        "organisation", "Demo Trading Co.",
                                        "email", "reference1@demo.example"),
                                Map.of(
                                        "name", "Former employer",
                                        "organisation", "Demo Inspection Ltd",
                                        "email", "reference2@demo.example")),
                        "identity",
                        Map.of(
                                "documentType", "NATIONAL_ID",
                                "country", row.get("country"),
                                "last4", "%04d".formatted(4000 + number),
                                "expiresOn",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusYears(4)
                                                .toString())));
        int level = Integer.parseInt(row.get("level"));
        if (level > 0) {
            vet(application.text("id"), level);
            DemoBank.giveDetails(visitor, row.get("name"), number, "gemba demo representative");
        }
        representativeIds.put(number, profile.text("id"));
        representatives.put(number, visitor);
    }

    private void vet(String application, int level) {
        Answer detail = admin.get("/api/admin/applications/" + application);
        for (Answer check : detail.list("checks")) {
            if (check.number("requiredForLevel") > level) {
                continue;
            }
            detail = admin.put(
                    "/api/admin/applications/" + application + "/checks/" + check.text("kind"),
                    Map.of(
                            "outcome",
                            "PASSED",
                            "method",
                            Trade.method(check.text("kind")),
                            "note",
                            "Demo data",
                            "version",
                            detail.number("version")));
        }
        admin.post(
                "/api/admin/applications/" + application + "/decision",
                Map.of(
                        "outcome",
                        "APPROVED",
                        "level",
                        level,
                        "reason",
                        "All checks passed",
                        "version",
                        detail.number("version")));
    }

    private static String headline(CSVRecord row) {
        String first = Rows.list(row, "categories").get(0).replace('-', ' ');
        return "Your eyes on the floor in " + row.get("place") + ": " + first + ", " + row.get("years") + " years";
    }

    private String factory(Visitor buyer, CSVRecord row) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "name", row.get("name"),
                "address", row.get("address"),
                "city", row.get("city"),
                "countryCode", row.get("country"),
                "products", Rows.list(row, "products")));
        if (!row.get("localName").isEmpty()) {
            body.put("localName", row.get("localName"));
        }
        if (!row.get("lat").isEmpty()) {
            body.put("lat", Double.valueOf(row.get("lat")));
            body.put("lng", Double.valueOf(row.get("lng")));
        }
        if (!row.get("registration").isEmpty()) {
            body.put("registrationNumber", row.get("registration"));
        }
        return buyer.post("/api/factories", body).text("id");
    }

    private Visitor signUp(Map<String, Object> body) {
        Visitor visitor = visitor();
        visitor.post("/api/sign-up", body);
        visitor.post("/api/verify-email", Map.of("token", token(String.valueOf(body.get("email")))));
        return visitor;
    }

    /** From the mail, as a person would: the application tells nobody else. */
    private String token(String email) {
        Visitor inbox = new Visitor(http, json, settings.inbox());
        return Waiting.until("the mail to " + email, () -> {
            for (Answer mail : inbox.get("/api/messages?to=" + encode(email)).list("items")) {
                for (String link : mail.texts("links")) {
                    int at = link.indexOf("verify?token=");
                    if (at >= 0) {
                        return link.substring(at + "verify?token=".length());
                    }
                }
            }
            return null;
        });
    }

    private Visitor visitor() {
        return new Visitor(http, json, site);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
