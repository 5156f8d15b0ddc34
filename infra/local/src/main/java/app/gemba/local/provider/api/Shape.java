package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters that an operation takes, one per line: a path and a kind ({@link Kind}, or {@code labels} for free names).
 * {@code a.b} is a field of an object, {@code a[]} a list, and {@code !} after a name says that it must be given.
 */
public final class Shape {

    private static final String LIST = """
            limit int
            starting_after text
            ending_before text
            created.gt int
            created.gte int
            created.lt int
            created.lte int
            """;

    private final Group root;

    private sealed interface Rule {}

    private record Value(Kind kind) implements Rule {}

    private record Labels() implements Rule {}

    private record Many(Rule each) implements Rule {}

    private record Group(Map<String, Rule> fields, Set<String> needed) implements Rule {}

    private Shape(Group root) {
        this.root = root;
    }

    /** The parameters in the given lines, and {@code expand}. */
    public static Shape of(String lines) {
        Group root = new Group(new LinkedHashMap<>(), new LinkedHashSet<>());
        (lines + "\nexpand[] text")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int space = line.indexOf(' ');
                    add(root, List.of(line.substring(0, space).split("\\.")), line.substring(space + 1));
                });
        return new Shape(root);
    }

    /** Only {@code expand}. */
    public static Shape nothing() {
        return of("");
    }

    /** The parameters in the given lines, and those that every list takes. */
    public static Shape list(String lines) {
        return of(lines + "\n" + LIST);
    }

    private static void add(Group group, List<String> path, String kind) {
        String step = path.getFirst();
        boolean needed = step.endsWith("!");
        String plain = needed ? step.substring(0, step.length() - 1) : step;
        boolean many = plain.endsWith("[]");
        String name = many ? plain.substring(0, plain.length() - 2) : plain;
        if (needed) {
            group.needed().add(name);
        }
        List<String> rest = path.subList(1, path.size());
        if (!rest.isEmpty()) {
            Rule known = group.fields().get(name);
            Group inner =
                    switch (known) {
                        case Group same -> same;
                        case Many(Group same) -> same;
                        case null, default -> new Group(new LinkedHashMap<>(), new LinkedHashSet<>());
                    };
            add(inner, rest, kind);
            group.fields().put(name, many ? new Many(inner) : inner);
            return;
        }
        Rule leaf = kind.equals("labels") ? new Labels() : new Value(Kind.of(kind));
        group.fields().put(name, many ? new Many(leaf) : leaf);
    }

    /** The form as typed JSON; throws the provider's 400 for what is missing, unknown or malformed. */
    JsonObject check(Form form) {
        return group(root, form.tree(), "");
    }

    private static JsonObject group(Group group, Form.Branch branch, String at) {
        JsonObject object = new JsonObject();
        branch.children().forEach((name, node) -> {
            String param = at.isEmpty() ? name : at + "[" + name + "]";
            Rule rule = group.fields().get(name);
            if (rule == null) {
                throw ApiError.malformed("parameter_unknown", param, "Received unknown parameter: " + param);
            }
            object.add(name, read(rule, node, param));
        });
        for (String name : group.needed()) {
            if (!object.has(name)) {
                String param = at.isEmpty() ? name : at + "[" + name + "]";
                throw ApiError.malformed("parameter_missing", param, "Missing required param: " + param + ".");
            }
        }
        return object;
    }

    private static JsonElement read(Rule rule, Form.Node node, String param) {
        return switch (rule) {
            case Value(Kind kind) -> value(kind, node, param);
            case Labels() ->
                switch (node) {
                    case Form.Branch branch -> Kind.labels(branch, param);
                    case Form.Leaf(String value) -> noLabels(value, param);
                };
            case Many(Rule each) -> many(each, node, param);
            case Group inner ->
                switch (node) {
                    case Form.Branch branch -> group(inner, branch, param);
                    case Form.Leaf leaf -> throw ApiError.malformed(null, param, "Invalid object: " + leaf.value());
                };
        };
    }

    private static JsonElement value(Kind kind, Form.Node node, String param) {
        return switch (node) {
            case Form.Branch branch -> throw ApiError.malformed(null, param, "Invalid value: an object was given");
            case Form.Leaf(String value) -> {
                if (value.isEmpty() && !(kind instanceof Kind.Text(int longest, boolean clearable) && clearable)) {
                    throw ApiError.malformed(
                            "parameter_invalid_empty",
                            param,
                            "You passed an empty string for '" + param + "'. We assume empty values are an attempt to "
                                    + "unset a parameter; however '" + param + "' cannot be unset.");
                }
                yield kind.read(value, param);
            }
        };
    }

    private static JsonElement noLabels(String value, String param) {
        if (!value.isEmpty()) {
            throw ApiError.malformed(null, param, "Invalid object: " + value);
        }
        return new JsonObject();
    }

    private static JsonElement many(Rule each, Form.Node node, String param) {
        if (!(node instanceof Form.Branch(Map<String, Form.Node> children))) {
            throw ApiError.malformed(null, param, "Invalid array");
        }
        List<JsonElement> elements = new ArrayList<>();
        children.forEach((index, child) -> {
            if (!index.equals(String.valueOf(elements.size()))) {
                throw ApiError.malformed(null, param, "Invalid array");
            }
            elements.add(read(each, child, param + "[" + index + "]"));
        });
        return Json.element(elements);
    }
}
