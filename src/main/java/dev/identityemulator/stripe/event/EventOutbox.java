package dev.identityemulator.stripe.event;

/** Called for each event in the transaction that records it, so that its deliveries are as durable as the event. */
public interface EventOutbox {

    /** Adds the deliveries of the event, and returns their number. */
    int add(RecordedEvent event);
}
