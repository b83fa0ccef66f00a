package dev.identityemulator.stripe.webhook.resend;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The destination of an event that is delivered again; by default every endpoint that receives its type.
 *
 * @param account the connected account that the event belongs to
 * @param forStripecli whether the connected Stripe CLIs get it
 * @param webhookEndpoint the id of the only endpoint that gets it
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
