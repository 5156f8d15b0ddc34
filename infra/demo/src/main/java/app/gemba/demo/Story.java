package app.gemba.demo;

import app.gemba.demo.DemoBookings.Ending;
import app.gemba.demo.DemoBookings.Plot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** One booking from its brief to where its plot ends. The clock stands wherever the next move happens. */
final class Story {
    private static final Duration EARLY = Duration.ofMinutes(10);
    private static final Duration ON_SITE_FOR = Duration.ofHours(6);
    private static final List<Map<String, Object>> OBJECTIVES = List.of(
            Map.of(
                    "text",
                    "The company on the licence is the company in the building",
                    "proof",
                    "Licence, gate sign and stamp in one set of photos",
                    "must",
                    true,
                    "weight",
                    40),
            Map.of(
                    "text",
                    "The line can make our quantity in the agreed weeks",
                    "proof",
                    "Machines counted running, people counted, last month's output seen on paper",
                    "must",
                    true,
                    "weight",
                    35),
            Map.of(
                    "text",
                    "Nothing is sent out to a workshop that we do not know",
                    "proof",
                    "Every step seen in house, or the address of where it is done",
                    "must",
                    false,
                    "weight",
                    25));

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoSettings settings;
    private final HttpClient http;
    private final Plot plot;
    private final int number;
    private final String factory;
    private final ZoneId zone;
    private final Instant start;
    private final Visitor buyer;
    private String booking = "";

    Story(
            DemoPeople people,
            DemoClock clock,
            DemoSettings settings,
            HttpClient http,
            Plot plot,
            int number,
            String factory,
            ZoneId zone,
            Instant start) {
        this.people = people;
        this.clock = clock;
        this.settings = settings;
        this.http = http;
        this.plot = plot;
        this.number = number;
        this.factory = factory;
        this.zone = zone;
        this.start = start;
        this.buyer = Objects.requireNonNull(people.buyers.get(plot.buyer()));
    }

    void tell() {
        Instant now = Instant.now();
        Instant asked = earlier(start.minus(Duration.ofDays(13)), now.minus(Duration.ofHours(30)));
        if (plot.ending() == Ending.EXPIRED) {
            asked = now.minus(Duration.ofDays(8));
        }
        if (plot.ending() == Ending.AGREED) {
            asked = now.minus(Duration.ofHours(30));
        }
        clock.setTo(asked);
        booking = brief();
        if (plot.ending() == Ending.DRAFT) {
            return;
        }
        verb(
                buyer,
                "submit",
                Map.of(
                        "representativeIds",
                        plot.representatives().stream()
                                .map(people.representativeIds::get)
                                .toList()));
        switch (plot.ending()) {
            case DRAFT, OPEN -> {}
            case EXPIRED -> {
                clock.setTo(now);
                awaitStatus("EXPIRED");
            }
            case QUOTED,
                    AGREED,
                    FUNDED,
                    CANCELLED,
                    NO_SHOW,
                    ON_SITE,
                    REPORTING,
                    DELIVERED,
                    REVISION,
                    DISPUTED,
                    ACCEPTED,
                    CLOSED -> agree(asked, now);
        }
    }

    private void agree(Instant asked, Instant now) {
        clock.setTo(asked.plus(Duration.ofHours(5)));
        for (int row : plot.representatives()) {
            quote(row);
        }
        if (plot.ending() == Ending.QUOTED) {
            return;
        }
        clock.setTo(asked.plus(Duration.ofHours(25)));
        String chosen = people.representativeIds.get(plot.representatives().get(0));
        for (Answer quote : look(buyer).list("quotes")) {
            if (quote.text("representativeId").equals(chosen)) {
                verb(buyer, "accept-quote", Map.of("quoteId", quote.text("id")));
            }
        }
        if (plot.ending() == Ending.AGREED) {
            return;
        }
        pay();
        switch (plot.ending()) {
            case CANCELLED -> verb(buyer, "cancel", Map.of("reason", "The launch moved to spring"));
            case NO_SHOW -> {
                clock.setTo(start.plus(Duration.ofHours(5)));
                awaitStatus("NO_SHOW");
            }
            case DRAFT, OPEN, QUOTED, EXPIRED, AGREED, FUNDED -> {}
            case ON_SITE, REPORTING, DELIVERED, REVISION, DISPUTED, ACCEPTED, CLOSED -> visit(now);
        }
    }

