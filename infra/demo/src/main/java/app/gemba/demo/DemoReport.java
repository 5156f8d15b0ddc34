package app.gemba.demo;

import io.micronaut.serde.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVRecord;

/** Fills in a visit report question by question, with pictures that the demo drew, and delivers it. */
final class DemoReport {
    /** Who receives visitors, by country: the general manager, the quality manager, export sales. */
    private static final Map<String, List<String>> HOSTS = Map.of(
            "CN", List.of("Chen Guohua", "Lin Xiaoyan", "Wang Jie"),
            "VN", List.of("Nguyễn Văn Lâm", "Trần Thị Hoa", "Lê Quốc Minh"),
            "TR", List.of("Hakan Aydın", "Selin Koç", "Emre Arslan"),
            "IN", List.of("Murugan Selvam", "Kavitha Rajan", "Anand Prakash"));

    private static final int HANDS = 3;
    private static final Duration BETWEEN_PHOTOS = Duration.ofMinutes(10);

    private final Visitor representative;
    private final String path;
    private final CSVRecord factory;
    private final List<String> hosts;
    private final Pictures pictures;
    private final Instant checkIn;
    private final ReportScript script;
    private final Map<Scene, String> photos = new ConcurrentHashMap<>();

    /** What a report is about. */
    record Subject(
            String booking,
            long seed,
            double pictureSize,
            CSVRecord factory,
            String representative,
            Instant checkIn,
            Instant checkOut) {}

    DemoReport(Visitor representative, ReportScript.Outcome outcome, Subject subject, ObjectMapper json) {
        this.representative = representative;
        this.path = "/api/bookings/" + subject.booking();
        this.factory = subject.factory();
        this.checkIn = subject.checkIn();
        this.hosts = Objects.requireNonNull(HOSTS.get(factory.get("country")));
        this.pictures = new Pictures(subject.seed(), legalName(), subject.pictureSize());
        this.script = ReportScript.of(outcome, words(subject), json);
    }

    private Map<String, String> words(Subject subject) {
        String visitOn = subject.checkIn().toString().substring(0, 10);
        Map<String, String> words = new HashMap<>();
        words.put("name", factory.get("name"));
        words.put("legalName", legalName());
        words.put("registration", factory.get("registration"));
        words.put("lat", factory.get("lat"));
        words.put("lng", factory.get("lng"));
        words.put("category", factory.get("category"));
        words.put("hs", factory.get("hs"));
        words.put("product", Rows.list(factory, "products").getLast());
        words.put("boss", hosts.get(0));
        words.put("quality", hosts.get(1));
        words.put("sales", hosts.get(2));
        words.put("representative", subject.representative());
        words.put("checkIn", subject.checkIn().toString());
        words.put("checkOut", subject.checkOut().toString());
        words.put("visitOn", visitOn);
        words.put("startYear", String.valueOf(Integer.parseInt(visitOn.substring(0, 4)) - 9 - subject.seed() % 6));
        return words;
    }

    private String legalName() {
        String local = factory.get("localName");
        return local.isEmpty() ? factory.get("name") : local;
    }

    void write() {
        try (Crowd hands = new Crowd(HANDS)) {
            Instant taken = checkIn;
            for (Scene scene : Scene.values()) {
                taken = taken.plus(BETWEEN_PHOTOS);
                Instant at = taken;
                hands.does(() -> photos.put(scene, upload(scene, at)));
            }
        }
        Map<String, Map<String, Object>> answers = script.answers();
        try (Crowd hands = new Crowd(HANDS)) {
            answers.forEach((question, answer) -> hands.does(() -> answer(question, answer)));
        }
        Answer report = representative.get(path + "/report");
        objectives(report);
        people(report);
        Map<String, Object> summary = new HashMap<>(script.summary());
        summary.put("version", report.at("summary").number("version"));
        representative.put(path + "/report/summary", summary);
        script.findings().forEach(finding -> representative.post(path + "/report/findings", withPhotos(finding)));
        for (Answer finding : report.list("findings")) {
            explain(finding, ReportScript.part(answers.getOrDefault(finding.text("questionId"), Map.of()), "finding"));
        }
        representative.post(path + "/report/deliver", Map.of());
    }

    private void answer(String question, Map<String, Object> scripted) {
        Map<String, Object> body = new HashMap<>();
        body.put("value", scripted.get("value"));
        body.put("basis", scripted.getOrDefault("basis", "SEEN"));
        body.put("note", ReportScript.text(scripted, "note"));
        body.put("rating", scripted.get("rating"));
        body.put("photoIds", photoIds(scripted));
        body.put("version", 0);
        representative.put(path + "/report/answers/" + question, body);
    }

    /** A finding that followed from an answer by itself, in the words of whoever saw it. */
    private void explain(Answer finding, Map<String, Object> words) {
        Map<String, Object> body = new HashMap<>();
        body.put("questionId", finding.text("questionId"));
        body.put("severity", finding.text("severity"));
        body.put("title", finding.text("title"));
        body.put("detail", ReportScript.text(words, "detail"));
        body.put("correctiveAction", ReportScript.text(words, "action"));
        body.put("photoIds", List.of());
        body.put("version", finding.number("version"));
        representative.put(path + "/report/findings/" + finding.text("id"), body);
    }

    private void objectives(Answer report) {
        List<Map<String, Object>> scripted = script.objectives();
        int index = 0;
        for (Answer objective : report.list("objectives")) {
            Map<String, Object> body = withPhotos(scripted.get(index++));
            body.put("version", objective.number("version"));
            representative.put(path + "/report/objectives/" + objective.text("objectiveId"), body);
        }
    }

    private void people(Answer report) {
        representative.put(
                path + "/report/people",
                Map.of(
                        "people",
                        List.of(
                                person(
                                        hosts.get(0),
                                        "General manager",
                                        "Management",
                                        "English, a little",
                                        "Price, capacity"),
                                person(hosts.get(1), "Quality manager", "Quality", "English, fair", "Release of goods"),
                                person(hosts.get(2), "Export sales", "Sales", "English, good", "Daily contact")),
                        "version",
                        report.number("peopleVersion")));
    }

    private static Map<String, Object> person(
            String name, String position, String department, String language, String influence) {
        return Map.of(
                "name", name,
                "position", position,
                "department", department,
                "languageLevel", language,
                "influence", influence,
                "consent", true);
    }

    private Map<String, Object> withPhotos(Map<String, Object> scripted) {
        Map<String, Object> body = new HashMap<>(scripted);
        body.remove("photos");
        body.put("photoIds", photoIds(scripted));
        return body;
    }

    private List<String> photoIds(Map<String, Object> scripted) {
        List<String> ids = new ArrayList<>();
        ReportScript.scenes(scripted).forEach(scene -> ids.add(Objects.requireNonNull(photos.get(scene))));
        return ids;
    }

    private String upload(Scene scene, Instant taken) {
        byte[] picture = pictures.draw(scene);
        return representative
                .upload(
                        path + "/photos",
                        scene.name().toLowerCase(java.util.Locale.ROOT) + ".jpg",
                        picture,
                        Map.of(
                                "sha256",
                                sha256(picture),
                                "capturedAt",
                                taken.toString(),
                                "caption",
                                Pictures.caption(scene) + " (demo drawing)"))
                .text("id");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
