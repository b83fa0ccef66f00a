/** Stripe's durable log of what happened to a resource, which is our outbox too. */
@NullMarked
package dev.identityemulator.event;

import org.jspecify.annotations.NullMarked;
