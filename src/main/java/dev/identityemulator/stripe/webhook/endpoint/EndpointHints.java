package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says so where an endpoint waits for events of Stripe that never happen here. */
@Component
class EndpointHints {

    private static final String ALL = "*";

    private final List<String> happening;

    EndpointHints(List<EventTypes> features) {
        this.happening = features.stream()
                .flatMap(feature -> feature.all().stream())
                .map(EventType::value)
                .toList();
    }

    /** Adds the hint to the response where it is due. */
    void add(WebhookEndpoint endpoint, HttpServletResponse response) {
        var enabled = endpoint.enabledEvents();
        if (!enabled.contains(ALL) && Collections.disjoint(enabled, happening)) {
            response.setHeader(
                    ApiHeaders.EMULATOR_HINT,
                    "None of these events ever happens in this emulator; those that do are "
                            + String.join(", ", happening) + ".");
        }
    }
}
