package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.stripe.event.EventOutbox;
import dev.identityemulator.stripe.event.RecordedEvent;
import dev.identityemulator.stripe.event.thin.ThinTwins;
import dev.identityemulator.stripe.webhook.endpoint.ConfiguredEndpoints;
import dev.identityemulator.stripe.webhook.endpoint.ExplicitEventTypes;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Addresses each event to the endpoints that receive its type: the account's, and its platform's for connected accounts. */
@Component
public class WebhookOutbox implements EventOutbox {

    private final WebhookEndpoints endpoints;
    private final ConfiguredEndpoints configured;
    private final DeliveryScheduler deliveries;
    private final ExplicitEventTypes explicit;
    private final ThinTwins twins;

    WebhookOutbox(
            WebhookEndpoints endpoints,
            ConfiguredEndpoints configured,
            DeliveryScheduler deliveries,
            ExplicitEventTypes explicit,
            ThinTwins twins) {
        this.endpoints = endpoints;
        this.configured = configured;
        this.deliveries = deliveries;
        this.explicit = explicit;
        this.twins = twins;
    }

    @Override
    public int add(RecordedEvent event) {
        var receivers = receivers(event.account(), event.type());
        receivers.forEach(
                endpoint -> deliveries.add(endpoint, DeliveredEvent.of(event, endpoint), DeliveryCause.FIRST));
        return (int) receivers.stream().filter(endpoint -> !endpoint.isThin()).count();
    }

    /** The endpoints that receive the account's events of this type, be it as snapshots or as thin events. */
    public List<WebhookEndpoint> receivers(String account, String type) {
        var own = receivers(account, type, false);
        var platform = AccountIds.platformOf(account);
        return platform == null
                ? own
                : Stream.concat(own.stream(), receivers(platform, type, true).stream())
                        .toList();
    }

    private List<WebhookEndpoint> receivers(String account, String type, boolean ofConnected) {
        configured.ensure(account);
        if (!configured.mayBeAnyOf(account)) {
            return List.of();
        }
        return endpoints.of(account).stream()
                .filter(endpoint -> endpoint.receives(type, explicit.all(), ofConnected))
                .filter(endpoint -> !endpoint.isThin() || twins.exist(type))
                .toList();
    }
}
