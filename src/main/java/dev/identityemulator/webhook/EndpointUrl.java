package dev.identityemulator.webhook;

import dev.identityemulator.api.error.ParamErrors;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses an endpoint's url that no request can be sent to; unlike Stripe's, it may lead to this machine, and by http. */
final class EndpointUrl {

    private static final int LONGEST = 2048;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private EndpointUrl() {}

    /** Throws the refusal. */
    static void check(String url) {
        problem(url).ifPresent(problem -> {
            throw ParamErrors.invalidUrl("url", problem);
        });
    }

    /** What is wrong with a url, in one sentence. */
    static Optional<String> problem(String url) {
        if (url.length() > LONGEST) {
            return Optional.of("URL must be " + LONGEST + " characters or less.");
        }
        if (!url.matches("[A-Za-z][A-Za-z0-9+.-]*://.*")) {
            return Optional.of("An explicit scheme (such as https) must be provided.");
        }
        var uri = uri(url);
        if (uri == null || !canBeSentTo(uri)) {
            return Optional.of("URL must be one that a request can be sent to, such as https://example.com/webhook.");
        }
        return Optional.empty();
    }

    /** Whether it leads to a receiver that is built in, below whatever path, which has to be told whose an event is. */
    static boolean isInbox(String url) {
        var uri = uri(url);
        return uri != null && uri.getPath() != null && uri.getPath().contains("/inbox/");
    }

    private static @Nullable URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static boolean canBeSentTo(URI uri) {
        if (!SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) || uri.getPort() > 65_535) {
            return false;
        }
        try {
            HttpRequest.newBuilder(uri);
            return true;
        } catch (IllegalArgumentException withoutHost) {
            return false;
        }
    }
}
