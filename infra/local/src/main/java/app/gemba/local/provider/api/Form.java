package app.gemba.local.provider.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Form-encoded pairs, as they came and as the tree that names like {@code line_items[0][quantity]} describe. */
public record Form(List<Pair> pairs) {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");

    /** One decoded pair. */
    public record Pair(String name, String value) {}

    /** A leaf or a branch of the tree. */
    sealed interface Node {}

    record Leaf(String value) implements Node {}

    record Branch(Map<String, Node> children) implements Node {}

    /** Reads an encoded body or query; blank gives an empty form. */
    public static Form parse(String encoded) {
        List<Pair> pairs = new ArrayList<>();
        for (String part : encoded.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                pairs.add(new Pair(decode(name), decode(value)));
            }
        }
        return new Form(List.copyOf(pairs));
    }

    /** This form and more pairs. */
    Form with(List<Pair> more) {
        List<Pair> all = new ArrayList<>(pairs);
        all.addAll(more);
        return new Form(List.copyOf(all));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.malformed(null, text, "Invalid encoding: " + text);
        }
    }

    /** The first value of a plain name, or an empty text. */
    public String value(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .findFirst()
                .orElse("");
    }

    Branch tree() {
        Branch root = new Branch(new LinkedHashMap<>());
        for (Pair pair : pairs) {
            Matcher name = NAME.matcher(pair.name());
            if (!name.matches()) {
                throw ApiError.malformed("parameter_unknown", pair.name(), "Invalid parameter name: " + pair.name());
            }
            List<String> steps = new ArrayList<>();
            steps.add(name.group(1));
            Matcher step = STEP.matcher(name.group(2));
            while (step.find()) {
                steps.add(step.group(1));
            }
            place(root, steps, pair);
        }
        return root;
    }

    private static void place(Branch root, List<String> steps, Pair pair) {
        Branch at = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            Node next = at.children().computeIfAbsent(key(at, steps.get(i)), key -> new Branch(new LinkedHashMap<>()));
            if (!(next instanceof Branch branch)) {
                throw ApiError.malformed(null, pair.name(), "Invalid object: " + pair.name());
            }
            at = branch;
        }
        String last = key(at, steps.getLast());
        if (at.children().putIfAbsent(last, new Leaf(pair.value())) != null) {
            throw ApiError.malformed(null, pair.name(), "The parameter was given twice: " + pair.name());
        }
    }

    private static String key(Branch at, String step) {
        return step.isEmpty() ? String.valueOf(at.children().size()) : step;
    }
}
