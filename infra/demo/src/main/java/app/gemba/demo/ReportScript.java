package app.gemba.demo;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the demo's representatives write, with the names and numbers of one visit put in. */
final class ReportScript {
    /** How a visit turned out. */
    enum Outcome {
        GOOD("answers"),
        MIXED("mixed");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }
    }

    private static final String FILE = "/demo/report-sv.json";
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)(?:\\+(\\d+))?}");

    private final Outcome outcome;
    private final Map<String, Object> script;

    private ReportScript(Outcome outcome, Map<String, Object> script) {
        this.outcome = outcome;
        this.script = script;
    }

    static ReportScript of(Outcome outcome, Map<String, String> words, ObjectMapper json) {
        try (InputStream in = Objects.requireNonNull(ReportScript.class.getResourceAsStream(FILE))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String filled = WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(words, found)));
            return new ReportScript(
                    outcome,
                    Objects.requireNonNull(json.readValue(filled, Argument.mapOf(String.class, Object.class))));
        } catch (IOException e) {
            throw new IllegalStateException("The demo's report cannot be read", e);
        }
    }

    private static String word(Map<String, String> words, java.util.regex.MatchResult found) {
        String word = Objects.requireNonNull(words.get(found.group(1)), () -> "No word for " + found.group());
        String days = found.group(2);
        return days == null
                ? word
                : LocalDate.parse(word).plusDays(Long.parseLong(days)).toString();
    }

    /** By question. */
    Map<String, Map<String, Object>> answers() {
        Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
        items(script, Outcome.GOOD.key).forEach(answer -> answers.put(text(answer, "id"), answer));
        items(script, outcome.key).forEach(answer -> answers.put(text(answer, "id"), answer));
        return answers;
    }

    Map<String, Object> summary() {
        return part(part(script, "summaries"), outcome.key);
    }

    List<Map<String, Object>> objectives() {
        return items(part(script, "objectives"), outcome.key);
    }

    List<Map<String, Object>> findings() {
        return items(part(script, "findings"), outcome.key);
    }

    static String text(Map<String, Object> item, String member) {
        return Objects.toString(item.getOrDefault(member, ""));
    }

    static List<Scene> scenes(Map<String, Object> item) {
        List<Scene> scenes = new ArrayList<>();
        if (item.get("photos") instanceof List<?> names) {
            names.forEach(name -> scenes.add(Scene.valueOf(String.valueOf(name))));
        }
        return scenes;
    }

    static Map<String, Object> part(Map<String, Object> item, String member) {
        Map<String, Object> part = new LinkedHashMap<>();
        if (item.get(member) instanceof Map<?, ?> members) {
            members.forEach((name, value) -> part.put(String.valueOf(name), value));
        }
        return part;
    }

    private static List<Map<String, Object>> items(Map<String, Object> item, String member) {
        List<Map<String, Object>> items = new ArrayList<>();
        if (item.get(member) instanceof List<?> list) {
            list.forEach(each -> items.add(part(Map.of("item", each), "item")));
        }
        return items;
    }
}
