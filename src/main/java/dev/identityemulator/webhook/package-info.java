/** Webhook endpoints, and the delivery of events to them: signed, at least once, with retries. */
@NullMarked
package dev.identityemulator.webhook;

import org.jspecify.annotations.NullMarked;
