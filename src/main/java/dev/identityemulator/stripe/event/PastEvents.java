package dev.identityemulator.stripe.event;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.core.seed.SeededAccount;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what happened in the past of a seeded account, as far as its seed wants events. */
@Component
public class PastEvents {

    private final EventRecorder events;

    PastEvents(EventRecorder events) {
        this.events = events;
    }

    /** Records an event at its time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SeededAccount seeded, EventType type, String objectId, ApiResource object, Instant created) {
        switch (seeded.past()) {
            case WITHOUT_EVENTS -> {}
            case WITH_EVENTS -> events.recordPast(seeded.account(), type, objectId, object, created);
            case WITH_WEBHOOKS -> events.record(seeded.account(), type, objectId, object, null, created);
        }
    }
}
