/** Sends a request to a destination, if its address is allowed. */
@NullMarked
package dev.identityemulator.stripe.forwarding.http;

import org.jspecify.annotations.NullMarked;
