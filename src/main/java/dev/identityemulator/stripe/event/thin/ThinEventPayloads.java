package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.resource.ApiJson;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/**
 * Thin events as they are sent, which stays the same for ever.
 *
 * @see <a href="https://docs.stripe.com/event-destinations#thin-payload">Stripe: Thin payloads</a>
 */
@Component
public class ThinEventPayloads {

    private static final ObjectWriter PRETTY = ApiJson.mapper().writerWithDefaultPrettyPrinter();

    private final ThinEventService events;

    ThinEventPayloads(ThinEventService events) {
        this.events = events;
    }

    /** The body of the event that is made of the row with this id; empty if there is none. */
    public Optional<String> body(String account, String row) {
        return events.find(account, row)
                .map(event -> PRETTY.writeValueAsString(ThinEventResource.Notification.of(event)));
    }
}
