/** Stripe Identity: its resources are in the folders below. */
@NullMarked
package dev.identityemulator.stripe.identity;

import org.jspecify.annotations.NullMarked;
