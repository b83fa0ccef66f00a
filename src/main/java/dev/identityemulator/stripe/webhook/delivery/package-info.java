/** Deliveries of events: queues, attempts, retries. */
@NullMarked
package dev.identityemulator.stripe.webhook.delivery;

import org.jspecify.annotations.NullMarked;
