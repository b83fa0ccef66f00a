/** Onramp sessions, from their creation to the delivery. */
@NullMarked
package dev.identityemulator.stripe.crypto.session;

import org.jspecify.annotations.NullMarked;
