package dev.identityemulator.stripe.webhook.settings;

import dev.identityemulator.api.error.ParamErrors;
import java.util.Optional;

/** Rejects an endpoint's url that no request can be sent to. Unlike at Stripe, http and this machine are allowed. */
public final class EndpointUrl {

    private static final int LONGEST = 2048;

    private EndpointUrl() {}

    /**
     * Checks a url.
     *
     * @throws dev.identityemulator.api.error.ApiException if no request can be sent to it
     */
    public static void check(String url) {
        check("url", url);
    }

    /**
     * The same for a parameter of another name.
     *
     * @throws dev.identityemulator.api.error.ApiException if no request can be sent to it
     */
    public static void check(String param, String url) {
        problem(url).ifPresent(problem -> {
            throw ParamErrors.invalidUrl(param, problem);
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
        if (EndpointAddress.of(url).isEmpty()) {
            return Optional.of("URL must be one that a request can be sent to, such as https://example.com/webhook.");
        }
        return Optional.empty();
    }
}
