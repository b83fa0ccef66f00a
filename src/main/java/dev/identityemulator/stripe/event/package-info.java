/** Events: the only record of what happened, and the outbox of webhooks. */
@NullMarked
package dev.identityemulator.stripe.event;

import org.jspecify.annotations.NullMarked;
