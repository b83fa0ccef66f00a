/** Thin events, which name what changed and leave it to the receiver to fetch it. */
@NullMarked
package dev.identityemulator.stripe.event.thin;

import org.jspecify.annotations.NullMarked;
