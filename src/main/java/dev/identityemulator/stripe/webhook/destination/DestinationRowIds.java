package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.resource.RowIds;
import dev.identityemulator.stripe.webhook.endpoint.DestinationDetails;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells hints that event destinations are among the endpoints. */
@Component
class DestinationRowIds implements RowIds {

    @Override
    public Optional<Row> row(String id) {
        return DestinationDetails.isId(id)
                ? Optional.of(new Row(WebhookEndpoint.PREFIX, EventDestinationService.NOUN, id))
                : Optional.empty();
    }
}
