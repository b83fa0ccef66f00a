/** What the official Stripe CLI needs. */
@NullMarked
package dev.identityemulator.stripecli;

import org.jspecify.annotations.NullMarked;
