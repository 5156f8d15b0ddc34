package app.gemba.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in a visit report question by question, with pictures that the demo drew, and delivers it. */
final class DemoReport {
    /** Questions whose good answer is "no". */
    private static final Set<String> GOOD_WHEN_NO = Set.of("VIS-09");

    private final Visitor representative;
    private final String path;
    private final long seed;
    private final String title;
    private final Map<Pictures.Scene, String> photos = new HashMap<>();

    DemoReport(Visitor representative, String booking, long seed, String title) {
        this.representative = representative;
        this.path = "/api/bookings/" + booking;
        this.seed = seed;
        this.title = title;
    }

    void write() {
        for (Pictures.Scene scene : Pictures.Scene.values()) {
            photos.put(scene, upload(scene));
        }
        Answer report = representative.get(path + "/report");
        for (Answer section : report.list("sections")) {
            for (Answer question : section.list("questions")) {
                answer(question);
            }
        }
        objectives(report);
        representative.put(
                path + "/report/people",
                Map.of(
                        "people",
                        List.of(
                                person("Plant manager", "General manager", "Management", "B1", "DECIDES"),
                                person("Quality lead", "Quality manager", "Quality", "A2", "INFLUENCES"),
                                person("Merchandiser", "Export sales", "Sales", "C1", "CONTACT")),
                        "version",
                        report.number("peopleVersion")));
        representative.put(
                path + "/report/summary",
                Map.of(
                        "strengths",
                        List.of(
                                "Licence, gate sign and bank letter carry one and the same name (IDN-07)",
                                "The quality lead can stop the line and did so while I watched (QMS-01)"),
                        "concerns",
                        List.of("Finishing is at its limit in the last week of the month (CAP-06)"),
                        "couldNotVerify",
                        "The dye house two streets away: closed on the day of the visit",
                        "verdict",
                        "CONDITIONAL",
                        "text",
                        "A working manufacturer that answers questions with paper. " + title
                                + " Agree the finishing capacity in writing before the order.",
                        "version",
                        report.at("summary").number("version")));
        representative.post(
                path + "/report/findings",
                Map.of(
                        "severity", "MAJOR",
                        "title", "Hairline cracks on moulded corners",
                        "detail", "4 of 60 pieces from the second shift show a hairline crack near the gate mark.",
                        "correctiveAction", "Raise the mould temperature, check 32 pieces of each shift for two weeks",
                        "photoIds", List.of(photo(Pictures.Scene.DEFECT), photo(Pictures.Scene.MEASURE))));
        for (Answer missing : representative.get(path + "/report/missing").list("items")) {
            if (missing.flag("answerable")) {
                representative.put(
                        path + "/report/missing/" + missing.text("code"),
                        Map.of(
                                "explanation",
                                "Not possible on this visit: the area was in use and I was asked to wait."));
            }
        }
        representative.post(path + "/report/deliver", Map.of());
    }

    private void answer(Answer question) {
        String id = question.text("id");
        Answer evidence = question.at("evidence");
        List<String> proof = new ArrayList<>();
        int wanted = Math.max(number(evidence, "photos"), number(evidence, "documents"));
        List<Pictures.Scene> scenes = number(evidence, "documents") > 0
                ? List.of(Pictures.Scene.DOCUMENT, Pictures.Scene.HALL, Pictures.Scene.GATE)
                : id.startsWith("IDN") || id.startsWith("VIS")
                        ? List.of(Pictures.Scene.GATE, Pictures.Scene.HALL, Pictures.Scene.CARTONS)
                        : List.of(
                                Pictures.Scene.HALL,
                                Pictures.Scene.CARTONS,
                                Pictures.Scene.MEASURE,
                                Pictures.Scene.GATE);
        for (int i = 0; i < Math.min(wanted, scenes.size()); i++) {
            proof.add(photo(scenes.get(i)));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("value", value(id, question));
        body.put("basis", number(evidence, "documents") > 0 ? "DOCUMENT" : id.hashCode() % 5 == 0 ? "TOLD" : "SEEN");
        body.put("note", "Looked at it together with the quality lead; see the photos of this question.");
        body.put("rating", question.flag("rated") ? 4 : null);
        body.put("photoIds", proof);
        body.put("version", 0);
        representative.put(path + "/report/answers/" + id, body);
    }

    private @Nullable Object value(String id, Answer question) {
        List<String> options = question.texts("options");
        return switch (question.text("type")) {
            case "YN" -> !GOOD_WHEN_NO.contains(id);
            case "RATE" -> 3 + Math.floorMod(id.hashCode() + (int) seed, 3);
            case "NUM" -> id.equals("IDN-12") ? 2014 : id.equals("VIS-07") ? 145 : 12;
            case "ONE" -> options.get(0);
            case "MANY" -> "VIS-05".equals(id) ? List.of("None") : options.subList(0, Math.min(4, options.size()));
            case "TEXT" -> "As seen on the day, in the words of the quality lead.";
            case "TABLE" -> List.of(row(question));
            case "DOCNO" -> "91441900MA4W0J0C7X";
            case "GEO" -> Map.of("lat", 23.018, "lng", 113.749, "accuracyM", 18, "capturedAt", "2026-01-15T01:00:00Z");
            case "SIGN" ->
                Map.of(
                        "name", "Demo signature",
                        "position", "Representative",
                        "signedAt", "2026-01-15T08:00:00Z",
                        "strokes", List.of(List.of(0, 10, 20, 4, 40, 16, 60, 8)));
            default -> null;
        };
    }

    private static Map<String, String> row(Answer question) {
        Map<String, String> row = new HashMap<>();
        question.list("columns")
                .forEach(column -> row.put(
                        column.text("key"),
                        switch (column.text("type")) {
                            case "NUMBER" -> "12";
                            case "DATE" -> "2030-01-31";
                            case "TIME" -> "09:00";
                            case "CHOICE" -> column.texts("options").get(0);
                            case "READINGS" -> "12 13 12";
                            default -> "as shown";
                        }));
        return row;
    }

    private void objectives(Answer report) {
        int index = 0;
        for (Answer objective : report.list("objectives")) {
            representative.put(
                    path + "/report/objectives/" + objective.text("objectiveId"),
                    Map.of(
                            "verdict",
                            index == 2 ? "CONDITIONAL" : "PASS",
                            "found",
                            index == 2
                                    ? "All steps are in house except dyeing, which a neighbour does. I saw the gate, not the floor."
                                    : "Checked on paper and on the floor; both agree.",
                            "photoIds",
                            List.of(photo(index == 0 ? Pictures.Scene.DOCUMENT : Pictures.Scene.HALL)),
                            "version",
                            objective.number("version")));
            index++;
        }
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

    private String upload(Pictures.Scene scene) {
        String caption = scene.name().charAt(0) + scene.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        byte[] picture = Pictures.draw(scene, seed, caption);
        return representative
                .upload(
                        path + "/photos",
                        caption + ".jpg",
                        picture,
                        Map.of("sha256", sha256(picture), "caption", caption + " (demo drawing)"))
                .text("id");
    }

    private String photo(Pictures.Scene scene) {
        return java.util.Objects.requireNonNull(photos.get(scene));
    }

    private static int number(Answer evidence, String name) {
        return evidence.has(name) ? (int) evidence.number(name) : 0;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
