package dev.identityemulator.api.params;

import java.util.Optional;
import java.util.Set;

/** Options of clients that are sent as parameters where an application gives them in the place of these. */
final class ClientOptions {

    private static final Set<String> NAMES = Set.of(
            "additionalHeaders",
            "apiKey",
            "apiVersion",
            "authenticator",
            "host",
            "idempotencyKey",
            "maxNetworkRetries",
            "stripeAccount",
            "stripeContext",
            "stripeVersion",
            "timeout",
            "api_base",
            "api_key",
            "api_version",
            "idempotency_key",
            "max_network_retries",
            "stripe_account",
            "stripe_context",
            "stripe_version");

    /** As stripe-java sends it that is given parameters for the version, which belongs to the options of its calls. */
    private static final String VERSION = "stripe-version";

    private ClientOptions() {}

    /** Where the option belongs, if the name is that of one. */
    static Optional<String> hint(String name) {
        if (name.equals(VERSION)) {
            return Optional.of("The version is the header Stripe-Version, and no parameter: in stripe-java it is"
                    + " setStripeVersionOverride of the RequestOptions.");
        }
        return NAMES.contains(name)
                ? Optional.of(name
                        + " is an option of the client, and no parameter: options follow the parameters in an"
                        + " argument of their own, as in retrieve(id, {}, { " + name + ": ... }) of stripe-node.")
                : Optional.empty();
    }
}
