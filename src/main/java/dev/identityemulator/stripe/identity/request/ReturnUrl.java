package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.api.error.ParamErrors;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;
import org.springframework.web.util.UriUtils;

/** Checks and escapes a {@code return_url}. It takes every URL that a browser can open without running a script. */
public final class ReturnUrl {

    private static final int LONGEST = 2048;

    /** Schemes that a browser runs or shows itself, and schemes that only the web view of one app can load. */
    private static final Set<String> REJECTED = Set.of(
            "javascript",
            "livescript",
            "vbscript",
            "data",
            "file",
            "filesystem",
            "blob",
            "about",
            "jar",
            "view-source",
            "capacitor",
            "ionic");

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://[^\\x00-\\x1f\\x7f]+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\\\].*", Pattern.DOTALL);
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]+");

    /** Characters that must be escaped in a URL, including a percent sign that begins no escape. */
    private static final Pattern ODD = Pattern.compile("[^!#-;=?-\\[\\]_a-z~]|%(?![0-9A-Fa-f]{2})");
    /** The same in a fragment, which the target page reads as written. */
    private static final Pattern ODD_IN_FRAGMENT = Pattern.compile("[^!#-;=?-_a-~]");

    private ReturnUrl() {}

    static void check(@Nullable String url) {
        if (url != null && url.length() > LONGEST) {
            throw ParamErrors.invalidUrl("return_url", "URL must be " + LONGEST + " characters or less.");
        }
        if (url != null && !isAcceptable(url.strip())) {
            throw ParamErrors.invalidUrlWithHint(
                    "return_url",
                    "A return_url begins with http:// or https:// and a host, or with an app's own scheme and ://,"
                            + " and has no line breaks.");
        }
    }

    private static boolean isAcceptable(String url) {
        var form = FORM.matcher(url);
        if (!form.matches()) {
            return false;
        }
        var scheme = form.group(1).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        return web ? WEB.matcher(url).matches() && isParsed(url) : !REJECTED.contains(scheme);
    }

    /** Leaves letters beyond ASCII to the browser, whose rules for hosts are newer than Java's. */
    private static boolean isParsed(String url) {
        try {
            var ascii = BEYOND_ASCII.matcher(url).replaceAll("x");
            UriComponentsBuilder.fromUriString(ascii, ParserType.WHAT_WG);
            return true;
        } catch (InvalidUrlException malformed) {
            return false;
        }
    }

    /** The same URL, escaped for headers and clients. */
    public static @Nullable String escaped(@Nullable String url) {
        if (url == null) {
            return null;
        }
        var text = url.strip();
        int fragment = indexOrEnd(text, '#', text.length());
        int query = indexOrEnd(text, '?', fragment);
        var path = text.substring(0, query);
        return escape(WEB.matcher(text).matches() ? path.replace('\\', '/') : path, ODD)
                + escape(text.substring(query, fragment), ODD)
                + escape(text.substring(fragment), ODD_IN_FRAGMENT);
    }

    private static int indexOrEnd(String text, char character, int end) {
        int index = text.indexOf(character);
        return index < 0 ? end : Math.min(index, end);
    }

    private static String escape(String part, Pattern odd) {
        return odd.matcher(part).replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8));
    }
}
