package dev.identityemulator.session;

import dev.identityemulator.api.error.ParamErrors;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses a {@code return_url} that a browser could not go to, or that would run a script there. */
final class ReturnUrl {

    private static final Set<String> HARMFUL = Set.of(
            "javascript",
            "livescript",
            "vbscript",
            "data",
            "file",
            "filesystem",
            "blob",
            "about",
            "jar",
            "view-source");

    private ReturnUrl() {}

    static void check(@Nullable String url) {
        if (url != null && !isAcceptable(url)) {
            throw ParamErrors.invalidUrl("return_url");
        }
    }

    private static boolean isAcceptable(String url) {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean app = !scheme.isEmpty() && !web && !HARMFUL.contains(scheme);
            return (web && uri.getHost() != null) || (app && url.startsWith("://", scheme.length()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
