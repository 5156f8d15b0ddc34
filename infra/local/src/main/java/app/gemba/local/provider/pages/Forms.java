package app.gemba.local.provider.pages;

import java.util.Map;
import java.util.stream.Collectors;

/** Parts of forms that order something of the simulator. */
final class Forms {

    private Forms() {}

    /** A form that orders {@code what}; its label tells people who only hear the page what it is about. */
    static String order(String what, String label, String... parts) {
        return "<form class=\"order\" method=\"post\" action=\"/control/" + Html.escape(what) + "\" aria-label=\""
                + Html.escape(label) + "\">" + String.join("", parts) + "</form>";
    }

    /** A form that takes such orders back. */
    static String undo(String what, String text) {
        return order(what, text, hidden("_method", "DELETE"), quiet(text));
    }

    static String text(String label, String name, String value) {
        return "<label>" + Html.escape(label) + "<input name=\"" + name + "\" value=\"" + Html.escape(value)
                + "\"></label>";
    }

    static String number(String label, String name, String value) {
        return "<label>" + Html.escape(label) + "<input name=\"" + name + "\" inputmode=\"numeric\" pattern=\"[0-9]*\""
                + " value=\"" + Html.escape(value) + "\"></label>";
    }

    /** One of several values, each with its words. */
    static String choice(String label, String name, Map<String, String> words) {
        return words.entrySet().stream()
                .map(each -> "<option value=\"" + Html.escape(each.getKey()) + "\">" + Html.escape(each.getValue())
                        + "</option>")
                .collect(Collectors.joining(
                        "", "<label>" + Html.escape(label) + "<select name=\"" + name + "\">", "</select></label>"));
    }

    static String tick(String label, String name) {
        return "<label class=\"tick\"><input type=\"checkbox\" name=\"" + name + "\" value=\"true\"> "
                + Html.escape(label) + "</label>";
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.escape(value) + "\">";
    }

    static String button(String text) {
        return "<button type=\"submit\">" + Html.escape(text) + "</button>";
    }

    static String quiet(String text) {
        return "<button type=\"submit\" class=\"quiet\">" + Html.escape(text) + "</button>";
    }

    /** A button that says which of several things is meant. */
    static String quiet(String text, String name, String value) {
        return "<button type=\"submit\" class=\"quiet\" name=\"" + name + "\" value=\"" + Html.escape(value) + "\">"
                + Html.escape(text) + "</button>";
    }
}
