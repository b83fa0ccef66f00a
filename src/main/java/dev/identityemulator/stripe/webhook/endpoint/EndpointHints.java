package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import dev.identityemulator.stripe.event.thin.ThinEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says so where an endpoint waits for events of Stripe that never happen here. */
@Component
public class EndpointHints {

    private static final String ALL = "*";

    private final List<EventType> happening;

    EndpointHints(List<EventTypes> features) {
        this.happening = features.stream()
                .<EventType>flatMap(feature -> feature.all().stream())
                .toList();
    }

    /** Adds the hint to the response where it is due. */
    public void add(WebhookEndpoint endpoint, HttpServletResponse response) {
        var enabled = endpoint.enabledEvents();
        var types = happening(endpoint.isThin());
        if (!enabled.contains(ALL) && Collections.disjoint(enabled, types)) {
            response.setHeader(
                    ApiHeaders.EMULATOR_HINT,
                    "None of these events ever happens in this emulator; those that do are " + String.join(", ", types)
                            + ".");
        }
    }

    private List<String> happening(boolean thin) {
        return happening.stream()
                .filter(type -> !thin || type.thinTwin() != null)
                .map(type -> thin ? ThinEvent.typeOf(type.value()) : type.value())
                .toList();
    }
}
