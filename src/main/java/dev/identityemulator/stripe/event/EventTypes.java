package dev.identityemulator.stripe.event;

import java.util.List;

/** The event types of a feature; every feature that records events offers them as a bean. */
public interface EventTypes {

    /** All types of the feature. */
    List<? extends EventType> all();
}
