package dev.identityemulator.stripe.event;

/** Told of each event in the transaction that records it, so that what is to be sent is as durable as the event. */
public interface EventOutbox {

    /** Notes whom the event is to be sent to, and tells how many they are. */
    int add(RecordedEvent event);
}
