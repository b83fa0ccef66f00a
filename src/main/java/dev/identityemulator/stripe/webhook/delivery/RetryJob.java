package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.jobs.DueTaskHandler;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import org.springframework.stereotype.Component;

/**
 * Adds the next attempt after one that failed, unless the endpoint was deleted or disabled meanwhile.
 *
 * @see <a href="https://docs.stripe.com/webhooks#automatic-retries">Stripe: Automatic retries</a>
 */
@Component
class RetryJob implements DueTaskHandler {

    static final String KIND = "webhook_retry";

    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final DeliveryScheduler scheduler;

    RetryJob(WebhookDeliveries deliveries, WebhookEndpoints endpoints, DeliveryScheduler scheduler) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.scheduler = scheduler;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String account, String id) {
        deliveries.findById(new ResourceKey(account, id)).ifPresent(this::retry);
    }

    private void retry(WebhookDelivery failed) {
        var endpoint = endpoints
                .findById(new ResourceKey(failed.account(), failed.endpoint()))
                .filter(WebhookEndpoint::isEnabled);
        if (endpoint.isPresent()) {
            scheduler.add(endpoint.get(), failed.event(), DeliveryCause.RETRY);
        } else {
            failed.retryAt(null);
        }
    }
}
