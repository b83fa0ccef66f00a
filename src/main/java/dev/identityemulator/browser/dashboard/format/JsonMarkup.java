package dev.identityemulator.browser.dashboard.format;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * JSON text in a light colouring, each character as it was, with links to the objects whose ids it contains. Text that is not
 * JSON stays plain.
 */
public final class JsonMarkup {

    private static final String STRING = "(\"(?:[^\"\\\\]|\\\\.?)*+\"?)";
    private static final String BEFORE_COLON = "(?=(\\s*+:)?)";
    private static final String WORD = "([\\p{L}\\p{Nd}-][\\p{L}\\p{Nd}.+-]*+)";
    private static final Pattern TOKEN = Pattern.compile("(?s)" + STRING + BEFORE_COLON + "|" + WORD + "|.");
    private static final Pattern ID = Pattern.compile("\"([a-z]{2,5}_[0-9A-Za-z]{10,40})\"");
    private static final Pattern LITERAL = Pattern.compile("true|false|null");
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}-](?:.*\\p{Nd})?");

    private final Links links;

    /** Finds the page of an object. */
    @FunctionalInterface
    public interface Links {

        /** The address of the page that shows the object with this id, or null if there is none. */
        @Nullable
        String href(String id);
    }

    private JsonMarkup(Links links) {
        this.links = links;
    }

    /** The text as HTML. */
    public static String of(String text, Links links) {
        var markup = new JsonMarkup(links);
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(markup.html(token)));
    }

    private String html(MatchResult token) {
        var text = token.group();
        if (token.group(1) != null) {
            return token.group(2) != null ? span("k", escaped(text)) : span("s", linked(text));
        }
        if (token.group(3) == null) {
            return escaped(text);
        }
        if (LITERAL.matcher(text).matches()) {
            return span("b", text);
        }
        return span(NUMBER.matcher(text).matches() ? "n" : "t", escaped(text));
    }

    private String linked(String string) {
        var id = ID.matcher(string);
        var href = id.matches() ? links.href(id.group(1)) : null;
        return href == null ? escaped(string) : "&quot;<a href=\"" + escaped(href) + "\">" + id.group(1) + "</a>&quot;";
    }

    private static String span(String style, String content) {
        return "<span class=\"" + style + "\">" + content + "</span>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
