package app.gemba.demo;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answered. A member that is missing is a bug of the demo or the API, and says so. */
record Answer(JsonNode node) {
    Answer at(String member) {
        JsonNode found = node.get(member);
        if (found == null) {
            throw new IllegalStateException("The answer has no \"" + member + "\"");
        }
        return new Answer(found);
    }

    boolean has(String member) {
        @Nullable JsonNode found = node.get(member);
        return found != null && !found.isNull();
    }

    String text(String member) {
        return at(member).node().getStringValue();
    }

    long number(String member) {
        return at(member).node().getLongValue();
    }

    double decimal(String member) {
        return at(member).node().getDoubleValue();
    }

    boolean flag(String member) {
        return at(member).node().getBooleanValue();
    }

    List<Answer> list(String member) {
        List<Answer> items = new ArrayList<>();
        at(member).node().values().forEach(item -> items.add(new Answer(item)));
        return items;
    }

    List<String> texts(String member) {
        return list(member).stream().map(item -> item.node().getStringValue()).toList();
    }
}
