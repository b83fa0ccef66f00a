package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.stripe.webhook.delivery.WebhookDelivery;
import java.time.Duration;
import java.util.List;

/** The work that a wait is for: all of an account, or what concerns one session. */
interface SettledWork {

    /** Does what is due. */
    void catchUp();

    /** Waits for deliveries that are under way, for no longer than this. */
    void await(Duration most);

    /** Whether nothing is due or under way. */
    boolean isSettled();

    /** The number of deliveries that are under way. */
    long underWay();

    /** The endpoints that fail. */
    List<Failure> failures();

    /** The number of events whose last attempt at an endpoint failed, and the last of these attempts. */
    record Failure(long events, WebhookDelivery last) {}
}
