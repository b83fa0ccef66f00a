/** Event destinations: the endpoints of Stripe's second API, which receive thin events or snapshots. */
@NullMarked
package dev.identityemulator.stripe.webhook.destination;

import org.jspecify.annotations.NullMarked;
