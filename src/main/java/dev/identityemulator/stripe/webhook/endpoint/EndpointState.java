package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowProblem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether each endpoint of an account is one of the first API, or has all that a destination of the second one has. */
@Component
class EndpointState implements AccountState {

    private final WebhookEndpoints endpoints;

    EndpointState(WebhookEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Optional<RowProblem> problem(String account) {
        return endpoints.of(account).stream()
                .filter(endpoint -> !isWhole(endpoint))
                .map(endpoint -> new RowProblem(
                        "webhook_endpoints",
                        endpoint.id(),
                        "payload",
                        "An event destination has name, payload, events_from and updated, and nothing else has them."))
                .findFirst();
    }

    private static boolean isWhole(WebhookEndpoint endpoint) {
        return endpoint.destination()
                .map(details -> DestinationDetails.isId(endpoint.id()) && details.isWhole())
                .orElse(!DestinationDetails.isId(endpoint.id()));
    }
}
