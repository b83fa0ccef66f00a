package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.error.V2Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a response has only if the request asks for them. */
final class Inclusions {

    static final String URL = "webhook_endpoint.url";
    static final String SIGNING_SECRET = "webhook_endpoint.signing_secret";

    private Inclusions() {}

    /**
     * Checks {@code include[]}.
     *
     * @throws dev.identityemulator.api.error.ApiException if the call does not include one of them
     */
    static void check(@Nullable List<String> include, String... possible) {
        var values = List.of(possible);
        for (int i = 0; include != null && i < include.size(); i++) {
            if (!values.contains(include.get(i))) {
                throw V2Errors.unrecognized("include[" + i + "]", include.get(i), values);
            }
        }
    }
}
