package app.gemba.shared.pdf;

/** Builds XHTML; whatever a person wrote goes through {@link #text}. */
public final class Markup {
    private final StringBuilder out = new StringBuilder(32_768);

    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    public Markup text(String text) {
        text.codePoints().filter(Markup::allowed).forEach(this::append);
        return this;
    }

    /** Keeps the writer's line breaks. */
    public Markup lines(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.append("<br/>");
            }
            text(lines[i]);
        }
        return this;
    }

    private void append(int codePoint) {
        switch (codePoint) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(codePoint);
        }
    }

    /** The characters that XML may hold. */
    private static boolean allowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= 0x20 && codePoint <= 0xd7ff)
                || (codePoint >= 0xe000 && codePoint <= 0xfffd)
                || codePoint >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
