/** Forwarding: requests that are sent on to other providers with a card's details in them. */
@NullMarked
package dev.identityemulator.stripe.forwarding;

import org.jspecify.annotations.NullMarked;
