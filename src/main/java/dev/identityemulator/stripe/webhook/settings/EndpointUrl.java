package dev.identityemulator.stripe.webhook.settings;

import dev.identityemulator.api.error.ParamErrors;
import java.util.Optional;

/** Refuses an endpoint's url that no request can be sent to; unlike Stripe's, it may lead to this machine, and by http. */
public final class EndpointUrl {

    private static final int LONGEST = 2048;

    private EndpointUrl() {}

    /** Throws the error. */
    public static void check(String url) {
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
        if (EndpointAddress.of(url).isEmpty()) {
            return Optional.of("URL must be one that a request can be sent to, such as https://example.com/webhook.");
        }
        return Optional.empty();
    }

    /** Whether it leads to a receiver that is built in, below whatever path, which has to be told whose an event is. */
    public static boolean isInbox(String url) {
        return EndpointAddress.of(url)
                .filter(address -> address.target().replaceFirst("\\?.*", "").contains("/inbox/"))
                .isPresent();
    }
}
