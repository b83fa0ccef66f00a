package dev.identityemulator.testhelpers.delivery;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * Where to deliver an event again; with none of these, to every endpoint that receives its type.
 *
 * @param account the connected account whose event it is
 * @param forStripecli to the open sessions of the Stripe CLI
 * @param webhookEndpoint to this endpoint
 */
public record EventRetryParams(
        @Nullable String account,
        @Nullable Boolean forStripecli,
        @Nullable String webhookEndpoint) implements Params {

    boolean toTheCli() {
        return Boolean.TRUE.equals(forStripecli);
    }

    boolean toAllEndpoints() {
        return webhookEndpoint == null && !toTheCli();
    }
}