    private void visit(Instant now) {
        Visitor representative = chosen();
        clock.setTo(start.minus(EARLY));
        representative.post("/api/bookings/" + booking + "/check-in", fix());
        if (plot.ending() == Ending.ON_SITE) {
            return;
        }
        clock.setTo(start.plus(ON_SITE_FOR));
        representative.post("/api/bookings/" + booking + "/check-out", fix());
        if (plot.ending() == Ending.REPORTING) {
            return;
        }
        clock.setTo(start.plus(Duration.ofHours(30)));
        report(representative);
        clock.setTo(start.plus(Duration.ofHours(52)));
        switch (plot.ending()) {
            case REVISION ->
                verb(
                        buyer,
                        "revision",
                        Map.of(
                                "objectiveId", objective(1),
                                "criterion", "People and machines counted",
                                "message", "Please add how many looms were running, and at what hour you counted."));
            case DISPUTED ->
                verb(
                        buyer,
                        "dispute",
                        Map.of(
                                "contested",
                                List.of(Map.of(
                                        "objectiveId",
                                        objective(2),
                                        "reason",
                                        "The dyeing step is not shown and no address is named")),
                                "wantedOutcome",
                                "Keep the quarter for subcontracting back until the dye house is named"));
            case ACCEPTED, CLOSED -> {
                boolean byBank = byBank(representative);
                if (plot.ending() == Ending.CLOSED && !byBank) {
                    onboard(representative);
                }
                verb(buyer, "accept", Map.of());
                if (plot.ending() == Ending.CLOSED) {
                    // the one report that both let others see
                    for (Visitor side : List.of(buyer, representative)) {
                        side.put("/api/bookings/" + booking + "/sample-consent", Map.of());
                    }
                    if (byBank) {
                        new DemoBank(people).payAll();
                    }
                    awaitPayout();
                    clock.setTo(earlier(start.plus(Duration.ofDays(20)), now));
                    awaitStatus("CLOSED");
                }
            }
            case DRAFT, OPEN, QUOTED, EXPIRED, AGREED, FUNDED, CANCELLED, NO_SHOW, ON_SITE, REPORTING, DELIVERED -> {}
        }
    }

    private void report(Visitor representative) {
        new DemoReport(
                        representative,
                        switch (plot.ending()) {
                            case DELIVERED, DISPUTED -> ReportScript.Outcome.MIXED;
                            case DRAFT,
                                    OPEN,
                                    QUOTED,
                                    EXPIRED,
                                    AGREED,
                                    FUNDED,
                                    CANCELLED,
                                    NO_SHOW,
                                    ON_SITE,
                                    REPORTING,
                                    REVISION,
                                    ACCEPTED,
                                    CLOSED -> ReportScript.Outcome.GOOD;
                        },
                        new DemoReport.Subject(
                                booking,
                                number,
                                plot.ending() == Ending.CLOSED || plot.ending() == Ending.DELIVERED ? 1 : 0.5,
                                Rows.of("factories.csv").get(plot.factory()),
                                row(plot.representatives().get(0)).get("name"),
                                start.minus(EARLY),
                                start.plus(ON_SITE_FOR)),
                        people.json)
                .write();
    }

    private static CSVRecord row(int number) {
        return Rows.of("representatives.csv").get(number - 1);
    }

    private String brief() {
        LocalDateTime first = local(start);
        return buyer.post(
                        "/api/bookings",
                        Map.ofEntries(
                                Map.entry("factoryId", factory),
                                Map.entry("title", plot.title()),
                                Map.entry("way", "DELEGATED"),
                                Map.entry("visitType", "SV"),
                                Map.entry("objectives", OBJECTIVES),
                                Map.entry(
                                        "people",
                                        List.of(Map.of("name", "Plant manager", "role", "Decides on capacity"))),
                                Map.entry("questions", List.of("Which weeks are already full?")),
                                Map.entry("earliestOn", first.toLocalDate().toString()),
                                Map.entry(
                                        "latestOn",
                                        first.toLocalDate().plusDays(4).toString()),
                                Map.entry("languages", List.of("en")),
                                Map.entry("budget", Map.of("minor", 60_000, "currency", "USD")),
                                Map.entry("currency", "USD"),
                                Map.entry("notes", "Please call the day before.")))
                .text("id");
    }

