package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.stripe.webhook.settings.EndpointUrl;
import org.jspecify.annotations.Nullable;

/** Where the events of a destination are sent. */
record WebhookEndpointParam(@Nullable String url) {

    private static final String PARAM = "webhook_endpoint";

    /**
     * The url of a parameter.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is none, or no request can be sent there
     */
    static String require(@Nullable WebhookEndpointParam sent) {
        if (sent == null || sent.url == null) {
            throw ParamErrors.missing(sent == null ? PARAM : PARAM + "[url]");
        }
        EndpointUrl.check(PARAM + "[url]", sent.url);
        return sent.url;
    }
}
