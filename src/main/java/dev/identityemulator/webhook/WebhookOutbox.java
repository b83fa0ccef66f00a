package dev.identityemulator.webhook;

import dev.identityemulator.account.AccountIds;
import dev.identityemulator.event.EventOutbox;
import dev.identityemulator.event.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Addresses each event to the endpoints that receive its type: the account's, and its platform's for connected accounts. */
@Component
class WebhookOutbox implements EventOutbox {

    private final WebhookEndpoints endpoints;
    private final DeclaredEndpoints declared;
    private final PendingDeliveries deliveries;

    WebhookOutbox(WebhookEndpoints endpoints, DeclaredEndpoints declared, PendingDeliveries deliveries) {
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
    List<WebhookEndpoint> receivers(String account, String type) {
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
