/** What is known of a customer and of the purchase. */
@NullMarked
package dev.identityemulator.stripe.crypto.details;

import org.jspecify.annotations.NullMarked;
