package app.gemba.local.provider.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of the API. */
public final class Router {

    private final List<Route> routes = new ArrayList<>();

    record Route(String method, List<String> template, Shape shape, Operation operation) {

        @Nullable
        Map<String, String> match(String asked, List<String> path) {
            if (!method.equals(asked) || path.size() != template.size()) {
                return null;
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String part = template.get(i);
                if (part.startsWith("{")) {
                    variables.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return null;
                }
            }
            return variables;
        }
    }

    record Match(Route route, Map<String, String> variables) {}

    /** Adds a reading address. */
    public Router get(String template, Shape shape, Operation operation) {
        routes.add(new Route("GET", parts(template), shape, operation));
        return this;
    }

    /** Adds a changing address. */
    public Router post(String template, Shape shape, Operation operation) {
        routes.add(new Route("POST", parts(template), shape, operation));
        return this;
    }

    Match find(String method, String path) {
        List<String> asked = parts(path);
        for (Route route : routes) {
            Map<String, String> variables = route.match(method, asked);
            if (variables != null) {
                return new Match(route, variables);
            }
        }
        throw ApiError.unknownAddress(method, path);
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }
}
