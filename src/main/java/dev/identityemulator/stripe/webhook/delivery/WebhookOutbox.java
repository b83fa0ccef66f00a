package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.stripe.event.EventOutbox;
import dev.identityemulator.stripe.event.RecordedEvent;
import dev.identityemulator.stripe.webhook.endpoint.ConfiguredEndpoints;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoints;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Addresses each event to the endpoints that receive its type: the account's, and its platform's for connected accounts. */
@Component
public class WebhookOutbox implements EventOutbox {

    private final WebhookEndpoints endpoints;
    private final ConfiguredEndpoints declared;
    private final DeliveryScheduler deliveries;

    WebhookOutbox(WebhookEndpoints endpoints, ConfiguredEndpoints declared, DeliveryScheduler deliveries) {
        this.endpoints = endpoints;
        this.declared = declared;
        this.deliveries = deliveries;
    }

    @Override
    public int add(RecordedEvent event) {
        var receivers = receivers(event.account(), event.type());
        receivers.forEach(endpoint -> deliveries.add(endpoint, DeliveredEvent.of(event), DeliveryCause.FIRST));
        return receivers.size();
    }

    /** The endpoints that receive events of this type of this account. */
    public List<WebhookEndpoint> receivers(String account, String type) {
        var own = receivers(account, type, false);
        var platform = AccountIds.platformOf(account);
        return platform == null
                ? own
                : Stream.concat(own.stream(), receivers(platform, type, true).stream())
                        .toList();
    }

    private List<WebhookEndpoint> receivers(String account, String type, boolean ofConnected) {
        declared.ensure(account);
        if (!declared.mayBeAnyOf(account)) {
            return List.of();
        }
        return endpoints.of(account).stream()
                .filter(endpoint -> endpoint.receives(type, ofConnected))
                .toList();
    }
}
