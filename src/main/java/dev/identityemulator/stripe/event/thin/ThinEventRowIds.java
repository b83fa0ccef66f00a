package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.resource.RowIds;
import dev.identityemulator.stripe.event.Event;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells hints which event the long id of a thin event is made of. */
@Component
class ThinEventRowIds implements RowIds {

    @Override
    public Optional<Row> row(String id) {
        return ThinEventId.row(id).map(row -> new Row(Event.PREFIX, Event.NOUN, row));
    }
}
