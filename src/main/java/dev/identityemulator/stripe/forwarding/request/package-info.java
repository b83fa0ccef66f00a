/** Forwarding requests: checked, filled, sent once, masked and kept for thirty days. */
@NullMarked
package dev.identityemulator.stripe.forwarding.request;

import org.jspecify.annotations.NullMarked;
