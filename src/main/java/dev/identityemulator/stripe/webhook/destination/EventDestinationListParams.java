package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.TokenListParams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of event destinations.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/event_destinations/list">Stripe: List event destinations</a>
 */
record EventDestinationListParams(
        @Nullable List<String> include,
        @Nullable Long limit,
        @Nullable String page) implements TokenListParams {

    @Override
    public void check() {
        TokenListParams.super.check();
        Inclusions.check(include, Inclusions.URL);
    }

    @Override
    public @Nullable CreatedRange created() {
        return null;
    }
}
