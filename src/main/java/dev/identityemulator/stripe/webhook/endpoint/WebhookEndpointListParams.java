package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of webhook endpoints.
 *
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints/list">Stripe: List all webhook endpoints</a>
 */
public record WebhookEndpointListParams(
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter) implements ListParams {

    /** Stripe has no such filter for endpoints. */
    @Override
    public @Nullable CreatedRange created() {
        return null;
    }
}