    private void quote(int row) {
        List<Map<String, Object>> expenses = new ArrayList<>();
        expenses.add(Map.of(
                "kind", "TRAVEL",
                "description", "Train and taxi, both ways",
                "amount", Map.of("minor", 3_500 + row * 100, "currency", "USD")));
        representative(row)
                .post(
                        "/api/bookings/" + booking + "/quotes",
                        Map.of(
                                "kind",
                                "QUOTE",
                                "manDays",
                                1,
                                "dayRate",
                                Map.of("minor", Long.valueOf(row(row).get("dayRateMinor")), "currency", "USD"),
                                "expenses",
                                expenses,
                                "startLocal",
                                local(start).toString(),
                                "endLocal",
                                local(start.plus(Duration.ofHours(7))).toString(),
                                "expiresOn",
                                local(clock.instant()).toLocalDate().plusDays(6).toString(),
                                "message",
                                "I know this estate well and can be at the gate at nine."));
    }

    private void pay() {
        String checkout =
                buyer.post("/api/bookings/" + booking + "/payment", Map.of()).text("checkoutUrl");
        String session = checkout.substring(checkout.lastIndexOf('/') + 1);
        post(settings.provider().resolve("/control/pay/" + session), "{\"card\":\"4242424242424242\"}");
        awaitStatus("FUNDED");
    }

    /** The provider's hosted onboarding page, filled in as the representative would. */
    private void onboard(Visitor representative) {
        if ("READY"
                .equals(representative
                        .get("/api/representatives/me/payout-account")
                        .text("state"))) {
            return;
        }
        String url = representative
                .post("/api/representatives/me/payout-account", Map.of())
                .text("url");
        String hosted = URI.create(url).getPath();
        String account = hosted.substring(hosted.lastIndexOf('/') + 1);
        post(settings.provider().resolve("/control/onboard/" + account), "{\"name\":\"Demo Representative\"}");
        Waiting.until("the payout account to be ready", () -> {
            String state =
                    representative.get("/api/representatives/me/payout-account").text("state");
            return state.equals("READY") ? state : null;
        });
    }

    private static boolean byBank(Visitor representative) {
        return "MANUAL_BANK"
                .equals(representative
                        .get("/api/representatives/me/payout-account")
                        .text("rail"));
    }

    private void awaitPayout() {
        Waiting.until("the payout of " + plot.title(), () -> {
            String state = buyer.get("/api/bookings/" + booking + "/money")
                    .at("payout")
                    .text("state");
            return state.equals("PAID") ? state : null;
        });
    }

    private void awaitStatus(String status) {
        Waiting.until(
                "booking " + plot.title() + " to become " + status,
                () -> look(buyer).text("status").equals(status) ? status : null);
    }

    private void verb(Visitor who, String verb, Map<String, Object> body) {
        Map<String, Object> versioned = new java.util.HashMap<>(body);
        versioned.put("version", look(who).number("version"));
        who.post("/api/bookings/" + booking + "/" + verb, versioned);
    }

    private Answer look(Visitor who) {
        return who.get("/api/bookings/" + booking);
    }

    private Visitor chosen() {
        return representative(plot.representatives().get(0));
    }

    private Visitor representative(int row) {
        return Objects.requireNonNull(people.representatives.get(row));
    }

    private String objective(int index) {
        return look(buyer).at("brief").list("objectives").get(index).text("id");
    }

    private Map<String, Object> fix() {
        Answer site = look(chosen()).at("factory");
        if (!site.has("position")) {
            return Map.of("capturedAt", clock.instant().toString());
        }
        Answer position = site.at("position");
        return Map.of(
                "lat",
                position.decimal("lat") + 0.0004,
                "lng",
                position.decimal("lng") - 0.0003,
                "accuracyM",
                18,
                "capturedAt",
                clock.instant().toString());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).withSecond(0).withNano(0);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void post(URI target, String body) {
        call(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private void call(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The payment provider answered " + answer.statusCode() + " to "
                        + request.uri().getPath() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("The payment provider could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo world was interrupted", e);
        }
    }
}
