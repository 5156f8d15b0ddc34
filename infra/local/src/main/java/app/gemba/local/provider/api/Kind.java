package app.gemba.local.provider.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a single value may be. */
sealed interface Kind {

    JsonElement read(String value, String param);

    /** The kind that a {@link Shape} line names. */
    static Kind of(String name) {
        return switch (name) {
            case "text" -> new Text(5_000, false);
            case "clearable" -> new Text(20_000, true);
            case "int" -> new Whole();
            case "bool" -> new Truth();
            case "url" -> new Address();
            case "currency" -> new CurrencyCode();
            default -> new Choice(Arrays.asList(name.split("\\|")));
        };
    }

    /** {@code clearable}: an empty value is taken, and forgets what was there. */
    record Text(int longest, boolean clearable) implements Kind {
        @Override
        public JsonElement read(String value, String param) {
            if (value.length() > longest) {
                throw ApiError.malformed(
                        "parameter_invalid_string_length",
                        param,
                        "Invalid string: must be at most " + longest + " characters");
            }
            return new JsonPrimitive(value);
        }
    }

    record Whole() implements Kind {
        private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

        @Override
        public JsonElement read(String value, String param) {
            if (!DIGITS.matcher(value).matches()) {
                throw ApiError.malformed("parameter_invalid_integer", param, "Invalid integer: " + value);
            }
            return new JsonPrimitive(Long.parseLong(value));
        }
    }

    record Truth() implements Kind {
        @Override
        public JsonElement read(String value, String param) {
            if (!value.equals("true") && !value.equals("false")) {
                throw ApiError.malformed(null, param, "Invalid boolean: " + value);
            }
            return new JsonPrimitive(value.equals("true"));
        }
    }

    record Address() implements Kind {
        @Override
        public JsonElement read(String value, String param) {
            try {
                URI uri = URI.create(value.replace("{CHECKOUT_SESSION_ID}", "id"));
                if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                    return new JsonPrimitive(value);
                }
            } catch (IllegalArgumentException ignored) {
                // told below, like every other wrong address
            }
            throw ApiError.malformed("url_invalid", param, "Not a valid URL");
        }
    }

    record CurrencyCode() implements Kind {
        @Override
        public JsonElement read(String value, String param) {
            String code = value.toLowerCase(Locale.ROOT);
            if (!Currencies.known(code)) {
                throw ApiError.malformed(null, param, "Invalid currency: " + value);
            }
            return new JsonPrimitive(code);
        }
    }

    record Choice(List<String> allowed) implements Kind {
        @Override
        public JsonElement read(String value, String param) {
            if (!allowed.contains(value)) {
                throw ApiError.malformed(
                        null, param, "Invalid " + param + ": must be one of " + String.join(", ", allowed));
            }
            return new JsonPrimitive(value);
        }
    }

    /** Up to 50 names of the caller's own choice; an empty value asks to forget the name. */
    static JsonObject labels(Form.Branch branch, String param) {
        JsonObject labels = new JsonObject();
        branch.children().forEach((name, node) -> {
            if (!(node instanceof Form.Leaf(String value)) || name.length() > 40 || value.length() > 500) {
                throw ApiError.malformed(
                        null,
                        param + "[" + name + "]",
                        "Metadata names can have up to 40 characters and values up to 500.");
            }
            labels.addProperty(name, value);
        });
        if (labels.size() > 50) {
            throw ApiError.malformed(null, param, "Metadata can have up to 50 names.");
        }
        return labels;
    }
}
