package dev.identityemulator.stripe.webhook.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * What a seed says of an endpoint besides the parameters of its creation.
 *
 * @param secret the secret that signs its deliveries
 */
record EndpointSeed(@Nullable String secret) {

    private static final String FORM = "whsec_\\S+";

    boolean isUsable() {
        return secret == null || secret.matches(FORM);
    }
}
