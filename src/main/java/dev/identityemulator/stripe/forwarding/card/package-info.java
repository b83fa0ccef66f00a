/** The cards that can be forwarded: well-known test cards only. */
@NullMarked
package dev.identityemulator.stripe.forwarding.card;

import org.jspecify.annotations.NullMarked;
