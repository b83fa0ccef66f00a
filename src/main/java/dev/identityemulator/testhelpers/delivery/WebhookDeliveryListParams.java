package dev.identityemulator.testhelpers.delivery;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of attempts to deliver.
 *
 * @param session the session that the events are about
 */
public record WebhookDeliveryListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable String event,
        @Nullable Long limit,
        @Nullable String session,
        @Nullable String startingAfter,
        @Nullable DeliveryStatus status,
        @Nullable String webhookEndpoint)
        implements ListParams {}
