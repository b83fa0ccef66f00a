package dev.identityemulator.stripe.event;

import java.util.List;

/** Offered by every room that records events: the types that it records. */
public interface EventTypes {

    /** All types of the room. */
    List<? extends EventType> all();
}
