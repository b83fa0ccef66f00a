package dev.identityemulator.browser.dashboard.format;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * JSON text in a light colouring, each character of it as it was, with the ids in it leading to what they name. Text that
 * is no JSON comes out plain.
 */
public final class JsonMarkup {

    private static final Pattern ID = Pattern.compile("(vs|vr|evt|we|whd|req|file)_[0-9A-Za-z]{10,40}");
    private static final Map<String, String> PAGES = Map.of(
            "vs", "sessions",
            "vr", "reports",
            "evt", "events",
            "we", "webhook_endpoints",
            "whd", "deliveries",
            "req", "requests",
            "file", "files");

    private final String text;
    private final String base;
    private final StringBuilder html;
    private int at;

    private JsonMarkup(String text, String base) {
        this.text = text;
        this.base = base;
        this.html = new StringBuilder(text.length() * 2);
    }

    /** The marked up text; {@code base} is where the pages of its account are. */
    public static String of(String text, String base) {
        return new JsonMarkup(text, base).markUp();
    }

    /** Text that may stand anywhere in a page. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private String markUp() {
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '"') {
                string();
            } else if (Character.isLetterOrDigit(character) || character == '-') {
                word();
            } else {
                html.append(escaped(String.valueOf(character)));
                at++;
            }
        }
        return html.toString();
    }

    private void string() {
        int begin = at;
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
        var string = text.substring(begin, at);
        var content = string.substring(1, Math.max(1, string.length() - 1));
        if (isName()) {
            span("k", escaped(string));
        } else if (ID.matcher(content).matches()) {
            var page = PAGES.get(content.substring(0, content.indexOf('_')));
            var href = escaped(base + "/" + page + "/" + content);
            span("s", "&quot;<a href=\"" + href + "\">" + content + "</a>&quot;");
        } else {
            span("s", escaped(string));
        }
    }

    private boolean isName() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == ':';
    }

    private void word() {
        int begin = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        var word = text.substring(begin, at);
        switch (word) {
            case "true", "false", "null" -> span("b", word);
            default -> {
                boolean number =
                        Character.isDigit(word.charAt(word.length() - 1)) && !Character.isLetter(word.charAt(0));
                span(number ? "n" : "t", escaped(word));
            }
        }
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '+' || character == '.';
    }

    private void span(String kind, String content) {
        html.append("<span class=\"").append(kind).append("\">").append(content).append("</span>");
    }
}
